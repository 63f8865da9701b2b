'use client';

import { useState, type RefObject } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import * as z from 'zod/mini';
import {
  CreateDisplayLinkDocument,
  RevokeDisplayLinkDocument,
  UpdateDisplayLinkDocument,
  type ChoosablePoolFragment,
  type DisplayLinkRowFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { SecretDialog } from '@/app/_components/form/secret-dialog';
import { SecretField } from '@/app/_components/form/secret-field';
import { SelectField } from '@/app/_components/form/select-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { RevokeDialog } from '@/app/_components/revoke-dialog';
import { toast } from '@/app/_components/ui/toast';
import { serverNow } from '@/app/_live/server-clock';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { PoolChoice } from '@/app/_wall/pool-choice';
import { MAX_WALL_POOLS } from '@/app/_wall/wall-pool';

const UNTIL_REVOKED = 'NONE';
const LASTS = ['30', '90', '365', UNTIL_REVOKED] as const;
const DAY_MS = 24 * 60 * 60 * 1000;

type CreateDisplayProps = {
  customerId: string;
  pools: readonly ChoosablePoolFragment[];
  onMade: () => void;
  onClose: () => void;
};

/** Creates a display link and shows it once. */
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
        <p className="text-sm text-muted">{t('displays.addressHint')}</p>
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

type EditDisplayProps = {
  link: DisplayLinkRowFragment;
  pools: readonly ChoosablePoolFragment[];
  onDone: () => void;
  onClose: () => void;
};

/** Renames a display link or changes its pools. */
export function EditDisplay({ link, pools, onDone, onClose }: EditDisplayProps) {
  const t = useT();
  const [schema] = useState(() => z.object(displayFields(t)));
  const form = useMutationForm({
    document: UpdateDisplayLinkDocument,
    schema,
    values: { name: link.name, seatPoolIds: link.seatPools.map(({ id }) => id) },
    toVariables: (wanted) => ({ input: { ...wanted, displayLinkId: link.id } }),
    onDone: (_data, { name }) => {
      toast.success(t('displays.editDone', { name }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('displays.editTitle', { name: link.name })}
      description={t('displays.editHint')}
      form={form}
      submitLabel={t('form.save')}
      isIdleUntilChanged
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
    </FormDialog>
  );
}

type RevokeDisplayProps = {
  link: DisplayLinkRowFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Revokes a display link: its screens stop showing data. */
export function RevokeDisplay({ link, ...dialog }: RevokeDisplayProps) {
  const t = useT();
  const format = useFormat();
  const { id, name, lastUsedAt } = link;
  return (
    <RevokeDialog
      document={RevokeDisplayLinkDocument}
      variables={{ input: { displayLinkId: id } }}
      texts={{
        title: t('displays.revokeTitle', { name }),
        consequence: t('displays.revokeConsequence'),
        confirm: t('displays.revokeConfirm'),
        busy: t('displays.revokeBusy'),
        done: t('displays.revokedDone', { name }),
      }}
      {...dialog}
    >
      <p className="mt-3 text-sm">
        {lastUsedAt
          ? t('displays.revokeUsed', { when: format.fullDate(lastUsedAt) })
          : t('displays.revokeUnused')}
      </p>
    </RevokeDialog>
  );
}

/** Fields of a display link. */
const displayFields = (t: Translate) => ({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
  seatPoolIds: z
    .array(z.string())
    .check(z.minLength(1, t('displays.poolsNeeded')), z.maxLength(MAX_WALL_POOLS)),
});

type PoolsFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, string[]>;
  pools: readonly ChoosablePoolFragment[];
};

/** Selects the pools of a display. */
function PoolsField<Values extends FieldValues>({ control, name, pools }: PoolsFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <PoolChoice
      pools={pools}
      chosen={field.value as string[]}
      onChange={field.onChange}
      fieldRef={field.ref}
      error={fieldState.error?.message}
    />
  );
}
