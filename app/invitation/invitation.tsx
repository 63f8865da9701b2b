'use client';

import { useState } from 'react';
import { useQuery } from 'urql';
import { InvitationDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { LinkMessage, LinkPage, LinkWaiting } from '@/app/_components/link-page';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { AcceptForm } from './accept-form';

/** The invitation of the link that was opened: nobody is signed in here. */
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
