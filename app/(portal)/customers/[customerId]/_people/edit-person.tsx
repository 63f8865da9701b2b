'use client';

import * as z from 'zod/mini';
import { ChangeAppUserDocument, type AppUserFieldsFragment } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { LONGEST_NAME, personFields } from './person-schema';

const schema = z.object({ displayName: personFields.displayName });

type EditPersonProps = { person: AppUserFieldsFragment; onDone: () => void; onClose: () => void };

/** Changes a person's name. */
export function EditPerson({ person, onDone, onClose }: EditPersonProps) {
  const t = useT();
  const form = useMutationForm({
    document: ChangeAppUserDocument,
    schema,
    values: { displayName: person.displayName },
    toVariables: (wanted) => ({ input: { appUserId: person.id, ...wanted } }),
    onDone: (_data, { displayName }) => {
      toast.success(t('people.saved', { name: displayName }));
      onDone();
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('people.editTitle', { name: person.displayName })}
      description={t('people.editHint', { userName: person.userName })}
      form={form}
      submitLabel={t('form.save')}
      isIdleUntilChanged
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="displayName"
        label={t('people.name')}
        hint={t('people.nameHint')}
        maxLength={LONGEST_NAME}
      />
    </FormDialog>
  );
}
