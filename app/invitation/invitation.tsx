'use client';

import { useState } from 'react';
import { useQuery } from 'urql';
import * as z from 'zod/mini';
import {
  AcceptInvitationDocument,
  InvitationDocument,
  type InvitationQuery,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { FormError } from '@/app/_components/form/form-error';
import { PasswordField } from '@/app/_components/form/password-field';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { TextField } from '@/app/_components/form/text-field';
import { useMutationForm } from '@/app/_components/form/use-mutation-form';
import { LinkMessage, LinkPage, LinkWaiting } from '@/app/_components/link-page';
import { Button } from '@/app/_components/ui/button';
import { signInHere } from '@/app/_session/sign-in-here';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** Invitation of the opened link, without sign-in. */
export function Invitation() {
  return <LinkPage waiting={WAITING}>{(token) => <Offer key={token} token={token} />}</LinkPage>;
}

const WAITING = <LinkWaiting className="h-80" />;

function Offer({ token }: { token: string }) {
  const t = useT();
  const format = useFormat();
  const [{ data, error }, execute] = useQuery({ query: InvitationDocument, variables: { token } });
  const [acceptedEmail, setAcceptedEmail] = useState<string | null>(null);
  if (acceptedEmail !== null) {
    return (
      <LinkMessage title={t('invitation.doneTitle')} text={t('invitation.done', { email: acceptedEmail })}>
        <ToSignIn />
      </LinkMessage>
    );
  }
  if (error) {
    return (
      <LinkMessage title={t('invitation.unreachable')}>
        <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      </LinkMessage>
    );
  }
  if (!data) return WAITING;
  const { invitation } = data;
  if (!invitation) {
    return (
      <LinkMessage title={t('invitation.goneTitle')} text={t('invitation.gone')}>
        <ToSignIn />
      </LinkMessage>
    );
  }
  const when = format.fullDate(invitation.expiresAt);
  if (invitation.expired)
    return <LinkMessage title={t('invitation.endedTitle')} text={t('invitation.ended', { when })} />;
  return (
    <LinkMessage
      title={t('invitation.title')}
      text={
        invitation.customerName === null
          ? t('invitation.forVendor')
          : t('invitation.forCustomer', { customer: invitation.customerName })
      }
    >
      <AcceptForm token={token} invitation={invitation} onAccepted={setAcceptedEmail} />
      <p className="mt-4 text-[13px] text-muted">{t('invitation.expires', { when })}</p>
    </LinkMessage>
  );
}

function ToSignIn() {
  const t = useT();
  return (
    <Button asChild variant="primary" className="w-full">
      <a href="/sign-in">{t('invitation.toSignIn')}</a>
    </Button>
  );
}

const schema = z.object({
  displayName: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(12), z.maxLength(200)),
});

type AcceptFormProps = {
  token: string;
  invitation: NonNullable<InvitationQuery['invitation']>;
  /** Called also if signing in afterwards failed. */
  onAccepted: (email: string) => void;
};

/** Asks for a name and a password, creates the account and signs in. */
function AcceptForm({ token, invitation, onAccepted }: AcceptFormProps) {
  const t = useT();
  const [isEntering, setIsEntering] = useState(false);
  const { email, role, displayName } = invitation;
  const enter = async (customerId: string | null, password: string) => {
    setIsEntering(true);
    const problem = await signInHere({ email, password, customerId: customerId ?? 'VENDOR' });
    // A full page load, because pages are rendered for the new session.
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
      {/* Account name for password managers. */}
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
