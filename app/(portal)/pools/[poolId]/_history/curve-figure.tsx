'use client';

import { useEffect, useState } from 'react';
import type { Client } from 'urql';
import {
  type LicensingMode,
  PoolCurveDocument,
  RefusalMarksDocument,
  type RefusalMarksQuery,
} from '@/graphql/generated/operations/graphql';
import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { StepChart } from '@/app/_components/chart/step-chart';
import { type DenialMark, type StepPoint, stepRows } from '@/app/_components/chart/step-rows';
import { ChartSkeleton } from '@/app/_components/chart/render-near-viewport';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type Report, reportFacts } from './report-facts';
import type { HistoryBounds } from './history-span';

const MAX_TABLE_ROWS = 500;

type CurveFigureProps = {
  poolId: string;
  mode: LicensingMode;
  bounds: HistoryBounds;
  report: Report;
  onChoose: (instant: number) => void;
};

/** Seats in use over time; a click opens the ledger of an instant. */
export function CurveFigure({ poolId, mode, bounds, report, onChoose }: CurveFigureProps) {
  const t = useT();
  const format = useFormat();
  const curve = useCurve(poolId, bounds);
  const [from, until] = [Date.parse(report.since), Date.parse(report.until)];
  const facts = reportFacts(report);
  const marked = curve?.marks.reduce((sum, { count }) => sum + count, 0) ?? 0;
  const words = [
    report.peakAt
      ? t('history.curvePeak', {
          peak: report.peakInUse,
          owned: report.licensedQuantity,
          time: format.dayAndTime(report.peakAt),
        })
      : t('history.curveUnused'),
    facts.fullSeconds > 0
      ? t('history.curveFull', { duration: format.duration(facts.fullSeconds) })
      : t('history.curveNeverFull'),
    `${t('charts.denials', { count: facts.denials })}.`,
    curve && marked < facts.denials ? t('history.curveMarked', { count: marked }) : null,
    t('history.curveHint'),
  ];
  return (
    <div className="p-4">
      <ChartFigure
        title={t(mode === 'NAMED' ? 'history.curve_NAMED' : 'history.curve')}
        summary={words.filter(Boolean).join(' ')}
        height="19rem"
        legend={<ChartLegend signs={['inUse', 'licensed', 'full', 'denied']} />}
        table={() => ({
          columns: [
            { header: t('history.time') },
            ...[t('charts.inUse'), t('charts.licensed'), t('charts.denied')].map((header) => ({
              header,
              align: 'end' as const,
            })),
          ],
          rows: stepRows(curve?.points ?? [], curve?.marks ?? [], { from, until })
            .slice(0, -1)
            .toReversed()
            .slice(0, MAX_TABLE_ROWS)
            .map(({ at, inUse, licensed, denied }) => [
              <button
                key="at"
                type="button"
                className="min-h-6 text-accent underline-offset-4 hover:underline"
                onClick={() => onChoose(at)}
              >
                {format.fullDate(at)}
              </button>,
              format.number(inUse),
              format.number(licensed),
              denied ? format.number(denied) : t('common.none'),
            ]),
        })}
      >
        {curve ? (
          <StepChart
            label={t('history.curveLabel')}
            points={curve.points}
            denials={curve.marks}
            from={from}
            until={until}
            onChoose={onChoose}
          />
        ) : (
          <ChartSkeleton />
        )}
      </ChartFigure>
    </div>
  );
}

const MAX_PAGES = 10;

type Curve = { of: HistoryBounds; points: readonly StepPoint[]; marks: readonly DenialMark[] };

/** Exact usage of a pool, and its latest thousand denial episodes, as they are read. */
function useCurve(poolId: string, bounds: HistoryBounds | null): Curve | null {
  const { uncached } = usePortal();
  const [curve, setCurve] = useState<Curve | null>(null);
  useEffect(() => {
    if (!bounds) return;
    let isOver = false;
    void (async () => {
      const { data } = await uncached.query(PoolCurveDocument, { seatPoolId: poolId, ...bounds });
      if (isOver || !data?.seatPool) return;
      const points = data.seatPool.usageHistory.map(({ at, inUse, licensedQuantity }) => ({
        at: Date.parse(at),
        inUse,
        licensed: licensedQuantity,
      }));
      setCurve({ of: bounds, points, marks: [] });
      for await (const marks of readMarks(uncached, poolId, bounds)) {
        if (isOver) return;
        setCurve({ of: bounds, points, marks });
      }
    })();
    return () => {
      isOver = true;
    };
  }, [uncached, poolId, bounds]);
  return curve?.of === bounds ? curve : null;
}

async function* readMarks(client: Client, seatPoolId: string, bounds: HistoryBounds) {
  let marks: readonly DenialMark[] = [];
  let after: string | null | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer: { data?: RefusalMarksQuery | undefined } = await client
      .query(RefusalMarksDocument, { seatPoolId, ...bounds, after })
      .toPromise();
    const episodes = answer.data?.seatPool?.denialEpisodes;
    if (!episodes) return;
    marks = [
      ...marks,
      ...episodes.edges.map(({ node }) => ({ at: Date.parse(node.startedAt), count: node.denialCount })),
    ];
    yield marks;
    if (!episodes.pageInfo.hasNextPage) return;
    after = episodes.pageInfo.endCursor;
  }
}
