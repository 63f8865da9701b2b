'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { ChangePortalUserDocument, type TeamMemberFragment } from '@/graphql/generated/operations/graphql';
import { FormDialog } from '@/app/_components/form/form-dialog';
import { PasswordField } from '@/app/_components/form/password-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { useT } from '@/app/_text/use-t';
import { memberFields } from './member-schema';
import { NewPassword } from './new-password';
import { withInvitations } from './with-invitations';

const passwordSchema = z.object({ password: memberFields.password });

type SetPasswordProps = { member: TeamMemberFragment; onClose: () => void };

/** Gives a member a new password, and shows it once. */
export function SetPassword({ member, onClose }: SetPasswordProps) {
  const t = useT();
  const [password, setPassword] = useState<string | null>(null);
  const form = useMutationForm({
    document: ChangePortalUserDocument,
    schema: passwordSchema,
    values: { password: '' },
    toVariables: (wanted) => ({ input: { portalUserId: member.id, ...wanted } }),
    onDone: (_data, wanted) => setPassword(wanted.password),
  });
  const name = member.displayName;
  if (password !== null) {
    return (
      <NewPassword
        title={t('team.passwordSet', { name })}
        email={member.email}
        password={password}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={t('team.passwordTitle', { name })}
      description={withInvitations(t, t('team.passwordConsequence'), member)}
      form={form}
      submitLabel={t('team.setPassword')}
      onClose={onClose}
    >
      <PasswordField
        control={form.control}
        name="password"
        label={t('team.password')}
        hint={t('team.passwordHint')}
        autoComplete="new-password"
        canGenerate
        strengthGiven={[name, member.email]}
      />
    </FormDialog>
  );
}
