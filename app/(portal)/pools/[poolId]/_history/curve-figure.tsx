'use client';

import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { StepChart } from '@/app/_components/chart/step-chart';
import { stepRows } from '@/app/_components/chart/step-rows';
import { ChartSkeleton } from '@/app/_components/chart/when-near';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Report } from './history-line';
import type { HistoryBounds } from './history-span';
import { reportFacts } from './report-facts';
import { useCurve } from './use-curve';

const MOST_TABLE_ROWS = 500;

type CurveFigureProps = {
  poolId: string;
  mode: LicensingMode;
  bounds: HistoryBounds;
  report: Report;
  onChoose: (instant: number) => void;
};

/** Seats in use from instant to instant; any instant can be opened. */
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
            .slice(0, MOST_TABLE_ROWS)
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
