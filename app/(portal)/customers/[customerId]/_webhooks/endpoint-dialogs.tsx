'use client';

import { useState, type RefObject } from 'react';
import { useMutation } from 'urql';
import * as z from 'zod/mini';
import {
  CreateWebhookEndpointDocument,
  RemoveWebhookEndpointDocument,
  RotateWebhookSecretDocument,
  UpdateWebhookEndpointDocument,
  type WebhookRowFragment,
} from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm, type MutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { ALERT_KINDS } from '../../../_alerts/alert-kinds';
import { KindsField } from '../_alerts/kinds-field';

const makeSchema = (t: Translate) =>
  z.object({
    url: z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000), z.url()),
    description: z.string().check(z.trim(), z.maxLength(200)),
    kinds: z.array(z.enum(ALERT_KINDS)).check(z.minLength(1, t('alerts.hooks.kindsNeeded'))),
  });

const EXAMPLE = 'https://hooks.example.com/seats';

type Values = { url: string; description: string; kinds: string[] };

type AddEndpointProps = { customerId: string; onDone: () => void; onClose: () => void };

/** Adds an endpoint and shows its secret once. */
export function AddEndpoint({ customerId, onDone, onClose }: AddEndpointProps) {
  const t = useT();
  const [schema] = useState(() => makeSchema(t));
  const [secret, setSecret] = useState<string | null>(null);
  const form = useMutationForm({
    document: CreateWebhookEndpointDocument,
    schema,
    values: { url: '', description: '', kinds: [...ALERT_KINDS] as string[] },
    toVariables: ({ description, ...output }) => ({
      input: { ...output, customerId, description: description || null },
    }),
    onDone: ({ createWebhookEndpoint }) => {
      setSecret(createWebhookEndpoint.secret);
      onDone();
    },
  });
  if (secret !== null) return <EndpointSecret secret={secret} onClose={onClose} />;
  return (
    <FormDialog
      title={t('alerts.hooks.addTitle')}
      description={t('alerts.hooks.addHint')}
      form={form}
      submitLabel={t('alerts.hooks.addSubmit')}
      onClose={onClose}
    >
      <EndpointFields control={form.control} />
    </FormDialog>
  );
}

type EditEndpointProps = { endpoint: WebhookRowFragment; onDone: () => void; onClose: () => void };

/** Changes the address, description and alert types of an endpoint. */
export function EditEndpoint({ endpoint, onDone, onClose }: EditEndpointProps) {
  const t = useT();
  const [schema] = useState(() => makeSchema(t));
  const form = useMutationForm({
    document: UpdateWebhookEndpointDocument,
    schema,
    values: {
      url: endpoint.url,
      description: endpoint.description ?? '',
      kinds: ALERT_KINDS.filter((kind) => endpoint.kinds.includes(kind)) as string[],
    },
    toVariables: ({ description, ...output }) => ({
      input: { ...output, webhookEndpointId: endpoint.id, description: description || null },
    }),
    onDone: () => {
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('alerts.hooks.editTitle')}
      description={t('alerts.hooks.editHint')}
      form={form}
      submitLabel={t('form.save')}
      isIdleUntilChanged
      onClose={onClose}
    >
      <EndpointFields control={form.control} />
    </FormDialog>
  );
}

function EndpointFields({ control }: Pick<MutationForm<Values>, 'control'>) {
  const t = useT();
  return (
    <>
      <TextField
        control={control}
        name="url"
        type="url"
        inputMode="url"
        label={t('alerts.hooks.url')}
        hint={t('alerts.hooks.urlHint')}
        placeholder={EXAMPLE}
        maxLength={2_000}
      />
      <TextField
        control={control}
        name="description"
        label={t('alerts.hooks.description')}
        isOptional
        maxLength={200}
      />
      <KindsField control={control} name="kinds" label={t('alerts.hooks.kinds')} />
    </>
  );
}

export type EndpointQuestion = 'rotate' | 'switchOff' | 'remove';

type ConfirmEndpointProps = {
  question: EndpointQuestion;
  endpoint: WebhookRowFragment;
  onDone: (question: EndpointQuestion) => void;
  onClose: () => void;
  returnFocusTo?: RefObject<HTMLElement | null>;
};

/** Confirms replacing the secret, switching off or removing an endpoint. */
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

/** Shows the secret of an endpoint once. */
function EndpointSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useT();
  return (
    <SecretDialog
      title={t('alerts.hooks.secretTitle')}
      description={t('alerts.hooks.secretHint')}
      onClose={onClose}
    >
      <SecretField label={t('alerts.hooks.secret')} secret={secret} />
    </SecretDialog>
  );
}
