'use client';

import { useId, useMemo, useRef } from 'react';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { Axes, ChartTip, deniedPath, FullHatch, plotOf } from './drawing-parts';
import { fullStretches, rowAt, stepRows, type DenialMark, type StepPoint, type StepRow } from './step-rows';
import { linearScale } from './scales';
import { timeTicks } from './time-ticks';
import { leftOf, useChartCursor } from './use-chart-cursor';
import { useElementSize } from './use-element-size';

/** Distance between times on the axis, in rem. */
const REM_PER_TICK = 6;
/** Space above the plot, in rem. */
const TOP = 1.1;

export type StepDrawingProps = {
  /** Label for screen readers. */
  label: string;
  /** All changes, in any order, including the last one before `from`. */
  points: readonly StepPoint[];
  denials: readonly DenialMark[];
  /** Period shown, in milliseconds since 1970. */
  from: number;
  until: number;
  /** Called with an instant that was clicked or selected with Enter. */
  onChoose?: (instant: number) => void;
};

export function StepDrawing({ label, points, denials, from, until, onChoose }: StepDrawingProps) {
  const t = useT();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const rows = useMemo(() => stepRows(points, denials, { from, until }), [points, denials, from, until]);
  const scales = size && scalesFor(size, rows, { from, until });

  const placeAt = (left: number) => (scales && rows.length > 0 ? rowAt(rows, scales.x.invert(left)) : null);
  const chooseRow = (index: number) => {
    const row = rows[index];
    if (row) onChoose?.(row.at);
  };
  const { place, handlers } = useChartCursor({ count: rows.length, placeAt, onEnter: chooseRow });
  const shown = place === null ? undefined : rows[place];

  return (
    <>
      <p id={hintId} className="sr-only">
        {t('charts.keys')}
      </p>
      <div
        ref={frame}
        role="application"
        tabIndex={0}
        aria-label={label}
        aria-describedby={hintId}
        className={cn('relative h-full w-full touch-pan-y', onChoose && 'cursor-pointer')}
        onClick={(event) => {
          if (scales) onChoose?.(Math.min(until, Math.max(from, scales.x.invert(leftOf(event)))));
        }}
        {...handlers}
      >
        {size && scales ? (
          <>
            <svg aria-hidden width={size.width} height={size.height} className="absolute inset-0 block">
              <TimeAxes scales={scales} from={from} until={until} />
              <Steps scales={scales} rows={rows} hatchId={`${hintId}-hatch`} />
              {shown ? <Pointer scales={scales} row={shown} /> : null}
            </svg>
            {shown ? <StepTip row={shown} x={scales.x(shown.at)} width={size.width} /> : null}
          </>
        ) : null}
      </div>
    </>
  );
}

type Scales = NonNullable<ReturnType<typeof scalesFor>>;

function scalesFor(
  size: { width: number; height: number },
  rows: readonly StepRow[],
  { from, until }: { from: number; until: number },
) {
  const largest = rows.reduce((most, { inUse, licensed }) => Math.max(most, inUse, licensed), 1);
  const plot = plotOf(size, { largest, topRem: TOP });
  if (!plot) return null;
  const { box, rem } = plot;
  return {
    x: linearScale([from, until], [box.left, box.right]),
    y: linearScale([0, largest * 1.04], [box.bottom, box.top]),
    largest,
    box,
    rem,
  };
}

function TimeAxes({ scales, from, until }: { scales: Scales; from: number; until: number }) {
  const format = useFormat();
  const { x, y, largest, box, rem } = scales;
  const most = Math.max(2, Math.floor((box.right - box.left) / (REM_PER_TICK * rem)));
  const { ticks, isByDay } = useMemo(
    () => timeTicks(from, until, format.timeZone, most),
    [from, until, format.timeZone, most],
  );
  const labelled = ticks.map((tick) => ({
    x: x(tick),
    label: isByDay ? format.day(tick) : format.time(tick).slice(0, 5),
  }));
  return <Axes plot={scales} y={y} largest={largest} ticks={labelled} />;
}

/** Path with steps: first horizontal, then vertical. */
const stepPath = (places: readonly (readonly [number, number])[]) =>
  places.map(([left, top], index) => (index === 0 ? `M${left} ${top}` : `H${left}V${top}`)).join('');

type StepsProps = { scales: Scales; rows: readonly StepRow[]; hatchId: string };

function Steps({ scales: { x, y, box, rem }, rows, hatchId }: StepsProps) {
  const edge = stepPath(rows.map((row) => [x(row.at), y(row.inUse)]));
  const licensed = stepPath(rows.map((row) => [x(row.at), y(row.licensed)]));
  const start = x(rows[0]?.at ?? 0);
  const mark = rem * 0.36;
  if (rows.length === 0) return null;
  return (
    <>
      <defs>
        <FullHatch id={hatchId} />
      </defs>
      {fullStretches(rows).map((stretch) => (
        <rect
          key={stretch.from}
          data-sign="full"
          x={x(stretch.from)}
          width={Math.max(1, x(stretch.until) - x(stretch.from))}
          y={box.top}
          height={box.bottom - box.top}
          fill={`url(#${hatchId})`}
        />
      ))}
      <path d={`${edge}V${y(0)}H${start}Z`} fill="var(--accent)" fillOpacity={0.18} />
      <path data-sign="inUse" d={edge} fill="none" stroke="var(--accent)" strokeWidth={rem * 0.13} />
      <path
        data-sign="licensed"
        d={licensed}
        fill="none"
        stroke="var(--text)"
        strokeWidth={rem * 0.1}
        strokeDasharray={`${rem * 0.4} ${rem * 0.27}`}
      />
      {rows.map((row, index) =>
        row.denied > 0 ? (
          <path
            key={`${row.at}-${index}`}
            data-sign="denied"
            d={deniedPath(x(row.at), y(row.licensed) - mark * 0.5, mark)}
            fill="var(--bad-fill)"
            stroke="var(--surface)"
          />
        ) : null,
      )}
    </>
  );
}

function Pointer({ scales: { x, y, box, rem }, row }: { scales: Scales; row: StepRow }) {
  return (
    <>
      <line x1={x(row.at)} x2={x(row.at)} y1={box.top} y2={box.bottom} stroke="var(--line-strong)" />
      <circle
        cx={x(row.at)}
        cy={y(row.inUse)}
        r={rem * 0.28}
        fill="var(--accent)"
        stroke="var(--surface)"
        strokeWidth={1.5}
      />
    </>
  );
}

function StepTip({ row, x, width }: { row: StepRow; x: number; width: number }) {
  const t = useT();
  const format = useFormat();
  return (
    <ChartTip
      x={x}
      width={width}
      title={format.dayAndTime(row.at)}
      lines={[
        `${t('charts.inUse')}: ${format.number(row.inUse)}`,
        `${t('charts.licensed')}: ${format.number(row.licensed)}`,
        row.denied > 0 ? t('charts.denials', { count: row.denied }) : null,
      ]}
    />
  );
}
