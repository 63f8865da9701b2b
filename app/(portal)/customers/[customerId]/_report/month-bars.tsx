'use client';

import type { ReportDayFragment } from '@/graphql/generated/operations/graphql';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { dayName } from './month-name';

type MonthBarsProps = { days: readonly ReportDayFragment[]; licensed: number };

/** Share of a day's width that its bar takes. */
const BAR = 0.72;

/**
 * A bar for each day of a month below a line at the licensed quantity. Unlike the other charts it is drawn at once and
 * at any width, so that a printed page contains charts that were never scrolled to.
 */
export function MonthBars({ days, licensed }: MonthBarsProps) {
  const t = useT();
  const format = useFormat();
  const most = days.flatMap(({ peakInUse, licensedQuantity }) => [peakInUse, licensedQuantity]);
  const top = Math.max(1, licensed, ...most) * 1.06;
  const heightOf = (seats: number) => (seats / top) * 100;
  const licensedLine = days
    .map((day, index) => {
      const y = 100 - heightOf(day.licensedQuantity);
      return `${index === 0 ? 'M0' : 'V'}${index === 0 ? ` ${y}` : y}H${index + 1}`;
    })
    .join('');
  const grid = { gridTemplateColumns: `repeat(${days.length}, minmax(0, 1fr))` };
  return (
    <div className="flex h-full flex-col text-xs text-muted tabular-nums">
      <div className="flex min-h-0 grow gap-1.5">
        <div aria-hidden className="relative w-6 shrink-0 text-right">
          <span className="absolute right-0 -mt-2" style={{ top: `${100 - heightOf(licensed)}%` }}>
            {format.number(licensed)}
          </span>
          <span className="absolute right-0 -bottom-2">0</span>
        </div>
        <div className="relative min-w-0 grow">
          {/* Outside the picture, which is stretched horizontally. */}
          <div aria-hidden className="absolute inset-0 grid" style={grid}>
            {days.map(({ date, fullSeconds }) =>
              fullSeconds > 0 ? (
                <span key={date} data-sign="fullDay" className="chart-full h-1.5" />
              ) : (
                <span key={date} />
              ),
            )}
          </div>
          <svg
            aria-hidden
            viewBox={`0 0 ${Math.max(1, days.length)} 100`}
            preserveAspectRatio="none"
            className="absolute inset-0 size-full overflow-visible"
          >
            <line
              x1={0}
              x2={days.length}
              y1={100}
              y2={100}
              stroke="var(--line-strong)"
              vectorEffect="non-scaling-stroke"
            />
            {days.map((day, index) => {
              const height = heightOf(day.peakInUse);
              return (
                <g key={day.date}>
                  <rect
                    x={index + (1 - BAR) / 2}
                    y={100 - height}
                    width={BAR}
                    height={height}
                    data-sign="inUse"
                    fill="var(--accent)"
                  >
                    <title>
                      {t('report.dayPeak', {
                        day: dayName(format.locale, day.date),
                        peak: day.peakInUse,
                        denials: day.denialCount,
                      })}
                    </title>
                  </rect>
                </g>
              );
            })}
            <path
              data-sign="licensed"
              d={licensedLine}
              fill="none"
              stroke="var(--text)"
              strokeWidth={1.5}
              strokeDasharray="5 3"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        </div>
      </div>
      <div aria-hidden className="ml-7.5 grid text-center" style={grid}>
        {days.map(({ date, denialCount }) => (
          <span key={date} className="flex h-3.5 items-center justify-center overflow-hidden">
            {denialCount > 0 ? (
              <svg
                data-sign="denied"
                viewBox="0 0 10 9"
                className="w-2 min-w-0 fill-bad-fill [print-color-adjust:exact]"
              >
                <path d="M5 9L0 0h10z" />
              </svg>
            ) : null}
          </span>
        ))}
        {days.map(({ date }) => {
          const day = Number(date.slice(-2));
          return (
            <span key={date} className="h-4 min-w-0 leading-4">
              <span className={day === 1 || day % 5 === 0 ? '-mx-2' : '-mx-2 max-md:not-print:hidden'}>
                {day}
              </span>
            </span>
          );
        })}
      </div>
    </div>
  );
}
