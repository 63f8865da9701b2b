'use client';

import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { ExportLink } from '@/app/_components/export-link';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type BlockProps, reportFacts } from './report-facts';

/** Time for which each number of seats was in use, highest first. */
export function LevelsFigure({ report, hrefOf }: BlockProps) {
  const t = useT();
  const format = useFormat();
  const { totalSeconds, median, fullSeconds } = reportFacts(report);
  const owned = report.licensedQuantity;
  const longest = Math.max(1, ...report.levels.map(({ seconds }) => seconds));
  const lines = report.levels.toReversed();
  // Leaves out the licensed quantity if it changed within the period.
  const isSteady = report.days.every(({ licensedQuantity }) => licensedQuantity === owned);
  const nameOf = (inUse: number) =>
    isSteady ? t('history.levelName', { inUse, owned }) : format.number(inUse);
  const share = (seconds: number) => format.percent(totalSeconds > 0 ? seconds / totalSeconds : 0);
  return (
    <ChartFigure
      title={t('history.levels')}
      summary={[
        fullSeconds > 0
          ? t('history.levelsFull', { duration: format.duration(fullSeconds) })
          : t('history.levelsNeverFull'),
        t('history.levelsMedian', { median }),
      ].join(' ')}
      legend={
        <ChartLegend
          signs={isSteady && fullSeconds > 0 ? ['inUse', 'full'] : ['inUse']}
          words={{ inUse: t('history.legendLevel') }}
        />
      }
      aside={<ExportLink href={hrefOf('usage-levels')} of={t('history.levels')} />}
      height={`${Math.min(20, Math.max(8, lines.length * 1.9))}rem`}
      table={() => ({
        columns: [
          { header: t('history.levelSeats') },
          { header: t('history.levelTime'), align: 'end' },
          { header: t('history.levelShare'), align: 'end' },
        ],
        rows: lines.map(({ inUse, seconds }) => [nameOf(inUse), format.duration(seconds), share(seconds)]),
      })}
    >
      <div
        role="region"
        aria-label={t('history.levels')}
        tabIndex={0}
        className="h-full overflow-y-auto pr-1"
      >
        <ul className="space-y-1 text-[13px] tabular-nums">
          {lines.map(({ inUse, seconds }) => (
            <li
              key={inUse}
              aria-label={t('history.levelLabel', { inUse, duration: format.duration(seconds) })}
              className="grid min-h-6 grid-cols-[4.5rem_1fr_5.5rem] items-center gap-2"
            >
              <span className="text-muted">{nameOf(inUse)}</span>
              <span className="h-3.5 rounded-sm bg-sunken">
                <span
                  data-sign={isSteady && inUse >= owned && inUse > 0 ? 'full' : 'inUse'}
                  className={cn(
                    'block h-full rounded-sm',
                    isSteady && inUse >= owned && inUse > 0
                      ? 'chart-full border border-bad-fill'
                      : 'bg-accent',
                  )}
                  style={{ width: `max(2px, ${(seconds / longest) * 100}%)` }}
                />
              </span>
              <span className="text-right">{format.duration(seconds)}</span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFigure>
  );
}
