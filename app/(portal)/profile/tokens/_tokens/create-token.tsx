'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { CreateApiTokenDocument } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { SelectField } from '@/app/_components/form/select-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { useT } from '@/app/_text/use-t';
import { MadeToken } from './made-token';

const SCOPES = ['READ', 'DEVICES', 'EVERYTHING'] as const;
const DAYS = ['7', '30', '90', '365'] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

const schema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  scope: z.enum(SCOPES),
  days: z.enum(DAYS),
});

type CreateTokenProps = { onMade: () => void; onClose: () => void };

/** Makes a token, and shows it once. */
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
