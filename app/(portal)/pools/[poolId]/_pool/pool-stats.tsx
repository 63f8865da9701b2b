'use client';

import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { SeatBar } from '@/app/_components/seat-bar';
import { StatStrip } from '@/app/_components/stat-strip';
import { Skeleton } from '@/app/_components/ui/skeleton';
import type { Usage } from '@/app/_live/usage-feed';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { Countdown } from '@/app/_components/times';

type PoolStatsProps = {
  /** Mode and usage are undefined while they are being read; the layout stays. */
  mode: LicensingMode | undefined;
  usage: Usage | undefined;
  isStale: boolean;
  /** Instant at which the page was paused; null while live. */
  pausedAt?: number | null;
  /**
   * Denials since midnight in the reader's time zone. Null: being counted. Undefined: shows the last 24 hours instead.
   */
  deniedToday?: number | null;
};

/** Figures of a pool: licensed, in use, free, denied, and time of the next lapse. */
export function PoolStats({ mode, usage, isStale, pausedAt = null, deniedToday }: PoolStatsProps) {
  const t = useT();
  const format = useFormat();
  if (!mode || !usage)
    return <Skeleton className="h-[8.1rem] w-full rounded-lg sm:h-[13.5rem] lg:h-[6.6rem]" />;
  const { inUse, licensedQuantity, free, denialsLast24Hours, nextLapseAt } = usage;
  const denied =
    deniedToday === undefined
      ? { label: t('pool.denied'), count: denialsLast24Hours }
      : {
          label: t('pool.deniedToday'),
          count: deniedToday,
          // Shown once if both are the same.
          beside:
            deniedToday === null || deniedToday === denialsLast24Hours
              ? undefined
              : t('pool.deniedInDay', { count: denialsLast24Hours }),
        };
  return (
    <StatStrip
      label={t('pool.figures')}
      isStale={isStale}
      stats={[
        {
          label: t(`pool.inUse_${mode}`),
          value: format.number(inUse),
          beside: t('pool.ofOwned', { count: licensedQuantity }),
          below: <SeatBar inUse={inUse} licensedQuantity={licensedQuantity} maxSegments={40} />,
          tone: inUse >= licensedQuantity ? 'bad' : undefined,
          isWide: true,
        },
        { label: t('pool.free'), value: format.number(free), tone: free === 0 ? 'bad' : undefined },
        {
          label: denied.label,
          value: denied.count === null ? t('common.none') : format.number(denied.count),
          beside: denied.beside,
          tone: denied.count ? 'bad' : undefined,
        },
        {
          label: t(`pool.nextFrees_${mode}`),
          value: nextLapseAt ? <Countdown until={nextLapseAt} pausedAt={pausedAt} /> : t('common.none'),
        },
      ]}
    />
  );
}
