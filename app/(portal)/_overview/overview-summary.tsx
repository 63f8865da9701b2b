import { StatStrip } from '@/app/_components/stat-strip';
import { t } from '@/app/_text/text';
import { findTrouble } from './pool-trouble';
import type { PoolLine } from './sort-pools';

/** All pools in four figures. */
export function OverviewSummary({ lines }: { lines: readonly PoolLine[] }) {
  const sum = (read: (line: PoolLine) => number) => lines.reduce((total, line) => total + read(line), 0);
  const full = lines.filter(({ usage, pool }) =>
    ['over', 'full'].includes(findTrouble(usage, pool.suspended)),
  ).length;
  const denials = sum(({ usage }) => usage.denialsLast24Hours);
  return (
    <StatStrip
      label={t('overview.summary')}
      stats={[
        { label: t('overview.pools'), value: lines.length },
        {
          label: t('overview.seatsInUse'),
          value: sum(({ usage }) => usage.inUse),
          beside: t('overview.ofSeats', { count: sum(({ usage }) => usage.licensedQuantity) }),
        },
        { label: t('overview.fullPools'), value: full, tone: full > 0 ? 'bad' : undefined },
        { label: t('overview.denials'), value: denials, tone: denials > 0 ? 'bad' : undefined },
      ]}
    />
  );
}
