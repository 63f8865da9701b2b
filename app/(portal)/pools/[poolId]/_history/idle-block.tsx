'use client';

import { useQuery } from 'urql';
import { PoolIdleTailDocument, type LicensingMode } from '@/graphql/generated/operations/graphql';
import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { exportAddress } from '@/app/_lib/export-address';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { FiguresTable } from './figures-table';
import type { IdleTail } from './report-facts';
import type { HistoryBounds } from './history-span';

/** Even with an unchanged time-out, rounding leaves savings below this. */
const ROUNDING_SECONDS = 60;

type IdleBlockProps = {
  poolId: string;
  mode: LicensingMode;
  bounds: HistoryBounds;
  /** Current time-out. */
  presentSeconds: number;
};

/** Seat time after the last activity, and the time that shorter time-outs would have saved. */
export function IdleBlock({ poolId, mode, bounds, presentSeconds }: IdleBlockProps) {
  const t = useT();
  const { timeZone } = useFormat();
  const isNamed = mode === 'NAMED';
  const [{ data, error, fetching }, execute] = useQuery({
    query: PoolIdleTailDocument,
    variables: { seatPoolId: poolId, ...bounds, timeZone },
    pause: isNamed,
    requestPolicy: 'cache-first',
  });
  const idle = data?.seatPool?.usageReport.idle;
  const present = idle?.savings.find(({ inactivityTimeoutSeconds: seconds }) => seconds === presentSeconds);
  const wasChanged = Math.abs(present?.savedSeatSeconds ?? 0) > ROUNDING_SECONDS;
  return (
    <ChartFigure
      title={t('history.idle')}
      summary={isNamed ? t('history.idleNamed') : <Summary idle={idle} />}
      aside={
        isNamed ? null : (
          <span className="flex flex-wrap items-center gap-x-2">
            <Link
              href={`/pools/${poolId}/planner`}
              className="inline-flex min-h-7 items-center text-[0.867rem] text-accent underline-offset-4 hover:underline"
            >
              {t('history.tryIt')}
            </Link>
            <ExportLink
              href={exportAddress('idle-savings', { seatPoolId: poolId, ...bounds })}
              of={t('history.idle')}
            />
          </span>
        )
      }
    >
      {error && !fetching ? (
        <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} />
      ) : null}
      {!isNamed && !idle && !error ? <Skeleton className="h-80 w-full" /> : null}
      {idle && idle.heldSeconds > 0 ? (
        <>
          <Savings poolId={poolId} idle={idle} presentSeconds={presentSeconds} />
          <p className="mt-2 text-[13px] text-muted">
            {t('history.idleHint')} {wasChanged ? t('history.idleChanged') : null}
          </p>
        </>
      ) : null}
    </ChartFigure>
  );
}

function Summary({ idle }: { idle: IdleTail | undefined }) {
  const t = useT();
  const format = useFormat();
  if (!idle) return t('common.loading');
  if (idle.heldSeconds === 0) return t('history.idleNone');
  return t('history.idleSummary', {
    share: format.percent(idle.idleTailSeconds / idle.heldSeconds),
    hours: format.number(hoursOf(idle.heldSeconds)),
    lapsed: idle.forgottenLeases,
    regained: idle.regainedLeases,
    gone: idle.forgottenLeases - idle.regainedLeases,
  });
}

type SavingsProps = { poolId: string; idle: IdleTail; presentSeconds: number };

function Savings({ poolId, idle, presentSeconds }: SavingsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <FiguresTable
      caption={t('history.idle')}
      headers={[t('history.timeout'), t('history.saved'), t('history.savedShare'), t('history.regains')]}
      rows={idle.savings.map(({ inactivityTimeoutSeconds: seconds, savedSeatSeconds, regains }) => ({
        id: String(seconds),
        isMarked: seconds === presentSeconds,
        cells: [
          <span key="timeout">
            <Link
              href={`/pools/${poolId}/planner?timeout=${seconds}`}
              className="inline-block min-h-6 text-accent underline-offset-4 hover:underline"
            >
              {format.duration(seconds)}
            </Link>
            {seconds === presentSeconds ? (
              <span className="ml-1.5 font-normal text-muted">({t('history.present')})</span>
            ) : null}
          </span>,
          t('history.hours', { hours: format.number(hoursOf(savedSeatSeconds)) }),
          format.percent(savedSeatSeconds / idle.heldSeconds),
          regains > 0 ? format.number(regains) : t('common.none'),
        ],
      }))}
    />
  );
}

/** Whole hours; one decimal for few. */
const hoursOf = (seconds: number) => {
  const hours = seconds / 3_600;
  return Math.abs(hours) < 100 ? Math.round(hours * 10) / 10 : Math.round(hours);
};
