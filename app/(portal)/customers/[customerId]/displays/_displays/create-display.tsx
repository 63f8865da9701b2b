'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import {
  CreateDisplayLinkDocument,
  type ChoosablePoolFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { SelectField } from '@/app/_components/form/select-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { serverNow } from '@/app/_live/server-clock';
import { useT } from '@/app/_text/use-t';
import { displayFields, PoolsField } from './display-fields';

const UNTIL_REVOKED = 'NONE';
const LASTS = ['30', '90', '365', UNTIL_REVOKED] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

type CreateDisplayProps = {
  customerId: string;
  pools: readonly ChoosablePoolFragment[];
  onMade: () => void;
  onClose: () => void;
};

/** Makes a display link, and shows it once. */
export function CreateDisplay({ customerId, pools, onMade, onClose }: CreateDisplayProps) {
  const t = useT();
  const [schema] = useState(() => z.object({ ...displayFields(t), lasts: z.enum(LASTS) }));
  const [made, setMade] = useState<{ name: string; link: string } | null>(null);
  const form = useMutationForm({
    document: CreateDisplayLinkDocument,
    schema,
    values: { name: '', seatPoolIds: pools.length === 1 ? pools.map(({ id }) => id) : [], lasts: '90' },
    toVariables: ({ lasts, ...wanted }) => ({
      input: {
        ...wanted,
        customerId,
        expiresAt:
          lasts === UNTIL_REVOKED ? null : new Date(serverNow() + Number(lasts) * DAY_MS).toISOString(),
      },
    }),
    onDone: ({ createDisplayLink }, { name }) => {
      setMade({ name, link: createDisplayLink.link });
      onMade();
    },
  });
  if (made) {
    return (
      <SecretDialog
        title={t('displays.madeTitle', { name: made.name })}
        description={t('displays.madeHint')}
        onClose={onClose}
      >
        <SecretField label={t('displays.link')} secret={String(new URL(made.link, location.origin))} />
        <p className="text-sm text-muted">{t('displays.shownOnce')}</p>
      </SecretDialog>
    );
  }
  return (
    <FormDialog
      title={t('displays.createTitle')}
      description={t('displays.createHint')}
      form={form}
      submitLabel={t('displays.createSubmit')}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="name"
        label={t('displays.name')}
        hint={t('displays.nameHint')}
        maxLength={100}
      />
      <PoolsField control={form.control} name="seatPoolIds" pools={pools} />
      <SelectField
        control={form.control}
        name="lasts"
        label={t('displays.lasts')}
        options={LASTS.map((value) => ({
          value,
          label:
            value === UNTIL_REVOKED
              ? t('displays.untilRevoked')
              : t('displays.days', { days: Number(value) }),
        }))}
      />
    </FormDialog>
  );
}
