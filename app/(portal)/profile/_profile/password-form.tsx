'use client';

import * as z from 'zod/mini';
import { ChangePasswordDocument, type ProfileFieldsFragment } from '@/graphql/generated/operations/graphql';
import { FormError } from '@/app/_components/form/form-error';
import { PasswordField } from '@/app/_components/form/password-field';
import { SwitchField } from '@/app/_components/form/switch-field';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

const schema = z.object({
  currentPassword: z.string().check(z.minLength(1)),
  newPassword: z.string().check(z.minLength(12), z.maxLength(200)),
  revokeApiTokens: z.boolean(),
});
const nothing = { currentPassword: '', newPassword: '', revokeApiTokens: false };

export function PasswordForm({ person }: { person: ProfileFieldsFragment }) {
  const t = useT();
  const form = useMutationForm({
    document: ChangePasswordDocument,
    schema,
    values: nothing,
    toVariables: (input) => ({ input }),
    onDone: ({ changePassword }) => {
      form.reset(nothing);
      toast.success(t('profile.changed'), {
        description: t('profile.changedHint', { count: changePassword.endedSessions }),
      });
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="space-y-4">
      {/* Account name for password managers. */}
      <input type="email" autoComplete="username" readOnly hidden value={person.email} />
      <PasswordField
        control={form.control}
        name="currentPassword"
        label={t('profile.current')}
        autoComplete="current-password"
      />
      <PasswordField
        control={form.control}
        name="newPassword"
        label={t('profile.next')}
        hint={t('profile.nextHint')}
        autoComplete="new-password"
        strengthGiven={[person.displayName, person.email]}
      />
      <SwitchField
        control={form.control}
        name="revokeApiTokens"
        label={t('profile.revokeTokens')}
        hint={t('profile.revokeTokensHint')}
      />
      <FormError error={form.error} />
      <SubmitButton isBusy={form.isBusy} isIdle={!form.isDirty} busyLabel={t('profile.changing')}>
        {t('profile.changePassword')}
      </SubmitButton>
    </form>
  );
}
