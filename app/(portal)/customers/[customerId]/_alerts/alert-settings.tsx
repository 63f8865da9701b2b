'use client';

import { MailWarning } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useQuery } from 'urql';
import {
  CustomerAlertSettingsDocument,
  type AlertSettingsFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Card } from '@/app/_components/ui/card';
import { useViewer } from '@/app/_components/viewer';
import { mayManageAlerts, maySeeAlertSettings, seesManyCustomers } from '@/app/_lib/rights';
import { useT } from '@/app/_text/use-t';
import { OwnMail } from './own-mail';
import { SettingsFacts } from './settings-facts';
import { TestMail } from './test-mail';

const SettingsForm = dynamic(() => import('./settings-form').then((module) => module.SettingsForm), {
  ssr: false,
  loading: () => <ListSkeleton rows={8} />,
});

/** What a customer is told of, when and how; and which mails oneself gets. */
export function AlertSettings({ customerId }: { customerId: string }) {
  const { role, email } = useViewer();
  const maySee = maySeeAlertSettings(role);
  const [{ data, error }, execute] = useQuery({
    query: CustomerAlertSettingsDocument,
    variables: { customerId },
    pause: !maySee,
  });
  const reread = () => execute({ requestPolicy: 'network-only' });
  const customer = data?.customer;
  const settings = customer?.alertSettings;
  return (
    <div className="space-y-4">
      {settings ? <MailWarnings settings={settings} /> : null}
      {seesManyCustomers(role) ? null : (
        <Card>
          <OwnMail onChanged={() => maySee && reread()} />
        </Card>
      )}
      {error && !settings ? <ErrorNote error={error} onRetry={reread} /> : null}
      {!maySee || (error && !settings) ? null : (
        <Card>
          {settings && customer ? (
            mayManageAlerts(role) ? (
              <SettingsForm
                // Whoever changes their own mails changes the recipients.
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
      {settings?.mailConfigured && mayManageAlerts(role) ? (
        <Card>
          <TestMail customerId={customerId} />
        </Card>
      ) : null}
    </div>
  );
}

/** What the server lacks to send mails; without a mail server, links in them do not matter. */
function MailWarnings({ settings }: { settings: AlertSettingsFieldsFragment }) {
  const t = useT();
  if (settings.mailConfigured && settings.publicUrlConfigured) return null;
  const what = settings.mailConfigured ? 'noPublicUrl' : 'noMail';
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
