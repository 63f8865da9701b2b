'use client';

import { DayFields } from '@/app/_components/day-fields';
import { cn } from '@/app/_lib/cn';
import { addDays, dateOf } from '@/app/_lib/time-range';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { HISTORY_RANGES, type HistoryRange } from './history-span';
import type { UsedHistorySpan } from './use-history-span';

/** Of which time the page tells. */
export function RangeChoice({ span }: { span: UsedHistorySpan }) {
  const t = useT();
  const { timeZone } = useFormat();
  const choose = (range: HistoryRange) => {
    const today = dateOf(span.readAt, timeZone);
    const days = range === 'days' ? { from: addDays(today, -6), to: today } : { from: null, to: null };
    void span.change({ range, ...days });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div
        role="group"
        aria-label={t('history.range')}
        className="inline-flex flex-wrap gap-0.5 rounded-lg bg-sunken p-0.5"
      >
        {HISTORY_RANGES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={span.range === one}
            onClick={() => choose(one)}
            className={cn(
              'h-7 rounded-md px-2.5 text-[13px] font-medium transition-colors sm:px-3',
              span.range === one ? 'bg-surface text-text shadow-card' : 'text-muted hover:text-text',
            )}
          >
            {t(`history.ranges.${one}`)}
          </button>
        ))}
      </div>
      {span.range === 'days' ? (
        <DayFields days={span} onChange={(days) => void span.change(days)} className="h-8" />
      ) : null}
      <p className="min-w-0 grow basis-64 text-[13px] text-muted">{t('history.kept', { zone: timeZone })}</p>
    </div>
  );
}
