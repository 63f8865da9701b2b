'use client';

import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { SeatBar } from '@/app/_components/seat-bar';
import { StatStrip } from '@/app/_components/stat-strip';
import { Countdown } from '@/app/_components/times';
import type { Usage } from '@/app/_live/usage-feed';
import { t } from '@/app/_text/text';

type PoolStatsProps = { mode: LicensingMode; usage: Usage; isStale: boolean };

/** The pool in one glance: owned, in use, free, denied, and when the next seat frees. */
export function PoolStats({ mode, usage, isStale }: PoolStatsProps) {
  const { inUse, licensedQuantity, free, denialsLast24Hours, nextLapseAt } = usage;
  return (
    <StatStrip
      label={t('pool.figures')}
      isStale={isStale}
      stats={[
        {
          label: t(`pool.inUse_${mode}`),
          value: inUse,
          beside: t('pool.ofOwned', { count: licensedQuantity }),
          below: <SeatBar inUse={inUse} licensedQuantity={licensedQuantity} mostSegments={40} />,
          tone: inUse >= licensedQuantity ? 'bad' : undefined,
          isWide: true,
        },
        { label: t('pool.free'), value: free, tone: free === 0 ? 'bad' : undefined },
        {
          label: t('pool.denied'),
          value: denialsLast24Hours,
          tone: denialsLast24Hours > 0 ? 'bad' : undefined,
        },
        {
          label: t(`pool.nextFrees_${mode}`),
          value: nextLapseAt ? <Countdown until={nextLapseAt} /> : t('common.none'),
        },
      ]}
    />
  );
}
