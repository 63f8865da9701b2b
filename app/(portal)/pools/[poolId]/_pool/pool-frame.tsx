'use client';

import { ArrowLeft, SearchX } from 'lucide-react';
import Link from 'next/link';
import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { SeatPoolDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { TabLinks } from '@/app/_components/tab-links';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useLiveUsages, useWatchedPool } from '@/app/_live/use-live-usages';
import { useIsStale } from '@/app/_live/use-link-state';
import { t } from '@/app/_text/text';
import { PoolHeading } from './pool-heading';
import { PoolNotice } from './pool-notice';
import { PoolStats } from './pool-stats';
import { useSpokenUsage } from './use-spoken-usage';

/** What all pages of a pool share: its name, its live figures and the way between the pages. */
export function PoolFrame({ poolId, children }: { poolId: string; children: ReactNode }) {
  const { usageFeed } = usePortal();
  const [{ data, error }, reread] = useQuery({ query: SeatPoolDocument, variables: { id: poolId } });
  const pool = data?.seatPool;
  useEffect(() => {
    if (pool) usageFeed.learn([pool.usage]);
  }, [usageFeed, pool]);
  useWatchedPool(poolId, Boolean(pool));
  const live = useLiveUsages().get(poolId);
  const usage = live?.usage ?? pool?.usage;
  const isStale = useIsStale(live?.epoch);
  useSpokenUsage(usage);

  if (pool === null) return <MissingPool />;
  if (error && !pool)
    return <ErrorNote error={error} onRetry={() => reread({ requestPolicy: 'network-only' })} />;

  const base = `/pools/${poolId}`;
  return (
    <div className="space-y-4">
      <BackToOverview />
      {pool && usage ? (
        <>
          <PoolHeading pool={pool} />
          <PoolStats mode={pool.mode} usage={usage} isStale={isStale} />
          <PoolNotice pool={pool} usage={usage} />
        </>
      ) : (
        <FrameSkeleton />
      )}
      <Card>
        <div className="border-b border-line px-2">
          <TabLinks
            label={t('pool.parts')}
            tabs={[
              { href: base, label: t('devices.title'), count: usage?.registeredDevices },
              { href: `${base}/denials`, label: t('denials.title') },
              { href: `${base}/settings`, label: t('settings.title') },
            ]}
          />
        </div>
        {children}
      </Card>
    </div>
  );
}

function BackToOverview() {
  return (
    <Link
      href="/"
      className="-mt-2 -ml-1 inline-flex min-h-7 items-center gap-1 rounded px-1 text-[13px] text-muted hover:text-text"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('overview.title')}
    </Link>
  );
}

function MissingPool() {
  return (
    <Card>
      <EmptyState icon={SearchX} title={t('pool.missing')} heading="h1">
        <p>{t('pool.missingHint')}</p>
        <p className="mt-3">
          <Link href="/" className="font-medium text-accent underline underline-offset-4">
            {t('pool.toOverview')}
          </Link>
        </p>
      </EmptyState>
    </Card>
  );
}

function FrameSkeleton() {
  return (
    <div aria-busy className="space-y-4">
      <div className="space-y-1.5">
        <Skeleton className="h-7 w-56" />
        <Skeleton className="h-5 w-40" />
      </div>
      <Skeleton className="h-[13.5rem] w-full rounded-lg lg:h-[6.6rem]" />
    </div>
  );
}
