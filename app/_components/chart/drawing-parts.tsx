import type { ReactNode } from 'react';
import { useFormat } from '@/app/_text/use-format';
import { wholeTicks, type LinearScale } from './scales';

const REM = 15;
/** Font size of axis labels, in rem. */
const FONT_SIZE = 0.8;
/** Maximum width of a letter, as a share of the font size. */
const LETTER_WIDTH = 0.6;
/** Margin right of the plot, in rem. */
const MARGIN = 0.6;
/** Minimum height that has room for axes. */
const MIN_HEIGHT = 4 * REM;

export type Box = { left: number; right: number; top: number; bottom: number };
/** Area between the axes, in pixels. `rem` is the page's font size, which is larger on wall displays. */
export type Plot = { box: Box; rem: number };

/** Null if a chart of this size has no room for axes. `largest` is the highest value on the axis. */
export function plotOf(
  { width, height }: { width: number; height: number },
  { largest, topRem }: { largest: number; topRem: number },
): Plot | null {
  if (height < MIN_HEIGHT) return null;
  const rem =
    typeof document === 'undefined' ? REM : parseFloat(getComputedStyle(document.documentElement).fontSize);
  const left = rem * (1 + 0.55 * largest.toLocaleString('en').length);
  const top = rem * topRem;
  return {
    rem,
    box: {
      left,
      right: Math.max(left + 1, width - rem * MARGIN),
      top,
      bottom: Math.max(top + 1, height - rem * 1.6),
    },
  };
}

/** Width of an axis label in pixels, estimated to avoid measuring. */
export const labelWidth = (label: string, rem: number) => label.length * LETTER_WIDTH * rem * FONT_SIZE;

type AxesProps = {
  plot: Plot;
  y: LinearScale;
  largest: number;
  ticks: readonly { x: number; label: string }[];
};

/** Grid lines at whole numbers, and labels below the plot. */
export function Axes({ plot: { box, rem }, y, largest, ticks }: AxesProps) {
  const format = useFormat();
  const levels = wholeTicks(largest, Math.max(1, Math.floor((box.bottom - box.top) / (rem * 2.4))));
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
      {ticks.map(({ x, label }) => {
        // Keeps the first and the last label within the chart.
        const half = labelWidth(label, rem) / 2;
        const centre = Math.max(half, Math.min(x, box.right + rem * MARGIN - half));
        return (
          <g key={x}>
            <line x1={x} x2={x} y1={box.bottom} y2={box.bottom + 4} stroke="var(--line-strong)" />
            <text x={centre} y={box.bottom + rem * 1.2} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type ChartTipProps = {
  /** Position and width of the chart, in pixels. */
  x: number;
  width: number;
  title: string;
  lines: readonly (ReactNode | null)[];
};

/** Details of the position under the pointer or the keyboard cursor. */
export function ChartTip({ x, width, title, lines }: ChartTipProps) {
  return (
    <div
      role="status"
      className="pointer-events-none absolute top-2 z-10 rounded-md border border-line bg-surface px-3 py-2 text-[0.867rem] tabular-nums shadow-raised"
      style={x > width / 2 ? { right: width - x + 10 } : { left: x + 10 }}
    >
      <p className="font-medium">{title}</p>
      {lines.map((line, index) => (line === null ? null : <p key={index}>{line}</p>))}
    </div>
  );
}

/** Hatching for times when all seats were held, for `fill`; `.chart-full` is the same in CSS. */
export function FullHatch({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--bad-fill)" fillOpacity={0.1} />
      <rect width={1.5} height={6} fill="var(--bad-fill)" fillOpacity={0.55} />
    </pattern>
  );
}

/** Path of a triangle pointing down at this position, the sign of a denial. */
export const deniedPath = (x: number, tip: number, half: number) =>
  `M${x} ${tip}l${-half} ${-half * 1.8}h${half * 2}z`;
