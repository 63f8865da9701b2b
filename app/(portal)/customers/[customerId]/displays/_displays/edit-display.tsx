'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import {
  UpdateDisplayLinkDocument,
  type ChoosablePoolFragment,
  type DisplayLinkRowFragment,
} from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { displayFields, PoolsField } from './display-fields';

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
