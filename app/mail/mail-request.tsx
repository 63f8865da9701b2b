'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import { Client, fetchExchange, Provider, useMutation, useQuery } from 'urql';
import {
  AnswerMailRequestDocument,
  MailRequestDocument,
  type MailRequestFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** The request of the link that was opened: nobody is signed in here. */
export function MailRequest() {
  const [client] = useState(
    () => new Client({ url: '/graphql', exchanges: [fetchExchange], preferGetMethod: false }),
  );
  const token = useSyncExternalStore(onHashChange, readToken, () => null);
  return (
    <Provider value={client}>{token === null ? <Waiting /> : <Request key={token} token={token} />}</Provider>
  );
}

function Request({ token }: { token: string }) {
  const t = useT();
  const [{ data, error }, execute] = useQuery({ query: MailRequestDocument, variables: { token } });
  const [answered, setAnswered] = useState<MailRequestFieldsFragment | null>(null);
  if (answered) return <Answered token={token} request={answered} onAnswered={setAnswered} />;
  if (error) {
    return (
      <Message title={t('mailRequest.unreachable')}>
        <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      </Message>
    );
  }
  if (!data) return <Waiting />;
  const request = data.mailRequest;
  if (!request) return <Message title={t('mailRequest.goneTitle')} text={t('mailRequest.gone')} />;
  return request.answer === 'DECLINED' ? (
    <Answered token={token} request={request} onAnswered={setAnswered} />
  ) : (
    <Question token={token} request={request} onAnswered={setAnswered} />
  );
}

type RequestProps = {
  token: string;
  request: MailRequestFieldsFragment;
  onAnswered: (request: MailRequestFieldsFragment) => void;
};

/** Nothing is answered before a button is pressed: programs that look through mails open links, too. */
function Question({ token, request, onAnswered }: RequestProps) {
  const t = useT();
  const format = useFormat();
  const { answer, error, isBusy } = useAnswer(token, onAnswered);
  const { email, customerName: customer, expiresAt, expired } = request;
  const when = expiresAt ? format.fullDate(expiresAt) : null;
  if (expired)
    return (
      <Message title={t('mailRequest.endedTitle')} text={t('mailRequest.ended', { when: when ?? '' })} />
    );
  const isConfirmed = request.answer === 'CONFIRMED';
  return (
    <Message
      title={t('mailRequest.title')}
      text={t(isConfirmed ? 'mailRequest.receives' : 'mailRequest.asked', { customer, email })}
    >
      <div className="space-y-3">
        {isConfirmed ? null : (
          <Button variant="primary" className="w-full" disabled={isBusy} onClick={() => answer(true)}>
            {t('mailRequest.confirm')}
          </Button>
        )}
        <Button className="w-full" disabled={isBusy} onClick={() => answer(false)}>
          {t(isConfirmed ? 'mailRequest.unsubscribe' : 'mailRequest.decline')}
        </Button>
        {error ? <ErrorNote error={error} /> : null}
        {when ? <p className="text-[13px] text-muted">{t('mailRequest.expires', { when })}</p> : null}
      </div>
    </Message>
  );
}

function Answered({ token, request, onAnswered }: RequestProps) {
  const t = useT();
  const { answer, error, isBusy } = useAnswer(token, onAnswered);
  const { email, customerName: customer } = request;
  if (request.answer === 'CONFIRMED')
    return (
      <Message
        isNews
        title={t('mailRequest.confirmedTitle')}
        text={t('mailRequest.confirmed', { customer, email })}
      />
    );
  return (
    <Message
      isNews
      title={t('mailRequest.declinedTitle')}
      text={t('mailRequest.declined', { customer, email })}
    >
      {/* The link of a confirmation mail works once. */}
      {token.startsWith('swu_') ? (
        <Button className="w-full" disabled={isBusy} onClick={() => answer(true)}>
          {t('mailRequest.resume')}
        </Button>
      ) : null}
      {error ? <ErrorNote error={error} /> : null}
    </Message>
  );
}

function useAnswer(token: string, onAnswered: RequestProps['onAnswered']) {
  const [{ error, fetching }, execute] = useMutation(AnswerMailRequestDocument);
  const answer = (wanted: boolean) =>
    void execute({ input: { token, wanted } }).then(({ data }) => {
      if (data) onAnswered(data.answerMailRequest.mailRequest);
    });
  return { answer, error: fetching ? undefined : error, isBusy: fetching };
}

type MessageProps = { title: string; text?: string; isNews?: boolean; children?: ReactNode };

function Message({ title, text, isNews = false, children }: MessageProps) {
  return (
    <Card className="w-full max-w-md p-6 shadow-raised" role={isNews ? 'status' : undefined}>
      <h1 className="text-xl font-semibold break-words">{title}</h1>
      {text ? <p className="mt-1 mb-5 text-sm break-words text-muted">{text}</p> : <div className="mb-5" />}
      {children}
    </Card>
  );
}

function Waiting() {
  const t = useT();
  return (
    <Card aria-busy className="w-full max-w-md p-6">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Skeleton className="h-40" />
    </Card>
  );
}

function onHashChange(changed: () => void) {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

const readToken = () => location.hash.slice(1);
