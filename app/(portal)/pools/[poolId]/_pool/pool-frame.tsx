'use client';

import { ArrowLeft } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import { useSelectedLayoutSegment } from 'next/navigation';
import { useEffect, type ReactNode } from 'react';
import { CustomerBanner } from '@/app/_components/customer-banner';
import { ErrorNote } from '@/app/_components/error-note';
import { TabLinks } from '@/app/_components/tab-links';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useWatchedPool } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';
import { MissingPool, PoolNotice } from './pool-notice';
import { PoolHeading } from './pool-heading';
import { PoolStats } from './pool-stats';
import { usePool, useUsageAnnouncement } from './use-pool';
import { useTitlePrefix } from '@/app/_hooks/use-title-prefix';

/** Heading, live figures and tabs of a pool's pages. */
export function PoolFrame({ poolId, children }: { poolId: string; children: ReactNode }) {
  const t = useT();
  const { usageFeed } = usePortal();
  const isDashboard = useSelectedLayoutSegment() === null;
  const { pool, usage, isStale, error, reread } = usePool(poolId);
  useEffect(() => {
    if (pool) usageFeed.learn([pool.usage]);
  }, [usageFeed, pool]);
  // The dashboard receives the usage together with the seats.
  useWatchedPool(poolId, Boolean(pool) && !isDashboard);
  useUsageAnnouncement(isDashboard ? undefined : usage);
  useTitlePrefix(
    pool && t('pool.title', { application: pool.application.code, customer: pool.customer.name }),
  );

  if (pool === null) return <MissingPool />;
  if (error && !pool) return <ErrorNote error={error} onRetry={reread} />;

  const base = `/pools/${poolId}`;
  return (
    <div className="space-y-3 sm:space-y-4">
      <CustomerBanner customer={pool?.customer} />
      <BackToOverview />
      {pool ? <PoolHeading pool={pool} /> : <HeadingSkeleton />}
      <div className="border-b border-line print:hidden">
        <TabLinks
          label={t('pool.parts')}
          tabs={[
            { href: base, label: t('dashboard.title') },
            { href: `${base}/devices`, label: t('devices.title'), count: usage?.registeredDevices },
            { href: `${base}/denials`, label: t('denials.title') },
            { href: `${base}/history`, label: t('history.title') },
            { href: `${base}/planner`, label: t('planner.title') },
            { href: `${base}/settings`, label: t('settings.title') },
          ]}
        />
      </div>
      {isDashboard ? (
        children
      ) : (
        <>
          <div className="space-y-4 empty:hidden print:hidden">
            {pool && usage ? <PoolNotice pool={pool} usage={usage} /> : null}
            <PoolStats mode={pool?.mode} usage={usage} isStale={isStale} />
          </div>
          <Card>{children}</Card>
        </>
      )}
    </div>
  );
}

function BackToOverview() {
  const t = useT();
  return (
    <Link
      href="/"
      className="-ml-1 inline-flex min-h-7 items-center gap-1 rounded px-1 text-[13px] text-muted hover:text-text print:hidden"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('overview.title')}
    </Link>
  );
}

function HeadingSkeleton() {
  return (
    <div aria-busy className="space-y-1.5">
      <Skeleton className="h-7 w-56" />
      <Skeleton className="h-5 w-40" />
    </div>
  );
}
