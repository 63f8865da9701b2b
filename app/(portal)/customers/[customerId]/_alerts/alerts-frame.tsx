'use client';

import type { ReactNode } from 'react';
import { PageHeading } from '@/app/_components/page-heading';
import { TabLinks } from '@/app/_components/tab-links';
import { usePermission } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';

/** Heading and tabs of the alert pages. */
export function AlertsFrame({ customerId, children }: { customerId: string; children: ReactNode }) {
  const t = useT();
  const seesWebhooks = usePermission('SEE_WEBHOOKS');
  const base = `/customers/${customerId}/alerts`;
  return (
    <div className="space-y-4">
      <PageHeading title={t('alerts.title')} as="h2">
        {t('alerts.intro')}
      </PageHeading>
      <div className="border-b border-line">
        <TabLinks
          label={t('alerts.parts')}
          tabs={[
            { href: base, label: t('alerts.title') },
            { href: `${base}/settings`, label: t('alerts.settings') },
            ...(seesWebhooks ? [{ href: `${base}/webhooks`, label: t('alerts.webhooks') }] : []),
          ]}
        />
      </div>
      {children}
    </div>
  );
}
