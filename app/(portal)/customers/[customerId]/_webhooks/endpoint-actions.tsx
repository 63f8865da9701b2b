'use client';

import { KeyRound, Pencil, Power, PowerOff, Send, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useMutation } from 'urql';
import {
  SendTestWebhookDocument,
  UpdateWebhookEndpointDocument,
  type WebhookRowFragment,
} from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { toast } from '@/app/_components/ui/toast';
import { describeError } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';
import type { CombinedError } from 'urql';
import type { EndpointQuestion } from './endpoint-dialogs';
import { describeAttempt } from './delivery-columns';

const EditEndpoint = dynamic(() => import('./endpoint-dialogs').then((module) => module.EditEndpoint), {
  ssr: false,
});
const ConfirmEndpoint = dynamic(() => import('./endpoint-dialogs').then((module) => module.ConfirmEndpoint), {
  ssr: false,
});

type EndpointActionsProps = { customerId: string; endpoint: WebhookRowFragment; onChanged: () => void };

/** Buttons of an endpoint. */
export function EndpointActions({ customerId, endpoint, onChanged }: EndpointActionsProps) {
  const t = useT();
  const router = useRouter();
  const row = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<EndpointQuestion | 'edit' | null>(null);
  const [test, sendTest] = useMutation(SendTestWebhookDocument);
  const [, change] = useMutation(UpdateWebhookEndpointDocument);
  const input = { webhookEndpointId: endpoint.id };

  const showError = (error: CombinedError) => {
    const { title, advice } = describeError(t, error);
    toast.error(title, { description: advice });
  };
  const tryIt = async () => {
    if (test.fetching) return;
    const { data, error } = await sendTest({ input });
    if (error) showError(error);
    const delivery = data?.sendTestWebhook.webhookDelivery;
    const answer = delivery?.attempts.at(-1);
    if (delivery?.status === 'DELIVERED')
      toast.success(t('alerts.hooks.testDone', { status: String(answer?.statusCode) }));
    else if (delivery)
      toast.error(t('alerts.hooks.testFailed'), {
        description: describeAttempt(t, answer),
      });
    onChanged();
  };
  const switchOn = async () => {
    const { error } = await change({ input: { ...input, enabled: true } });
    if (error) return showError(error);
    toast.success(t('alerts.hooks.switchedOn'));
    onChanged();
  };
  const done = (question: EndpointQuestion) => {
    if (question === 'remove') router.push(`/customers/${customerId}/alerts/webhooks`);
    else onChanged();
  };
  const close = () => setAsked(null);
  return (
    <div ref={row} tabIndex={-1} className="flex flex-wrap gap-2 outline-none">
      {endpoint.enabled ? (
        <Button size="small" aria-disabled={test.fetching || undefined} onClick={() => void tryIt()}>
          <Send aria-hidden />
          {t(test.fetching ? 'alerts.sending' : 'alerts.hooks.test')}
        </Button>
      ) : null}
      <Button size="small" onClick={() => setAsked('edit')}>
        <Pencil aria-hidden />
        {t('alerts.hooks.edit')}
      </Button>
      <Button size="small" onClick={() => setAsked('rotate')}>
        <KeyRound aria-hidden />
        {t('alerts.hooks.rotate')}
      </Button>
      <Button size="small" onClick={() => (endpoint.enabled ? setAsked('switchOff') : void switchOn())}>
        {endpoint.enabled ? <PowerOff aria-hidden /> : <Power aria-hidden />}
        {t(endpoint.enabled ? 'alerts.hooks.switchOff' : 'alerts.hooks.switchOn')}
      </Button>
      <Button size="small" onClick={() => setAsked('remove')}>
        <Trash2 aria-hidden />
        {t('alerts.hooks.remove')}
      </Button>
      {asked === 'edit' ? <EditEndpoint endpoint={endpoint} onDone={onChanged} onClose={close} /> : null}
      {asked && asked !== 'edit' ? (
        <ConfirmEndpoint
          question={asked}
          endpoint={endpoint}
          onDone={done}
          onClose={close}
          returnFocusTo={row}
        />
      ) : null}
    </div>
  );
}
