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
