'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Client, fetchExchange, Provider, useQuery } from 'urql';
import { InvitationDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { AcceptForm } from './accept-form';

/** The invitation of the link that was opened: nobody is signed in here. */
export function Invitation() {
  const [client] = useState(
    () => new Client({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false }),
  );
  const token = useSyncExternalStore(onHashChange, readToken, () => null);
  return (
    <Provider value={client}>{token === null ? <Waiting /> : <Offer key={token} token={token} />}</Provider>
  );
}

function Offer({ token }: { token: string }) {
  const t = useT();
  const format = useFormat();
  const [{ data, error }, execute] = useQuery({ query: InvitationDocument, variables: { token } });
  const [acceptedEmail, setAcceptedEmail] = useState<string | null>(null);
  if (acceptedEmail !== null) {
    return (
      <Message title={t('invitation.doneTitle')} text={t('invitation.done', { email: acceptedEmail })}>
        <ToSignIn />
      </Message>
    );
  }
  if (error) {
    return (
      <Message title={t('invitation.unreachable')}>
        <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      </Message>
    );
  }
  if (!data) return <Waiting />;
  const { invitation } = data;
  if (!invitation) {
    return (
      <Message title={t('invitation.goneTitle')} text={t('invitation.gone')}>
        <ToSignIn />
      </Message>
    );
  }
  const when = format.fullDate(invitation.expiresAt);
  if (invitation.expired)
    return <Message title={t('invitation.endedTitle')} text={t('invitation.ended', { when })} />;
  return (
    <Message
      title={t('invitation.title')}
      text={
        invitation.customerName === null
          ? t('invitation.forVendor')
          : t('invitation.forCustomer', { customer: invitation.customerName })
      }
    >
      <AcceptForm token={token} invitation={invitation} onAccepted={setAcceptedEmail} />
      <p className="mt-4 text-[13px] text-muted">{t('invitation.expires', { when })}</p>
    </Message>
  );
}

function Message({ title, text, children }: { title: string; text?: string; children?: ReactNode }) {
  return (
    <Card className="w-full max-w-md p-6 shadow-raised">
      <h1 className="text-xl font-semibold break-words">{title}</h1>
      {text ? <p className="mt-1 mb-5 text-sm break-words text-muted">{text}</p> : <div className="mb-5" />}
      {children}
    </Card>
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

function Waiting() {
  const t = useT();
  return (
    <Card aria-busy className="w-full max-w-md p-6">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Skeleton className="h-80" />
    </Card>
  );
}

function onHashChange(changed: () => void) {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const readToken = () => location.hash.slice(1);
