'use client';

import { ChartFigure } from '@/app/_components/chart/chart-figure';
import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { DayBars } from '@/app/_components/chart/day-bars';
import { HeatMap } from '@/app/_components/chart/heat-map';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { noRange } from '@/app/_lib/range-parsers';
import { addDays, dateOf } from '@/app/_lib/time-range';
import type { Summary } from './read-denials';
import { heatCounts, summaryFacts } from './summary-facts';
import { useDenialFilters } from './denial-filters';

/** Summary of the denials: figures, a bar for each of the sixty days, and the hours of the week. */
export function DenialOverview({ summary }: { summary: Summary }) {
  return (
    <div className="border-b border-line">
      <Figures summary={summary} />
      <div className="grid gap-x-8 gap-y-6 px-4 pb-5 xl:grid-cols-2">
        <ByDay summary={summary} />
        <ByHour summary={summary} />
      </div>
    </div>
  );
}

export function OverviewSkeleton() {
  return (
    <div aria-busy className="space-y-4 border-b border-line p-4">
      <Skeleton className="h-28 w-full sm:h-20" />
      <div className="grid gap-x-8 gap-y-6 xl:grid-cols-2">
        <Skeleton className="h-80 w-full" />
        <Skeleton className="h-80 w-full" />
      </div>
    </div>
  );
}

function Figures({ summary }: { summary: Summary }) {
  const t = useT();
  const format = useFormat();
  const today = dateOf(serverNow(), format.timeZone);
  const figures = [
    [t('denials.figureDenials'), summary.denialCount],
    [t('denials.figureEpisodes'), summary.episodeCount],
    [t('denials.figureDevices'), summary.deviceCount],
    [t('denials.figureDaysFull'), summaryFacts(summary).daysFull],
  ] as const;
  return (
    <div className="px-4 pt-4 pb-5">
      <dl
        aria-label={t('denials.figures')}
        className="flex flex-wrap gap-x-10 gap-y-3 max-sm:grid max-sm:grid-cols-2 max-sm:gap-x-4"
      >
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt className="text-[13px] text-muted">{name}</dt>
            <dd className="text-xl font-semibold tabular-nums">{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-[13px] text-muted">
        {t('denials.kept', {
          since: dayName(format.locale, dateOf(Date.parse(summary.since), format.timeZone), KEPT),
          until: dayName(format.locale, addDays(today, 60), KEPT),
        })}
      </p>
    </div>
  );
}

function ByDay({ summary }: { summary: Summary }) {
  const t = useT();
  const format = useFormat();
  const { range, from, to, change } = useDenialFilters();
  const { worstDay, daysFull, fullSeconds } = summaryFacts(summary);
  const chosen = range === 'days' && from === to ? from : null;
  const choose = (day: string) =>
    void change(day === chosen ? noRange : { range: 'days', from: day, to: day }, { history: 'push' });
  return (
    <ChartFigure
      title={t('denials.byDay')}
      summary={
        worstDay
          ? t('denials.byDaySummary', {
              day: dayName(format.locale, worstDay.date, SHORT),
              count: worstDay.denialCount,
              fullDays: daysFull,
              full: format.duration(fullSeconds),
            })
          : t('denials.nobodyRefused')
      }
      legend={<ChartLegend signs={['denials', 'fullDay', ...(chosen ? (['chosen'] as const) : [])]} />}
      table={() => ({
        columns: [
          { header: t('denials.day') },
          ...[t('denials.views.denials'), t('denials.views.episodes'), t('denials.peak')].map((header) => ({
            header,
            align: 'end' as const,
          })),
          { header: t('denials.fullFor'), align: 'end' as const },
        ],
        rows: summary.days
          .toReversed()
          .map(({ date, denialCount, episodeCount, peakInUse, fullSeconds: full }) => [
            dayName(format.locale, date, SHORT),
            format.number(denialCount),
            format.number(episodeCount),
            format.number(peakInUse),
            full > 0 ? format.duration(full) : t('common.none'),
          ]),
      })}
    >
      <DayBars
        label={t('denials.byDayLabel')}
        bars="denials"
        days={summary.days.map(({ date, denialCount, fullSeconds: full }) => ({
          day: date,
          count: denialCount,
          isFull: full > 0,
        }))}
        describeCount={(count) => t('denials.count', { count })}
        chosenDay={chosen}
        onChoose={choose}
      />
    </ChartFigure>
  );
}

function ByHour({ summary }: { summary: Summary }) {
  const t = useT();
  const { locale, timeZone } = useFormat();
  const { worstHour } = summaryFacts(summary);
  return (
    <ChartFigure
      title={t('denials.byHour')}
      summary={
        worstHour
          ? t('denials.byHourSummary', {
              weekday: dayName(locale, addDays(MONDAY, worstHour.weekday - 1), { weekday: 'long' }),
              from: `${worstHour.hour}:00`,
              until: `${worstHour.hour + 1}:00`,
              count: worstHour.denialCount,
              zone: timeZone,
            })
          : t('denials.nobodyRefused')
      }
    >
      <HeatMap
        caption={t('denials.byHourCaption')}
        of={t('charts.signs.denials')}
        counts={heatCounts(summary.hours)}
      />
    </ChartFigure>
  );
}

const MONDAY = '2024-01-01';
const SHORT = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const KEPT = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Name of a day in the reader's time zone. The date needs no conversion. */
const dayName = (locale: string, date: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.parse(date));
