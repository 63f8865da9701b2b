'use client';

import type { ReactNode } from 'react';
import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { SeatBar } from '@/app/_components/seat-bar';
import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { Countdown } from '@/app/_components/times';
import { cn } from '@/app/_lib/cn';
import type { Usage } from '@/app/_live/usage-feed';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

const MAX_SEGMENTS = 60;

type WallFiguresProps = {
  mode: LicensingMode | undefined;
  usage: Usage | undefined;
  /** Since midnight in the reader's time zone; null while being counted. */
  deniedToday: number | null;
  pausedAt: number | null;
  className?: string | undefined;
};

/** Figures of a pool, readable from a distance. */
export function WallFigures({ mode, usage, deniedToday, pausedAt, className }: WallFiguresProps) {
  const t = useT();
  const format = useFormat();
  if (!mode || !usage) return <Skeleton className={cn('h-36 w-full rounded-lg', className)} />;
  const { inUse, licensedQuantity, free, denialsLast24Hours, nextLapseAt } = usage;
  return (
    <Card className={cn('min-w-0', className)}>
      <dl
        aria-label={t('pool.figures')}
        className="flex flex-wrap justify-between gap-x-8 gap-y-3 px-5 py-3 lg:flex-nowrap"
      >
        <Figure label={t(`pool.inUse_${mode}`)} isBad={inUse >= licensedQuantity} className="grow-[3]">
          {format.number(inUse)}
          <span className="ml-3 text-2xl font-normal tracking-normal text-muted">
            {t('pool.ofOwned', { count: licensedQuantity })}
          </span>
          <SeatBar
            inUse={inUse}
            licensedQuantity={licensedQuantity}
            maxSegments={MAX_SEGMENTS}
            className="mt-1 h-3"
          />
        </Figure>
        <Figure label={t('pool.free')} isBad={free === 0}>
          {format.number(free)}
        </Figure>
        <Figure label={t('pool.deniedToday')} isBad={Boolean(deniedToday)}>
          {deniedToday === null ? t('common.none') : format.number(deniedToday)}
          {deniedToday === null || deniedToday === denialsLast24Hours ? null : (
            <span className="ml-3 text-base font-normal tracking-normal text-muted">
              {t('pool.deniedInDay', { count: denialsLast24Hours })}
            </span>
          )}
        </Figure>
        <Figure label={t(`pool.nextFrees_${mode}`)}>
          {nextLapseAt ? <Countdown until={nextLapseAt} pausedAt={pausedAt} /> : t('common.none')}
        </Figure>
      </dl>
    </Card>
  );
}

type FigureProps = { label: string; isBad?: boolean; className?: string; children: ReactNode };

function Figure({ label, isBad = false, className, children }: FigureProps) {
  return (
    <div className={cn('min-w-32 grow', className)}>
      <dt className="text-base text-muted">{label}</dt>
      <dd
        className={cn(
          'text-6xl leading-tight font-semibold tracking-tight tabular-nums',
          isBad && 'text-bad',
        )}
      >
        {children}
      </dd>
    </div>
  );
}
