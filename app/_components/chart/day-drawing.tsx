'use client';

import { useEffect, useEffectEvent, useId, useRef } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  Tooltip,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
  type BarShapeProps,
} from 'recharts';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { ChartSign } from './chart-legend';
import { ChartTip, deniedPath, FullHatch } from './drawing-parts';

const AXIS = { stroke: 'var(--line-strong)', tick: { fill: 'var(--muted)', fontSize: 12 }, tickLine: false };

/** The share of a day's width that stays empty; a click into it counts as well. */
const GAP = 0.2;

/** The band of full days lies above the plot and above the triangle of the highest bar, so it is not read as a bar. */
const FULL_BAND = { above: 20, height: 6 };

/** A day of the reader's, `2026-11-22`, and how high its bar is. */
export type DayBar = {
  day: string;
  count: number;
  /** Every seat was held at some time of it. */
  isFull: boolean;
  /** Somebody was denied; false where the bars are denials. */
  isDenied?: boolean;
};

export type DayDrawingProps = {
  /** What the chart shows, for screen readers. */
  label: string;
  days: readonly DayBar[];
  /** What the bars are. */
  bars: Extract<ChartSign, 'inUse' | 'denials'>;
  /** What a count says in words: `3 denials`. */
  describeCount: (count: number) => string;
  chosenDay?: string | null;
  onChoose?: (day: string) => void;
};

export function DayDrawing({ label, days, bars, describeCount, chosenDay, onChoose }: DayDrawingProps) {
  const t = useT();
  const { locale } = useFormat();
  const id = useId();
  const active = useRef<string>(undefined);
  const dayName = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(day));
  const choose = (day: string | undefined) => {
    if (day !== undefined) onChoose?.(day);
  };
  return (
    <div
      className="h-full"
      onKeyDown={(event) => {
        if (event.key === 'Enter') choose(active.current);
      }}
    >
      <p id={`${id}-hint`} className="sr-only">
        {t(onChoose ? 'charts.keysOfDays' : 'charts.keys')}
      </p>
      <BarChart
        responsive
        data={days}
        aria-label={label}
        aria-describedby={`${id}-hint`}
        margin={{ top: 24, right: 20, bottom: 0, left: 0 }}
        barCategoryGap={`${GAP * 100}%`}
        style={{ width: '100%', height: '100%', cursor: onChoose ? 'pointer' : undefined }}
      >
        <defs>
          <FullHatch id={`${id}-hatch`} />
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          {...AXIS}
          dataKey="day"
          tickFormatter={(day: string) => dayName(day, { day: 'numeric', month: 'short' })}
          minTickGap={24}
        />
        <YAxis {...AXIS} axisLine={false} allowDecimals={false} width={40} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--sunken)' }}
          content={({ active: isShown, payload }) => {
            const bar = payload[0]?.payload as DayBar | undefined;
            return isShown && bar ? (
              <ChartTip
                title={dayName(bar.day, { weekday: 'short', day: 'numeric', month: 'short' })}
                lines={[
                  describeCount(bar.count),
                  bar.isFull ? t('charts.signs.fullDay') : null,
                  bar.isDenied ? t('charts.signs.denied') : null,
                  bar.day === chosenDay ? t('charts.chosenDay') : null,
                ]}
              />
            ) : null;
          }}
        />
        <Bar
          dataKey="count"
          isAnimationActive={false}
          shape={(props: BarShapeProps) => (
            <DayShape
              {...props}
              bars={bars}
              hatch={`url(#${id}-hatch)`}
              isChosen={(props.payload as DayBar).day === chosenDay}
              onClick={() => choose((props.payload as DayBar).day)}
            />
          )}
        />
        <ActiveDay
          onChange={(day) => {
            active.current = day;
          }}
        />
      </BarChart>
    </div>
  );
}

/** Tells which day the keys have walked to: the library does not. */
function ActiveDay({ onChange }: { onChange: (day: string | undefined) => void }) {
  const day = useActiveTooltipLabel();
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    tell(day === undefined ? undefined : String(day));
  }, [day]);
  return null;
}

type DayShapeProps = BarShapeProps & {
  bars: DayDrawingProps['bars'];
  hatch: string;
  isChosen: boolean;
  onClick: () => void;
};

/** A bar; a full day has a hatched band above the plot, a triangle stands on it if somebody was denied, the chosen one has a frame. */
function DayShape(props: DayShapeProps) {
  const { x, y, width, height, background, payload, bars, hatch, isChosen, onClick } = props;
  const { isFull, isDenied } = payload as DayBar;
  const step = width / (1 - GAP);
  const middle = x + width / 2;
  return (
    <g onClick={onClick}>
      <rect
        x={middle - step / 2}
        y={background?.y ?? 0}
        width={step}
        height={background?.height ?? 0}
        fill="transparent"
      />
      {isFull ? (
        <rect
          data-sign="fullDay"
          x={middle - step / 2}
          y={(background?.y ?? 0) - FULL_BAND.above}
          width={step}
          height={FULL_BAND.height}
          fill={hatch}
        />
      ) : null}
      <rect
        data-sign={bars}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={2}
        fill={bars === 'denials' ? 'var(--bad-fill)' : 'var(--accent)'}
      />
      {isDenied ? (
        <path
          data-sign="denied"
          d={deniedPath(middle, y - 3, 4.5)}
          fill="var(--bad-fill)"
          stroke="var(--surface)"
        />
      ) : null}
      {isChosen ? (
        <rect
          data-sign="chosen"
          x={x - 2}
          y={y - 2}
          width={width + 4}
          height={height + 4}
          rx={3}
          fill="none"
          stroke="var(--text)"
          strokeWidth={2}
        />
      ) : null}
    </g>
  );
}
