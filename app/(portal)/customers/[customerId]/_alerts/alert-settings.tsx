'use client';

import { MailCheck, MailWarning, MailX, Send } from 'lucide-react';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import {
  CustomerAlertSettingsDocument,
  OwnAlertMailDocument,
  SendTestMailDocument,
  type AlertSettingsFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { SettingSection } from '@/app/_components/setting-section';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { usePermission, useViewer } from '@/app/_components/viewer';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { AlertBadge } from '../../../_alerts/alert-badge';
import { OwnMail } from './own-mail';
import { ConsentBadge } from './recipient-consent';

const SettingsForm = dynamic(() => import('./settings-form').then((module) => module.SettingsForm), {
  ssr: false,
  loading: () => <ListSkeleton rows={8} />,
});

/** Alert settings of a customer, and the reader's own mails. */
export function AlertSettings({ customerId }: { customerId: string }) {
  const { email } = useViewer();
  const maySee = usePermission('SEE_ALERT_SETTINGS');
  const mayChange = usePermission('CHANGE_ALERT_SETTINGS');
  const getsMail = usePermission('CHANGE_OWN_ALERT_MAIL');
  const [{ data, error }, execute] = useQuery({
    query: CustomerAlertSettingsDocument,
    variables: { customerId },
    pause: !maySee,
  });
  const [own] = useQuery({ query: OwnAlertMailDocument, pause: maySee });
  const reread = () => execute({ requestPolicy: 'network-only' });
  const customer = data?.customer;
  const settings = customer?.alertSettings;
  const server = settings ?? own.data?.viewer?.alertMail;
  return (
    <div className="space-y-4">
      {server ? <MailWarnings {...server} /> : null}
      {getsMail ? (
        <Card>
          <OwnMail onChanged={() => maySee && reread()} />
        </Card>
      ) : null}
      {error && !settings ? <ErrorNote error={error} onRetry={reread} /> : null}
      {!maySee || (error && !settings) ? null : (
        <Card>
          {settings && customer ? (
            mayChange ? (
              <SettingsForm
                // Changing one's own mails also changes the recipients.
                key={JSON.stringify(
                  settings.recipients.find(({ portalUser }) => portalUser?.email === email),
                )}
                customerId={customerId}
                settings={settings}
                people={customer.portalUsers}
              />
            ) : (
              <SettingsFacts settings={settings} />
            )
          ) : (
            <ListSkeleton rows={8} />
          )}
        </Card>
      )}
      {settings?.mailConfigured && mayChange ? (
        <Card>
          <TestMail customerId={customerId} />
        </Card>
      ) : null}
    </div>
  );
}

type MailWarningsProps = Pick<AlertSettingsFieldsFragment, 'mailConfigured' | 'publicUrlConfigured'>;

/** Server settings that are missing for sending mails. Without a mail server, the public address does not matter. */
function MailWarnings({ mailConfigured, publicUrlConfigured }: MailWarningsProps) {
  const t = useT();
  if (mailConfigured && publicUrlConfigured) return null;
  const what = mailConfigured ? 'noPublicUrl' : 'noMail';
  return (
    <aside className="flex gap-3 rounded-lg border border-warn/60 bg-warn-soft p-3 text-sm">
      <MailWarning aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <div>
        <p className="font-medium">{t(`alerts.${what}`)}</p>
        <p>{t(`alerts.${what}Hint`)}</p>
      </div>
    </aside>
  );
}

/** Read-only settings. */
function SettingsFacts({ settings }: { settings: AlertSettingsFieldsFragment }) {
  const t = useT();
  const format = useFormat();
  const { kinds, nearlyFullPercent, timeZone, quietFrom, quietUntil, digestMinutes, coolDownMinutes } =
    settings;
  return (
    <div className="space-y-4 px-4 py-6 sm:px-6">
      <p className="text-[13px] text-muted">{t('alerts.readOnly')}</p>
      <dl className="grid gap-x-10 gap-y-3 text-sm sm:grid-cols-2 xl:grid-cols-3">
        <Fact name={t('alerts.hooks.kinds')}>
          <span className="flex flex-wrap gap-1">
            {kinds.length > 0 ? kinds.map((kind) => <AlertBadge key={kind} kind={kind} />) : t('common.none')}
          </span>
        </Fact>
        <Fact name={t('alerts.threshold')}>{format.percent(nearlyFullPercent / 100)}</Fact>
        <Fact name={t('alerts.timeZone')}>{timeZone.replaceAll('_', ' ')}</Fact>
        <Fact name={t('alerts.quiet')}>
          {quietFrom && quietUntil
            ? t('alerts.quietRange', { from: quietFrom, until: quietUntil })
            : t('alerts.quietNone')}
        </Fact>
        <Fact name={t('alerts.digest')}>{format.duration(digestMinutes * 60)}</Fact>
        <Fact name={t('alerts.coolDown')}>{format.duration(coolDownMinutes * 60)}</Fact>
        <Fact name={t('alerts.recipients')}>
          <Recipients settings={settings} />
        </Fact>
      </dl>
    </div>
  );
}

function Recipients({ settings: { recipients } }: { settings: AlertSettingsFieldsFragment }) {
  const t = useT();
  if (recipients.length === 0) return t('alerts.noRecipients');
  return (
    <ul className="space-y-1">
      {recipients.map(({ portalUser, email, alerts, monthlyReport, consent }, index) => (
        <li key={index} className="break-words">
          {portalUser?.displayName ?? email ?? t('alerts.gone')}
          <span className="text-muted">
            {': '}
            {[alerts && t('alerts.getsAlerts'), monthlyReport && t('alerts.getsReport')]
              .filter(Boolean)
              .join(', ') || t('alerts.getsNothing')}{' '}
          </span>
          <ConsentBadge consent={consent} />
        </li>
      ))}
    </ul>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-[13px] text-muted">{name}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}

/** Sends a test mail to the reader and shows the reply of the mail server. */
function TestMail({ customerId }: { customerId: string }) {
  const t = useT();
  const [{ data, error, fetching }, send] = useMutation(SendTestMailDocument);
  const sent = fetching ? undefined : data?.sendTestMail;
  return (
    <SettingSection title={t('alerts.testMail')} hint={t('alerts.testMailHint')}>
      <div className="space-y-4">
        <Button
          aria-disabled={fetching || undefined}
          onClick={() => !fetching && void send({ input: { customerId } })}
        >
          <Send aria-hidden />
          {t(fetching ? 'alerts.sending' : 'alerts.sendTest')}
        </Button>
        <div role="status">{sent ? <Outcome {...sent} /> : null}</div>
        {error && !fetching ? <ErrorNote error={error} /> : null}
      </div>
    </SettingSection>
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
