import type { ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';
import { Card } from './ui/card';

export type Stat = {
  label: string;
  value: ReactNode;
  beside?: ReactNode;
  below?: ReactNode;
  tone?: 'bad' | undefined;
  isWide?: boolean;
};

type StatStripProps = { label: string; stats: readonly Stat[]; isStale?: boolean };

/** Large figures side by side, small on a phone; greyed while they may be out of date. */
export function StatStrip({ label, stats, isStale = false }: StatStripProps) {
  return (
    <Card className="overflow-hidden">
      <dl
        aria-label={label}
        data-stale={isStale || undefined}
        className="-mt-px -ml-px flex flex-wrap transition-opacity data-stale:opacity-55 data-stale:grayscale"
      >
        {stats.map((stat) => (
          <div
            key={stat.label}
            className={cn(
              'min-w-0 grow basis-24 border-t border-l border-line px-3 py-1.5 sm:basis-36 sm:px-4 sm:py-3',
              stat.isWide && 'basis-full sm:grow-[3] sm:basis-72',
            )}
          >
            <dt className="text-xs text-muted sm:text-[13px]">{stat.label}</dt>
            <dd className="sm:mt-0.5">
              <span
                className={cn(
                  'text-lg font-semibold tracking-tight tabular-nums sm:text-2xl',
                  stat.tone === 'bad' && 'text-bad',
                )}
              >
                {stat.value}
              </span>
              {stat.beside ? (
                <span className="ml-1.5 text-sm text-muted tabular-nums">{stat.beside}</span>
              ) : null}
              {stat.below ? <div className="mt-1 sm:mt-1.5">{stat.below}</div> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
