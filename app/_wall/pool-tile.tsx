'use client';

import { CircleAlert, CircleSlash, PauseCircle, TriangleAlert } from 'lucide-react';
import { conditionOf, type PoolCondition } from '@/app/(portal)/_overview/pool-condition';
import { SeatBar } from '@/app/_components/seat-bar';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import styles from './pool-tile.module.css';
import type { WallPool } from './wall-pool';

const MAX_SEGMENTS = 40;

const frames: Partial<Record<PoolCondition, string>> = {
  over: 'border-bad bg-bad-soft',
  full: 'border-bad bg-bad-soft',
  suspended: 'border-dashed border-line-strong bg-sunken',
  nearlyFull: 'border-warn',
};

/** A pool on a wall display of several: name, seats in use and problem, readable from a distance. */
export function PoolTile({ pool }: { pool: WallPool }) {
  const t = useT();
  const format = useFormat();
  const { applicationName, customerName, mode, suspended, usage, denialsLastHour } = pool;
  const { inUse, licensedQuantity, free } = usage;
  const condition = conditionOf(usage, suspended);
  return (
    <article
      aria-label={customerName ? `${applicationName}, ${customerName}` : applicationName}
      className={cn(styles.frame, 'rounded-xl border-2 border-line bg-surface', frames[condition])}
    >
      <div className={styles.tile}>
        <header className="flex min-w-0 items-start justify-between gap-[1em]">
          <div className="min-w-0">
            <h2 className={cn(styles.name, 'font-semibold tracking-tight')}>{applicationName}</h2>
            {customerName ? <p className={cn(styles.small, 'truncate text-muted')}>{customerName}</p> : null}
          </div>
          <ConditionSign condition={condition} />
        </header>
        <p className={cn(styles.figure, (condition === 'full' || condition === 'over') && 'text-bad')}>
          <span className={cn(styles.number, 'font-semibold tabular-nums')}>{format.number(inUse)}</span>{' '}
          <span className={cn(styles.of, 'text-muted')}>
            {t('displays.ofOwned', { count: licensedQuantity })}
          </span>
        </p>
        <SeatBar
          inUse={inUse}
          licensedQuantity={licensedQuantity}
          maxSegments={MAX_SEGMENTS}
          className={styles.bar ?? ''}
        />
        <p className={cn(styles.small, 'flex flex-col')}>
          <span className="text-muted">{t(`displays.free_${mode}`, { count: free })}</span>
          {denialsLastHour > 0 ? (
            <span className="flex items-center gap-[0.35em] font-semibold text-bad">
              <CircleSlash aria-hidden className="size-[1em]" />
              {t('displays.denied', { count: denialsLastHour })}
            </span>
          ) : (
            <span className="text-muted">{t('displays.denied', { count: 0 })}</span>
          )}
        </p>
      </div>
    </article>
  );
}

const signs = {
  over: { icon: CircleAlert, className: 'bg-bad text-bad-text' },
  full: { icon: CircleAlert, className: 'bg-bad text-bad-text' },
  suspended: { icon: PauseCircle, className: 'bg-surface text-text inset-ring inset-ring-line-strong' },
  nearlyFull: { icon: TriangleAlert, className: 'bg-warn-soft text-warn' },
} as const;

/** Problem of a pool as text and icon. */
function ConditionSign({ condition }: { condition: PoolCondition }) {
  const t = useT();
  if (condition === 'ok' || condition === 'denied') return null;
  const { icon: Icon, className } = signs[condition];
  return (
    <span
      className={cn(
        styles.small,
        'inline-flex shrink-0 items-center gap-[0.35em] rounded-full px-[0.7em] py-[0.2em] font-semibold',
        className,
      )}
    >
      <Icon aria-hidden className="size-[1.1em]" />
      {t(`condition.${condition}`)}
    </span>
  );
}
