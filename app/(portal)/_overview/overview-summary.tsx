import { StatStrip } from '@/app/_components/stat-strip';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { PoolLine } from './pool-line';
import { isInState } from './pool-trouble';

type OverviewSummaryProps = { lines: readonly PoolLine[]; isStale: boolean };

/** All pools in four figures. */
export function OverviewSummary({ lines, isStale }: OverviewSummaryProps) {
  const t = useT();
  const format = useFormat();
  const sum = (read: (line: PoolLine) => number) => lines.reduce((total, line) => total + read(line), 0);
  const troubled = lines.filter((line) => isInState(line, 'trouble')).length;
  const denials = sum(({ usage }) => usage.denialsLast24Hours);
  return (
    <StatStrip
      label={t('overview.summary')}
      isStale={isStale}
      stats={[
        { label: t('overview.pools'), value: format.number(lines.length) },
        {
          label: t('overview.seatsInUse'),
          value: format.number(sum(({ usage }) => usage.inUse)),
          beside: t('overview.ofSeats', { count: sum(({ usage }) => usage.licensedQuantity) }),
        },
        {
          label: t('overview.inTrouble'),
          value: format.number(troubled),
          tone: troubled > 0 ? 'bad' : undefined,
        },
        {
          label: t('overview.denials'),
          value: format.number(denials),
          tone: denials > 0 ? 'bad' : undefined,
        },
      ]}
    />
  );
}
