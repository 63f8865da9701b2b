import { StatStrip } from '@/app/_components/stat-strip';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { PoolLine } from './pool-line';
import { isInState } from './pool-trouble';
import { sumByMode } from './sum-by-mode';

type OverviewSummaryProps = { lines: readonly PoolLine[]; isStale: boolean };

/** All pools in a few figures. */
export function OverviewSummary({ lines, isStale }: OverviewSummaryProps) {
  const t = useT();
  const format = useFormat();
  const troubled = lines.filter((line) => isInState(line, 'trouble')).length;
  const denials = lines.reduce((sum, { usage }) => sum + usage.denialsLast24Hours, 0);
  return (
    <StatStrip
      label={t('overview.summary')}
      isStale={isStale}
      stats={[
        { label: t('overview.pools'), value: format.number(lines.length) },
        ...sumByMode(lines.map(({ pool, usage }) => ({ mode: pool.mode, usage }))).map((sum) => ({
          label: t(`pool.inUse_${sum.mode}`),
          value: format.number(sum.inUse),
          beside: t('overview.ofSeats', { count: sum.licensedQuantity }),
        })),
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
