'use client';

import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { DayBars } from '@/app/_components/chart/day-bars';
import { HeatMap } from '@/app/_components/chart/heat-map';
import { ExportLink } from '@/app/_components/export-link';
import { addDays } from '@/app/_lib/time-range';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type BlockProps, peaksByHour, reportFacts } from './report-facts';
import type { UsedHistorySpan } from './use-history-span';

/** Peak usage by day and by hour of the week. */
export function PeakFigures({ span, ...block }: BlockProps & { span: UsedHistorySpan }) {
  return (
    <>
      <ByDay {...block} span={span} />
      <ByHour {...block} />
    </>
  );
}

function ByDay({ report, hrefOf, span }: BlockProps & { span: UsedHistorySpan }) {
  const t = useT();
  const format = useFormat();
  const { range, from, to } = span;
  const chosen = range === 'days' && from === to ? from : null;
  const columns = [t('history.peak'), t('history.owned'), t('history.fullFor'), t('history.denied')];
  return (
    <ChartFigure
      title={t('history.peaks')}
      summary={`${t('history.peaksSummary', {
        fullDays: reportFacts(report).daysFull,
        peak: report.peakInUse,
      })} ${t('history.peaksChoose')}`}
      legend={
        <ChartLegend
          signs={['inUse', 'fullDay', 'denied', ...(chosen ? (['chosen'] as const) : [])]}
          words={{ inUse: t('history.legendPeak') }}
        />
      }
      aside={<ExportLink href={hrefOf('usage-days')} of={t('history.peaks')} />}
      table={() => ({
        columns: [
          { header: t('history.day') },
          ...columns.map((header) => ({ header, align: 'end' as const })),
        ],
        rows: report.days
          .toReversed()
          .map(({ date, peakInUse, licensedQuantity, fullSeconds, denialCount }) => [
            dayName(format.locale, date, SHORT),
            format.number(peakInUse),
            format.number(licensedQuantity),
            fullSeconds > 0 ? format.duration(fullSeconds) : t('common.none'),
            denialCount > 0 ? format.number(denialCount) : t('common.none'),
          ]),
      })}
    >
      <DayBars
        label={t('history.peaksLabel')}
        bars="inUse"
        days={report.days.map(({ date, peakInUse, fullSeconds, denialCount }) => ({
          day: date,
          count: peakInUse,
          isFull: fullSeconds > 0,
          isDenied: denialCount > 0,
        }))}
        describeCount={(count) => t('history.peakCount', { count })}
        chosenDay={chosen}
        onChoose={(day) =>
          void span.change(
            day === chosen ? { range: null, from: null, to: null } : { range: 'days', from: day, to: day },
          )
        }
      />
    </ChartFigure>
  );
}

function ByHour({ report, hrefOf }: BlockProps) {
  const t = useT();
  const { locale } = useFormat();
  const { busiestHour } = reportFacts(report);
  return (
    <ChartFigure
      title={t('history.heat')}
      summary={
        busiestHour
          ? t('history.heatSummary', {
              weekday: dayName(locale, addDays(MONDAY, busiestHour.weekday - 1), { weekday: 'long' }),
              from: `${busiestHour.hour}:00`,
              until: `${busiestHour.hour + 1}:00`,
              peak: busiestHour.peakInUse,
            })
          : t('history.heatNone')
      }
      aside={<ExportLink href={hrefOf('usage-hours')} of={t('history.heat')} />}
    >
      <HeatMap
        caption={t('history.heatCaption')}
        counts={peaksByHour(report.hours)}
        of={t('charts.signs.inUse')}
        tone="accent"
        most={Math.max(report.licensedQuantity, report.peakInUse)}
      />
    </ChartFigure>
  );
}

const MONDAY = '2024-01-01';
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** Name of a day in the reader's time zone. The date needs no conversion. */
const dayName = (locale: string, date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
