import type { ReactNode } from 'react';
import { useT } from '@/app/_text/use-t';

/** Signs of the charts. Each means the same in all charts and is recognisable without its colour. */
export type ChartSign = 'inUse' | 'licensed' | 'full' | 'fullDay' | 'denied' | 'denials' | 'chosen';

const pictures: Record<ChartSign, ReactNode> = {
  inUse: <span className="h-2.5 w-4 rounded-sm border-t-2 border-accent bg-accent/60" />,
  licensed: (
    <svg width="18" height="4">
      <line x2="18" y1="2" y2="2" stroke="var(--text)" strokeWidth="1.5" strokeDasharray="5 3" />
    </svg>
  ),
  full: <span className="chart-full h-3 w-4 border border-bad-fill" />,
  fullDay: <span className="chart-full h-1.5 w-4" />,
  denied: (
    <svg viewBox="0 0 10 9" className="w-2.5 fill-bad-fill">
      <path d="M5 9L0 0h10z" />
    </svg>
  ),
  denials: <span className="h-3 w-2 rounded-[2px] bg-bad-fill" />,
  chosen: <span className="h-3 w-2.5 rounded-[3px] border-2 border-text" />,
};

/** Legend of a chart; `words` replaces the usual names. */
export function ChartLegend({
  signs,
  words = {},
}: {
  signs: readonly ChartSign[];
  words?: Partial<Record<ChartSign, string>>;
}) {
  const t = useT();
  return (
    <ul
      aria-label={t('charts.legend')}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted"
    >
      {signs.map((sign) => (
        <li key={sign} data-legend={sign} className="flex items-center gap-1.5">
          <span aria-hidden className="flex shrink-0 items-center [print-color-adjust:exact]">
            {pictures[sign]}
          </span>
          {words[sign] ?? t(`charts.signs.${sign}`)}
        </li>
      ))}
    </ul>
  );
}
