'use client';

import { useState } from 'react';
import * as z from 'zod/mini';
import { AcceptInvitationDocument, type InvitationQuery } from '@/graphql/generated/operations/graphql';
import { FormError } from '@/app/_components/form/form-error';
import { PasswordField } from '@/app/_components/form/password-field';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { signInHere } from '@/app/_session/sign-in-here';
import { useT } from '@/app/_text/use-t';

const schema = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(12), z.maxLength(200)),
});

type AcceptFormProps = {
  token: string;
  invitation: NonNullable<InvitationQuery['invitation']>;
  /** Where signing in at once did not work, too. */
  onAccepted: (email: string) => void;
};

/** Asks for a name and a password, makes the account and signs its owner in. */
export function AcceptForm({ token, invitation, onAccepted }: AcceptFormProps) {
  const t = useT();
  const [isEntering, setIsEntering] = useState(false);
  const { email, role, displayName } = invitation;
  const enter = async (customerId: string | null, password: string) => {
    setIsEntering(true);
    const problem = await signInHere({ email, password, customerId: customerId ?? 'VENDOR' });
    // A whole load: the pages behind it are rendered for the session that has just begun.
    if (problem === null) location.assign(new URL('/', location.href));
    else onAccepted(email);
  };
  const form = useMutationForm({
    document: AcceptInvitationDocument,
    schema,
    values: { displayName, password: '' },
    toVariables: (chosen) => ({ input: { token, ...chosen } }),
    onDone: ({ acceptInvitation }, { password }) => void enter(acceptInvitation.customerId, password),
  });
  return (
    <form noValidate onSubmit={form.submit} className="space-y-4">
      <dl className="space-y-2 text-sm">
        <div>
          <dt className="text-muted">{t('invitation.email')}</dt>
          <dd className="break-all">{email}</dd>
        </div>
        <div>
          <dt className="text-muted">{t('invitation.role')}</dt>
          <dd>
            {t(`roles.${role}`)}
            <span className="block text-[13px] text-muted">{t(`team.means.${role}`)}</span>
          </dd>
        </div>
      </dl>
      {/* For password managers: whose password it is. */}
      <input type="email" autoComplete="username" readOnly hidden value={email} />
      <TextField
        control={form.control}
        name="displayName"
        label={t('invitation.name')}
        hint={t('invitation.nameHint')}
        maxLength={200}
      />
      <PasswordField
        control={form.control}
        name="password"
        label={t('invitation.password')}
        hint={t('invitation.passwordHint')}
        autoComplete="new-password"
        strengthGiven={[email, displayName]}
      />
      <FormError error={form.error} />
      <SubmitButton isBusy={form.isBusy || isEntering} busyLabel={t('signIn.busy')}>
        {t('invitation.accept')}
      </SubmitButton>
    </form>
  );
}
