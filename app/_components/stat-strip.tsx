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

/** A few large figures side by side; greyed while they may be out of date. */
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
              'grow basis-36 border-t border-l border-line px-4 py-3',
              stat.isWide && 'grow-[3] basis-72',
            )}
          >
            <dt className="text-[13px] text-muted">{stat.label}</dt>
            <dd className="mt-0.5">
              <span
                className={cn(
                  'text-2xl font-semibold tracking-tight tabular-nums',
                  stat.tone === 'bad' && 'text-bad',
                )}
              >
                {stat.value}
              </span>
              {stat.beside ? (
                <span className="ml-1.5 text-sm text-muted tabular-nums">{stat.beside}</span>
              ) : null}
              {stat.below ? <div className="mt-1.5">{stat.below}</div> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
