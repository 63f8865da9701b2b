import type { ReactNode } from 'react';

/** What a chart says of the place one points at or has walked to with the keys. */
export function ChartTip({ title, lines }: { title: string; lines: readonly (ReactNode | null)[] }) {
  return (
    <div
      role="status"
      className="rounded-md border border-line bg-surface px-3 py-2 text-[0.867rem] tabular-nums shadow-raised"
    >
      <p className="font-medium">{title}</p>
      {lines.map((line, index) => (line === null ? null : <p key={index}>{line}</p>))}
    </div>
  );
}

/** The hatching of a time in which every seat was held, for `fill`; `.chart-full` is the same outside pictures. */
export function FullHatch({ id }: { id: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width={6} height={6} fill="var(--bad-fill)" fillOpacity={0.1} />
      <rect width={1.5} height={6} fill="var(--bad-fill)" fillOpacity={0.55} />
    </pattern>
  );
}

/** A triangle that stands on its tip at this place: somebody was denied. */
export const deniedPath = (x: number, tip: number, half: number) =>
  `M${x} ${tip}l${-half} ${-half * 1.8}h${half * 2}z`;
