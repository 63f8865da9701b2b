'use client';

import { RotateCw } from 'lucide-react';
import { useMutation } from 'urql';
import {
  ReplayWebhookDeliveryDocument,
  type DeliveryRowFragment,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { describeAttempt, DeliveryStatus } from './delivery-columns';

type DeliveryDialogProps = {
  delivery: DeliveryRowFragment;
  /** False if the endpoint is off, or the reader may not. */
  mayReplay: boolean;
  onReplayed: () => void;
  onClose: () => void;
};

/** Payload of a delivery, its attempts with their responses, and a button to send it again. */
export function DeliveryDialog({ delivery, mayReplay, onReplayed, onClose }: DeliveryDialogProps) {
  const t = useT();
  const [{ fetching, error }, replay] = useMutation(ReplayWebhookDeliveryDocument);
  const again = async () => {
    if (fetching) return;
    const { data } = await replay({ input: { webhookDeliveryId: delivery.id } });
    const after = data?.replayWebhookDelivery.webhookDelivery;
    if (!after) return;
    if (after.status === 'DELIVERED')
      toast.success(t('alerts.hooks.replayed', { status: String(after.attempts.at(-1)?.statusCode) }));
    else toast.error(t('alerts.hooks.replayFailed'));
    onReplayed();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent className="max-w-2xl">
        <DialogTitle>{t(`alerts.hooks.events.${delivery.type}`)}</DialogTitle>
        <DialogDescription className="break-all">{delivery.messageId}</DialogDescription>
        <div className="mt-3 flex flex-wrap items-center justify-between gap-3">
          <DeliveryStatus status={delivery.status} />
          {mayReplay ? (
            <Button size="small" aria-disabled={fetching || undefined} onClick={() => void again()}>
              <RotateCw aria-hidden />
              {t(fetching ? 'alerts.sending' : 'alerts.hooks.replay')}
            </Button>
          ) : null}
        </div>
        {error ? <ErrorNote error={error} className="mt-3" /> : null}
        <h3 className="mt-4 text-sm font-medium">{t('alerts.hooks.content')}</h3>
        <Code label={t('alerts.hooks.content')} text={indented(delivery.payload)} />
        <h3 className="mt-4 text-sm font-medium">{t('alerts.hooks.attempts')}</h3>
        {delivery.attempts.length === 0 ? (
          <p className="text-sm text-muted">{t('alerts.hooks.noAttempt')}</p>
        ) : (
          <ol className="mt-1 divide-y divide-line text-sm">
            {delivery.attempts.toReversed().map((attempt) => (
              <li key={attempt.number} className="py-2">
                <p className="flex flex-wrap gap-x-3">
                  <span className="font-medium">{describeAttempt(t, attempt)}</span>
                  <span className="text-muted">
                    {t('alerts.hooks.attempt', { number: attempt.number })} · <Instant at={attempt.at} full />{' '}
                    {t('alerts.hooks.took', { ms: attempt.durationMs })}
                  </span>
                </p>
                {attempt.responseExcerpt ? (
                  <Code label={t('alerts.hooks.answer')} text={attempt.responseExcerpt} />
                ) : null}
              </li>
            ))}
          </ol>
        )}
      </DialogContent>
    </Dialog>
  );
}

function Code({ label, text }: { label: string; text: string }) {
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className="mt-1 max-h-64 overflow-auto rounded-md border border-line bg-sunken p-3 text-xs break-words whitespace-pre-wrap"
    >
      <code>{text}</code>
    </pre>
  );
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
