'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { AddPortalUserDocument } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { PasswordField } from '@/app/_components/form/password-field';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { useT } from '@/app/_text/use-t';
import { memberFields } from './member-schema';
import { NewPassword } from './new-password';
import { RoleField } from './role-field';

const schema = z.object(memberFields);

type Values = z.input<typeof schema>;

type AddMemberProps = {
  /** Null: to the vendor's own people. */
  customerId: string | null;
  onAdded: () => void;
  onClose: () => void;
};

/** Adds a person, and shows once what they sign in with. */
export function AddMember({ customerId, onAdded, onClose }: AddMemberProps) {
  const t = useT();
  const [added, setAdded] = useState<Values | null>(null);
  const values: Values = {
    displayName: '',
    email: '',
    password: '',
    role: customerId === null ? 'SUPPORT' : 'CUSTOMER_VIEWER',
  };
  const form = useMutationForm({
    document: AddPortalUserDocument,
    schema,
    values,
    toVariables: (member) => ({ input: { ...member, customerId } }),
    onDone: (_data, member) => {
      setAdded(member);
      onAdded();
    },
  });
  if (added) {
    return (
      <NewPassword
        title={t('team.addedTitle', { name: added.displayName })}
        email={added.email}
        password={added.password}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('team.addTitle')}
      description={t('team.addHint')}
      form={form}
      submitLabel={t('team.addSubmit')}
      onClose={onClose}
    >
      <TextField control={form.control} name="displayName" label={t('team.name')} maxLength={200} />
      <TextField
        control={form.control}
        name="email"
        type="email"
        label={t('team.email')}
        hint={t('team.emailHint')}
        maxLength={254}
      />
      <RoleField control={form.control} name="role" ofVendor={customerId === null} />
      <PasswordField
        control={form.control}
        name="password"
        label={t('team.password')}
        hint={t('team.passwordHint')}
        autoComplete="new-password"
        canGenerate
        strengthGiven={[]}
      />
    </FormDialog>
  );
}
