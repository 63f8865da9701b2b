'use client';

import { useId, useMemo, useRef } from 'react';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { ChartSign } from './chart-legend';
import { dayTicks } from './time-ticks';
import { Axes, ChartTip, deniedPath, FullHatch, labelWidth, plotOf, type Plot } from './drawing-parts';
import { linearScale, type LinearScale } from './scales';
import { leftOf, useChartCursor } from './use-chart-cursor';
import { useElementSize } from './use-element-size';

/** Share of a day's width left empty; clicks on it count too. */
const GAP = 0.2;
/** Space above the plot, in rem: for the band of a full day, and below it the triangle on the highest bar. */
const TOP = 1.6;
/** Band of a full day, in rem: distance above the plot, and height. */
const FULL_BAND = { above: 1.35, height: 0.4 };

/** A day in the reader's time zone, `2026-11-22`, and the height of its bar. */
export type DayBar = {
  day: string;
  count: number;
  /** Whether every seat was held at some time of the day. */
  isFull: boolean;
  /** Whether there were denials; false if the bars are denials. */
  isDenied?: boolean;
};

export type DayDrawingProps = {
  /** Label for screen readers. */
  label: string;
  days: readonly DayBar[];
  /** Quantity that the bars show. */
  bars: Extract<ChartSign, 'inUse' | 'denials'>;
  /** Text of a count: `3 denials`. */
  describeCount: (count: number) => string;
  chosenDay?: string | null;
  onChoose?: (day: string) => void;
};

export function DayDrawing({ label, days, bars, describeCount, chosenDay, onChoose }: DayDrawingProps) {
  const t = useT();
  const { locale } = useFormat();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const largest = days.reduce((most, { count }) => Math.max(most, count), 1);
  const plot = size && plotOf(size, { largest, topRem: TOP });
  const x = linearScale([0, Math.max(1, days.length)], [plot?.box.left ?? 0, plot?.box.right ?? 0]);
  const y = linearScale([0, largest], [plot?.box.bottom ?? 0, plot?.box.top ?? 0]);

  const placeAt = (left: number) => {
    const place = Math.floor(x.invert(left));
    return plot && place in days ? place : null;
  };
  const choose = (place: number | null) => {
    const day = place === null ? undefined : days[place]?.day;
    if (day !== undefined) onChoose?.(day);
  };
  const { place, handlers } = useChartCursor({ count: days.length, placeAt, onEnter: choose });
  const shown = place === null ? undefined : days[place];

  const dayLabels = useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    return days.map(({ day }) => format.format(Date.parse(day)));
  }, [days, locale]);
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    }).format(Date.parse(day));

  return (
    <>
      <p id={`${id}-hint`} className="sr-only">
        {t(onChoose ? 'charts.keysOfDays' : 'charts.keys')}
      </p>
      <div
        ref={frame}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        className={cn('relative h-full w-full touch-pan-y', onChoose && 'cursor-pointer')}
        onClick={(event) => choose(placeAt(leftOf(event)))}
        {...handlers}
      >
        {size && plot ? (
          <>
            <svg aria-hidden width={size.width} height={size.height} className="absolute inset-0 block">
              <defs>
                <FullHatch id={`${id}-hatch`} />
              </defs>
              {place === null ? null : (
                <rect
                  x={x(place)}
                  y={plot.box.top}
                  width={x(1) - x(0)}
                  height={plot.box.bottom - plot.box.top}
                  fill="var(--sunken)"
                />
              )}
              <Axes
                plot={plot}
                y={y}
                largest={largest}
                ticks={dayTicks(dayLabels, x(1) - x(0), (tick) => labelWidth(tick, plot.rem)).map(
                  (index) => ({
                    x: x(index + 0.5),
                    label: dayLabels[index] ?? '',
                  }),
                )}
              />
              {days.map((bar, index) => (
                <Day
                  key={bar.day}
                  bar={bar}
                  bars={bars}
                  left={x(index)}
                  step={x(1) - x(0)}
                  y={y}
                  plot={plot}
                  hatch={`url(#${id}-hatch)`}
                  isChosen={bar.day === chosenDay}
                />
              ))}
            </svg>
            {shown && place !== null ? (
              <ChartTip
                x={x(place + 0.5)}
                width={size.width}
                title={dayName(shown.day)}
                lines={[
                  describeCount(shown.count),
                  shown.isFull ? t('charts.signs.fullDay') : null,
                  shown.isDenied ? t('charts.signs.denied') : null,
                  shown.day === chosenDay ? t('charts.chosenDay') : null,
                ]}
              />
            ) : null}
          </>
        ) : null}
      </div>
    </>
  );
}

type DayProps = {
  bar: DayBar;
  bars: DayDrawingProps['bars'];
  left: number;
  step: number;
  y: LinearScale;
  plot: Plot;
  hatch: string;
  isChosen: boolean;
};

/** A bar. A full day has a hatched band above the plot, denials add a triangle, and the selected bar has a frame. */
function Day({ bar, bars, left, step, y, plot: { box, rem }, hatch, isChosen }: DayProps) {
  const { day, count, isFull, isDenied } = bar;
  const rect = {
    x: left + (step * GAP) / 2,
    y: y(count),
    width: step * (1 - GAP),
    height: box.bottom - y(count),
  };
  return (
    <g>
      {isFull ? (
        <rect
          data-sign="fullDay"
          x={left}
          y={box.top - rem * FULL_BAND.above}
          width={step}
          height={rem * FULL_BAND.height}
          fill={hatch}
        />
      ) : null}
      {/* No bar for 0: a stroke or rounding would be visible. */}
      {count > 0 ? (
        <rect
          data-sign={bars}
          data-day={day}
          {...rect}
          rx={2}
          fill={bars === 'denials' ? 'var(--bad-fill)' : 'var(--accent)'}
        />
      ) : null}
      {isDenied ? (
        <path
          data-sign="denied"
          d={deniedPath(left + step / 2, rect.y - rem * 0.2, rem * 0.3)}
          fill="var(--bad-fill)"
          stroke="var(--surface)"
        />
      ) : null}
      {isChosen ? (
        <rect
          data-sign="chosen"
          x={rect.x - 2}
          y={rect.y - 2}
          width={rect.width + 4}
          height={rect.height + 4}
          rx={3}
          fill="none"
          stroke="var(--text)"
          strokeWidth={2}
        />
      ) : null}
    </g>
  );
}
