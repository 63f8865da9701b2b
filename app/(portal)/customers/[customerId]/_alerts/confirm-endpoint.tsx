'use client';

import { useState, type RefObject } from 'react';
import { useMutation } from 'urql';
import {
  RemoveWebhookEndpointDocument,
  RotateWebhookSecretDocument,
  UpdateWebhookEndpointDocument,
  type WebhookRowFragment,
} from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { EndpointSecret } from './endpoint-secret';

export type EndpointQuestion = 'rotate' | 'switchOff' | 'remove';

type ConfirmEndpointProps = {
  question: EndpointQuestion;
  endpoint: WebhookRowFragment;
  onDone: (question: EndpointQuestion) => void;
  onClose: () => void;
  returnFocusTo?: RefObject<HTMLElement | null>;
};

/** Asks before an endpoint's secret is replaced, before it is switched off, and before it is removed. */
export function ConfirmEndpoint({
  question,
  endpoint,
  onDone,
  onClose,
  returnFocusTo,
}: ConfirmEndpointProps) {
  const t = useT();
  const [rotated, rotate] = useMutation(RotateWebhookSecretDocument);
  const [switched, change] = useMutation(UpdateWebhookEndpointDocument);
  const [removed, remove] = useMutation(RemoveWebhookEndpointDocument);
  const [secret, setSecret] = useState<string | null>(null);
  const { fetching, error } = { rotate: rotated, switchOff: switched, remove: removed }[question];
  const webhookEndpointId = endpoint.id;

  const act = async (): Promise<boolean> => {
    switch (question) {
      case 'rotate': {
        const { data, error: refusal } = await rotate({ input: { webhookEndpointId } });
        if (data && !refusal) setSecret(data.rotateWebhookSecret.secret);
        return !refusal;
      }
      case 'switchOff':
        return !(await change({ input: { webhookEndpointId, enabled: false } })).error;
      case 'remove':
        return !(await remove({ input: { webhookEndpointId } })).error;
    }
  };
  const doIt = async () => {
    if (!(await act())) return;
    if (question === 'switchOff') toast.success(t('alerts.hooks.switchedOff'));
    if (question === 'remove') toast.success(t('alerts.hooks.removed'));
    if (question !== 'rotate') onClose();
    onDone(question);
  };
  if (secret !== null) return <EndpointSecret secret={secret} onClose={onClose} />;
  return (
    <ConfirmDialog
      isOpen
      title={t(`alerts.hooks.${question}Title`)}
      consequence={t(`alerts.hooks.${question}Consequence`)}
      confirmLabel={t(`alerts.hooks.${question}`)}
      isDestructive={question !== 'rotate'}
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      {...(returnFocusTo ? { returnFocusTo } : {})}
    >
      <p className="mt-3 text-sm break-all">{endpoint.url}</p>
    </ConfirmDialog>
  );
}
