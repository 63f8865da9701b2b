'use client';

import { MailCheck, MailX, Send } from 'lucide-react';
import { useMutation } from 'urql';
import { SendTestMailDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';
import { SettingPart } from './setting-part';

/** Sends a mail to oneself and tells what the mail server said. */
export function TestMail({ customerId }: { customerId: string }) {
  const t = useT();
  const [{ data, error, fetching }, send] = useMutation(SendTestMailDocument);
  const sent = fetching ? undefined : data?.sendTestMail;
  return (
    <SettingPart title={t('alerts.testMail')} hint={t('alerts.testMailHint')}>
      <Button
        aria-disabled={fetching || undefined}
        onClick={() => !fetching && void send({ input: { customerId } })}
      >
        <Send aria-hidden />
        {t(fetching ? 'alerts.sending' : 'alerts.sendTest')}
      </Button>
      <div role="status">{sent ? <Outcome {...sent} /> : null}</div>
      {error && !fetching ? <ErrorNote error={error} /> : null}
    </SettingPart>
  );
}

function Outcome({ sentTo, error }: { sentTo: string; error: string | null }) {
  const t = useT();
  const Icon = error === null ? MailCheck : MailX;
  return (
    <div className="flex gap-2 text-sm">
      <Icon aria-hidden className={error === null ? 'size-5 shrink-0 text-ok' : 'size-5 shrink-0 text-bad'} />
      <div className="min-w-0 break-words">
        <p>{t(error === null ? 'alerts.sent' : 'alerts.notSent', { address: sentTo })}</p>
        {error === null ? null : <p className="text-[13px] text-muted">{error}</p>}
      </div>
    </div>
  );
}
