'use client';

import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  AnswerMailRequestDocument,
  MailRequestDocument,
  type MailRequestFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { LinkMessage, LinkPage, LinkWaiting } from '@/app/_components/link-page';
import { Button } from '@/app/_components/ui/button';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

/** Mail request of the opened link, without sign-in. */
export function MailRequest() {
  return <LinkPage waiting={WAITING}>{(token) => <Request key={token} token={token} />}</LinkPage>;
}

const WAITING = <LinkWaiting className="h-40" />;

function Request({ token }: { token: string }) {
  const t = useT();
  const [{ data, error }, execute] = useQuery({ query: MailRequestDocument, variables: { token } });
  const [answered, setAnswered] = useState<MailRequestFieldsFragment | null>(null);
  if (answered) return <Answered token={token} request={answered} onAnswered={setAnswered} />;
  if (error) {
    return (
      <LinkMessage title={t('mailRequest.unreachable')}>
        <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      </LinkMessage>
    );
  }
  if (!data) return WAITING;
  const request = data.mailRequest;
  if (!request) return <LinkMessage title={t('mailRequest.goneTitle')} text={t('mailRequest.gone')} />;
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

/** Asks for a click before answering, because mail scanners open links too. */
function Question({ token, request, onAnswered }: RequestProps) {
  const t = useT();
  const format = useFormat();
  const { answer, error, isBusy } = useAnswer(token, onAnswered);
  const { email, customerName: customer, expiresAt, expired } = request;
  const when = expiresAt ? format.fullDate(expiresAt) : null;
  if (expired)
    return (
      <LinkMessage title={t('mailRequest.endedTitle')} text={t('mailRequest.ended', { when: when ?? '' })} />
    );
  const isConfirmed = request.answer === 'CONFIRMED';
  return (
    <LinkMessage
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
    </LinkMessage>
  );
}

function Answered({ token, request, onAnswered }: RequestProps) {
  const t = useT();
  const { answer, error, isBusy } = useAnswer(token, onAnswered);
  const { email, customerName: customer } = request;
  if (request.answer === 'CONFIRMED')
    return (
      <LinkMessage
        isNews
        title={t('mailRequest.confirmedTitle')}
        text={t('mailRequest.confirmed', { customer, email })}
      />
    );
  return (
    <LinkMessage
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
    </LinkMessage>
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
