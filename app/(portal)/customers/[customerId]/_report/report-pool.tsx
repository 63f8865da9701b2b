'use client';

import { Hourglass } from 'lucide-react';
import type { ReportPoolFragment } from '@/graphql/generated/operations/graphql';
import { ChartLegend } from '@/app/_components/chart/chart-legend';
import { ChartFigure, type ChartTable } from '@/app/_components/chart/chart-figure';
import { StatStrip } from '@/app/_components/stat-strip';
import { Badge } from '@/app/_components/ui/badge';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { MonthBars } from './month-bars';
import { dayName } from './month-name';
import { PoolAdvice } from '../../../pools/[poolId]/_planner/advice';

/** Report of one pool. */
export function ReportPool({ pool }: { pool: ReportPoolFragment }) {
  const t = useT();
  const format = useFormat();
  const { seatPool, days, busiestDay, denialCount, fullSeconds } = pool;
  const { code, name } = seatPool.application;
  const table = (): ChartTable => ({
    columns: [
      { header: t('report.day') },
      { header: t('report.peak'), align: 'end' },
      { header: t('report.fullFor'), align: 'end' },
      { header: t('report.denials'), align: 'end' },
    ],
    rows: days.map((day) => [
      dayName(format.locale, day.date),
      format.number(day.peakInUse),
      day.fullSeconds > 0 ? format.duration(day.fullSeconds) : t('common.none'),
      format.number(day.denialCount),
    ]),
  });
  return (
    <section aria-label={name} className="space-y-3 print:space-y-1 print:pt-1">
      <h3 className="flex flex-wrap items-center gap-2 font-semibold print:flex-nowrap">
        <Link
          href={`/pools/${seatPool.id}`}
          className="min-w-0 underline-offset-4 hover:underline print:line-clamp-1"
        >
          {name}
        </Link>
        <Badge>{code}</Badge>
        <Badge tone="outline">{t(`modes.${seatPool.mode}`)}</Badge>
      </h3>
      {seatPool.mode === 'CONCURRENT' ? <PoolAdvice poolId={seatPool.id} /> : null}
      {pool.idleLicenses > 0 ? (
        <p className="flex items-start gap-2 text-sm">
          <Hourglass aria-hidden className="mt-0.5 size-4 shrink-0 text-muted print:hidden" />
          {t('report.idleAdvice', { count: pool.idleLicenses, licensed: pool.licensedQuantity })}
        </p>
      ) : null}
      <StatStrip
        label={t('report.figures', { code })}
        stats={[
          {
            label: t('report.licensed'),
            value: format.number(pool.licensedQuantity),
            beside: t('report.licensedAtEnd'),
          },
          { label: t('report.peak'), value: format.number(pool.peakInUse) },
          {
            label: t('report.full'),
            value: fullSeconds > 0 ? format.duration(fullSeconds) : t('report.never'),
          },
          {
            label: t('report.denials'),
            value: format.number(denialCount),
            beside: denialCount > 0 ? t('report.episodes', { count: pool.episodeCount }) : undefined,
            tone: denialCount > 0 ? 'bad' : undefined,
          },
          { label: t('report.people'), value: format.number(pool.peopleHit) },
          {
            label: t('report.busiest'),
            value: busiestDay ? dayName(format.locale, busiestDay.date) : t('common.none'),
            beside: busiestDay ? t('report.busiestPeak', { count: busiestDay.peakInUse }) : undefined,
          },
          { label: t('report.idle'), value: format.number(pool.idleLicenses) },
        ]}
      />
      <Card className="p-4 print:border-0 print:p-0 print:shadow-none">
        <ChartFigure
          title={t('report.byDay')}
          summary={t('report.byDaySummary', {
            days: days.length,
            fullDays: days.filter((day) => day.fullSeconds > 0).length,
            denialDays: days.filter((day) => day.denialCount > 0).length,
          })}
          table={table}
          legend={
            <ChartLegend
              signs={['inUse', 'licensed', 'fullDay', 'denied']}
              words={{
                inUse: t('report.legendPeak'),
                licensed: t('report.legendLine', { count: pool.licensedQuantity }),
              }}
            />
          }
          height="13rem"
        >
          <MonthBars days={days} licensed={pool.licensedQuantity} />
        </ChartFigure>
      </Card>
    </section>
  );
}
