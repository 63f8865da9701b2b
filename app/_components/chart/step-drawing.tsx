'use client';

import {
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { ChartTip, deniedPath, FullHatch } from './drawing-parts';
import { fullStretches, rowAt } from './full-stretches';
import { linearScale, wholeTicks } from './linear-scale';
import { stepRows, type DenialMark, type StepPoint, type StepRow } from './step-rows';
import { timeTicks } from './time-ticks';
import { useElementSize } from './use-element-size';

const PIXELS_PER_TICK = 90;
const REM = 15;
/** Of the axes, in rem; the width of a letter as a share of it, at most. */
const FONT_SIZE = 0.8;
const LETTER_WIDTH = 0.6;
/** Right of the curve, in rem. */
const MARGIN = 0.6;
/** With less there is no room between the axes. */
const LEAST_HEIGHT = 4 * REM;

export type StepDrawingProps = {
  /** What the chart shows, for screen readers. */
  label: string;
  /** Every change, in any order, and the last one before `from`. */
  points: readonly StepPoint[];
  denials: readonly DenialMark[];
  /** The time shown, in milliseconds since 1970. */
  from: number;
  until: number;
  /** Somebody clicked an instant, or pressed Enter at one. */
  onChoose?: (instant: number) => void;
};

/** Drawn without a chart library: the page that it stands on has to be light. */
export function StepDrawing({ label, points, denials, from, until, onChoose }: StepDrawingProps) {
  const t = useT();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const size = useElementSize(frame);
  const rows = useMemo(() => stepRows(points, denials, { from, until }), [points, denials, from, until]);
  const [place, setPlace] = useState<number | null>(null);
  const shown = place === null ? null : (rows[Math.min(place, rows.length - 1)] ?? null);
  const scales = size && size.height >= LEAST_HEIGHT ? scalesFor(size, rows, { from, until }) : null;

  const point = (event: PointerEvent<HTMLDivElement>) => {
    if (!scales || rows.length === 0) return;
    const { left } = event.currentTarget.getBoundingClientRect();
    setPlace(rowAt(rows, scales.x.invert(event.clientX - left)));
  };
  const choose = (event: MouseEvent<HTMLDivElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    if (scales) onChoose?.(Math.min(until, Math.max(from, scales.x.invert(event.clientX - left))));
  };
  const walk = (event: KeyboardEvent) => {
    const last = rows.length - 1;
    const at = place ?? last;
    const target = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (event.key === 'Escape') setPlace(null);
    if (event.key === 'Enter' && shown) onChoose?.(shown.at);
    if (target === undefined || last < 0) return;
    event.preventDefault();
    setPlace(Math.min(last, Math.max(0, target)));
  };

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
        onPointerMove={point}
        onClick={choose}
        onPointerLeave={() => setPlace(null)}
        onBlur={() => setPlace(null)}
        onKeyDown={walk}
      >
        {size && scales ? (
          <>
            <svg aria-hidden width={size.width} height={size.height} className="absolute inset-0 block">
              <Axes scales={scales} from={from} until={until} />
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

type Scales = ReturnType<typeof scalesFor>;

function scalesFor(
  { width, height }: { width: number; height: number },
  rows: readonly StepRow[],
  { from, until }: { from: number; until: number },
) {
  // Letters grow with the page, on a wall for instance.
  const rem =
    typeof document === 'undefined' ? REM : parseFloat(getComputedStyle(document.documentElement).fontSize);
  const most = rows.reduce((highest, { inUse, licensed }) => Math.max(highest, inUse, licensed), 1);
  const letters = most.toLocaleString('en').length;
  const box = {
    left: rem * (1 + 0.55 * letters),
    right: width - rem * MARGIN,
    top: rem * 1.1,
    bottom: height - rem * 1.6,
  };
  return {
    x: linearScale([from, until], [box.left, Math.max(box.left + 1, box.right)]),
    y: linearScale([0, most * 1.04], [Math.max(box.top + 1, box.bottom), box.top]),
    top: most,
    box,
    rem,
  };
}

function Axes({
  scales: { x, y, top, box, rem },
  from,
  until,
}: {
  scales: Scales;
  from: number;
  until: number;
}) {
  const format = useFormat();
  const most = Math.max(2, Math.floor((box.right - box.left) / ((PIXELS_PER_TICK * rem) / REM)));
  const { ticks, isByDay } = useMemo(
    () => timeTicks(from, until, format.timeZone, most),
    [from, until, format.timeZone, most],
  );
  const levels = wholeTicks(top, Math.max(1, Math.floor((box.bottom - box.top) / (rem * 2.4))));
  return (
    <g fill="var(--muted)" fontSize={rem * FONT_SIZE} className="tabular-nums">
      {levels.map((level) => (
        <g key={level}>
          <line x1={box.left} x2={box.right} y1={y(level)} y2={y(level)} stroke="var(--line)" />
          <text x={box.left - rem * 0.5} y={y(level)} dy="0.32em" textAnchor="end">
            {format.number(level)}
          </text>
        </g>
      ))}
      {ticks.map((tick) => {
        const name = isByDay ? format.day(tick) : format.time(tick).slice(0, 5);
        // So that the first and the last are not cut off.
        const half = (name.length * LETTER_WIDTH * rem * FONT_SIZE) / 2;
        const centre = Math.max(half, Math.min(x(tick), box.right + rem * MARGIN - half));
        return (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={box.bottom} y2={box.bottom + 4} stroke="var(--line-strong)" />
            <text x={centre} y={box.bottom + rem * 1.2} textAnchor="middle">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** From place to place: first along, then up or down. */
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
  const isRight = x > width / 2;
  return (
    <div
      className="pointer-events-none absolute top-2 z-10"
      style={isRight ? { right: width - x + 10 } : { left: x + 10 }}
    >
      <ChartTip
        title={format.dayAndTime(row.at)}
        lines={[
          `${t('charts.inUse')}: ${format.number(row.inUse)}`,
          `${t('charts.licensed')}: ${format.number(row.licensed)}`,
          row.denied > 0 ? t('charts.denials', { count: row.denied }) : null,
        ]}
      />
    </div>
  );
}
