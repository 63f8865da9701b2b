'use client';

import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { StepChart } from '@/app/_components/chart/step-chart';
import { ChartSkeleton } from '@/app/_components/chart/render-near-viewport';
import { stepRows } from '@/app/_components/chart/step-rows';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DAY_MS, marksByMinute, summariseUse, type DayOfUse } from './day-of-use';
import { useServerTime } from '@/app/_live/use-server-time';

const STEP_MS = 15_000;
const MAX_TABLE_ROWS = 500;

type DayChartProps = {
  /** Null while it is being read. */
  day: DayOfUse | null;
  pausedAt: number | null;
  /** Whether it takes the full height of its parent. */
  fills?: boolean;
};

/** Seats in use in the last 24 hours. */
export function DayChart({ day, pausedAt, fills = false }: DayChartProps) {
  const t = useT();
  const format = useFormat();
  const clock = Math.floor(useServerTime(pausedAt) / STEP_MS) * STEP_MS;
  const until = Math.max(clock, day?.until ?? 0);
  const from = until - DAY_MS;
  const marks = marksByMinute(day?.denials ?? []);
  const table = () => ({
    columns: [
      { header: t('dashboard.time') },
      { header: t('charts.inUse'), align: 'end' as const },
      { header: t('charts.licensed'), align: 'end' as const },
      { header: t('charts.denied'), align: 'end' as const },
    ],
    rows: stepRows(day?.points ?? [], marks, { from, until })
      .slice(0, -1)
      .toReversed()
      .slice(0, MAX_TABLE_ROWS)
      .map(({ at, inUse, licensed, denied }) => [
        format.fullDate(at),
        format.number(inUse),
        format.number(licensed),
        denied ? format.number(denied) : t('common.none'),
      ]),
  });
  return (
    <ChartFigure
      title={t('dashboard.chart')}
      heading="h2"
      summary={day ? <Summary day={day} from={from} until={until} /> : t('common.loading')}
      table={table}
      legend={<ChartLegend signs={['inUse', 'licensed', 'full', 'denied']} />}
      height={fills ? '100%' : '15rem'}
      className={fills ? 'flex h-full min-h-0 flex-col max-lg:[&>div]:h-48!' : ''}
    >
      {day ? (
        <StepChart
          label={t('dashboard.chartLabel')}
          points={day.points}
          denials={marks}
          from={from}
          until={until}
        />
      ) : (
        <ChartSkeleton />
      )}
    </ChartFigure>
  );
}

function Summary({ day, from, until }: { day: DayOfUse; from: number; until: number }) {
  const t = useT();
  const format = useFormat();
  const { peak, fullSeconds } = summariseUse(day.points, from, until);
  const denials = [
    t('charts.denials', { count: day.denialCount }),
    day.denialCount > day.denials.length ? t('dashboard.chartMarked', { count: day.denials.length }) : null,
  ].filter(Boolean);
  if (!peak || peak.inUse === 0) return [t('dashboard.chartUnused'), ...denials].join(' ');
  return [
    t('dashboard.chartPeak', {
      peak: peak.inUse,
      owned: peak.licensed,
      time: format.dayAndTime(peak.at),
    }),
    fullSeconds > 0
      ? t('dashboard.chartFull', { duration: format.duration(fullSeconds) })
      : t('dashboard.chartNeverFull'),
    ...denials,
  ].join(' · ');
}
