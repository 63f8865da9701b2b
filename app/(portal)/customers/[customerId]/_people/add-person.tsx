'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { AddAppUserDocument } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { PasswordField } from '@/app/_components/form/password-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';
import { GivenPassword } from './set-person-password';
import { LONGEST_NAME, LONGEST_USER_NAME, optionalPassword, personFields } from './person-schema';

type AddPersonProps = { customerId: string; onDone: () => void; onClose: () => void };

/** Adds an app user. A password entered here is shown once. */
export function AddPerson({ customerId, onDone, onClose }: AddPersonProps) {
  const t = useT();
  const [added, setAdded] = useState<{ name: string; userName: string; password: string } | null>(null);
  const form = useMutationForm({
    document: AddAppUserDocument,
    schema: z.object({
      userName: personFields.userName,
      displayName: personFields.displayName,
      password: optionalPassword(t),
    }),
    values: { userName: '', displayName: '', password: '' },
    toVariables: ({ password, ...person }) => ({
      input: { customerId, ...person, password: password || null },
    }),
    onDone: (_data, { userName, displayName: name, password }) => {
      onDone();
      if (password) return setAdded({ name, userName, password });
      toast.success(t('people.addedDone', { name }));
      onClose();
    },
  });
  if (added)
    return (
      <GivenPassword {...added} title={t('people.passwordGiven', { name: added.name })} onClose={onClose} />
    );
  return (
    <FormDialog
      title={t('people.addTitle')}
      description={t('people.addHint')}
      form={form}
      submitLabel={t('people.addSubmit')}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="displayName"
        label={t('people.name')}
        hint={t('people.nameHint')}
        maxLength={LONGEST_NAME}
      />
      <TextField
        control={form.control}
        name="userName"
        label={t('people.userName')}
        hint={t('people.userNameHint')}
        maxLength={LONGEST_USER_NAME}
      />
      <PasswordField
        control={form.control}
        name="password"
        label={t('people.password')}
        hint={t('people.passwordHint')}
        autoComplete="new-password"
        isOptional
        canGenerate
      />
    </FormDialog>
  );
}
