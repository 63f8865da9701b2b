'use client';

import { useState, type RefObject } from 'react';
import * as z from 'zod/mini';
import { CreateApiTokenDocument, RevokeApiTokenDocument } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { SelectField } from '@/app/_components/form/select-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { RevokeDialog } from '@/app/_components/revoke-dialog';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Token } from './token-columns';

const SCOPES = ['READ', 'DEVICES', 'EVERYTHING'] as const;
const DAYS = ['7', '30', '90', '365'] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  scope: z.enum(SCOPES),
  days: z.enum(DAYS),
});

type CreateTokenProps = { onMade: () => void; onClose: () => void };

/** Creates an API token and shows it once. */
export function CreateToken({ onMade, onClose }: CreateTokenProps) {
  const t = useT();
  const [made, setMade] = useState<{ name: string; token: string } | null>(null);
  const form = useMutationForm({
    document: CreateApiTokenDocument,
    schema,
    values: { name: '', scope: 'READ', days: '90' },
    toVariables: ({ days, ...wanted }) => ({
      input: { ...wanted, expiresAt: new Date(Date.now() + Number(days) * DAY_MS).toISOString() },
    }),
    onDone: ({ createApiToken }, { name }) => {
      setMade({ name, token: createApiToken.token });
      onMade();
    },
  });
  if (made) return <MadeToken {...made} onClose={onClose} />;
  return (
    <FormDialog
      title={t('tokens.createTitle')}
      description={t('tokens.createHint')}
      form={form}
      submitLabel={t('tokens.createSubmit')}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('tokens.name')}
        hint={t('tokens.nameHint')}
        maxLength={200}
      />
      <SelectField
        control={form.control}
        name="scope"
        label={t('tokens.scope')}
        hint={t('tokens.scopeHint')}
        options={SCOPES.map((value) => ({ value, label: t(`tokens.scopesExplained.${value}`) }))}
      />
      <SelectField
        control={form.control}
        name="days"
        label={t('tokens.lasts')}
        hint={t('tokens.lastsHint')}
        options={DAYS.map((value) => ({ value, label: t('tokens.days', { days: Number(value) }) }))}
      />
    </FormDialog>
  );
}

type RevokeTokenProps = { token: Token; onClose: () => void; returnFocusTo: RefObject<HTMLElement | null> };

/** Revokes an API token. */
export function RevokeToken({ token: { id, name, lastUsedAt }, ...dialog }: RevokeTokenProps) {
  const t = useT();
  const format = useFormat();
  return (
    <RevokeDialog
      document={RevokeApiTokenDocument}
      variables={{ input: { apiTokenId: id } }}
      texts={{
        title: t('tokens.revokeTitle', { name }),
        consequence: t('tokens.revokeConsequence'),
        confirm: t('tokens.revokeConfirm'),
        busy: t('tokens.revokeBusy'),
        done: t('tokens.revokedDone', { name }),
      }}
      {...dialog}
    >
      <p className="mt-3 text-sm">
        {lastUsedAt
          ? t('tokens.revokeUsed', { when: format.fullDate(lastUsedAt) })
          : t('tokens.revokeUnused')}
      </p>
    </RevokeDialog>
  );
}

type MadeTokenProps = { name: string; token: string; onClose: () => void };

/** Shows a new token once, with an example of its use. */
function MadeToken({ name, token, onClose }: MadeTokenProps) {
  const t = useT();
  return (
    <SecretDialog
      title={t('tokens.createdTitle', { name })}
      description={t('tokens.createdHint')}
      className="max-w-2xl"
      onClose={onClose}
    >
      <SecretField label={t('tokens.token')} secret={token} />
      <div>
        <h3 className="text-sm font-medium">{t('tokens.example')}</h3>
        <p className="mb-1.5 text-[13px] text-muted">{t('tokens.exampleHint')}</p>
        <pre
          tabIndex={0}
          role="region"
          aria-label={t('tokens.example')}
          className="overflow-x-auto rounded-md border border-line bg-sunken p-3 text-xs"
        >
          <code>{exampleFor(location.origin)}</code>
        </pre>
      </div>
    </SecretDialog>
  );
}

const exampleFor = (origin: string) =>
  [
    `curl -s ${origin}/graphql \\`,
    `  -H "authorization: Bearer $TOKEN" \\`,
    `  -H 'content-type: application/json' \\`,
    `  -d '{"query":"{ viewer { email role } }"}'`,
  ].join('\n');
