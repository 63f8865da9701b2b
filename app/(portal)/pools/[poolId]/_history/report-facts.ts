import type {
  PoolHistoryQuery,
  PoolIdleTailQuery,
  PoolLedgerQuery,
} from '@/graphql/generated/operations/graphql';

export type Report = NonNullable<PoolHistoryQuery['seatPool']>['usageReport'];
export type Busiest = Report['people'][number];
export type IdleTail = NonNullable<PoolIdleTailQuery['seatPool']>['usageReport']['idle'];
export type Ledger = NonNullable<PoolLedgerQuery['seatPool']>['ledger'];

/** Props of each block of the page. */
export type BlockProps = {
  report: Report;
  /** Address of the export of a table. */
  hrefOf: (name: 'usage-levels' | 'usage-days' | 'usage-hours' | 'busiest') => string;
};

/** Notable figures of a report. */
export function reportFacts({ levels, days, hours }: Pick<Report, 'levels' | 'days' | 'hours'>) {
  const total = levels.reduce((sum, { seconds }) => sum + seconds, 0);
  let passed = 0;
  const median = levels.find(({ seconds }) => (passed += seconds) >= total / 2);
  const busiest = hours.reduce<Report['hours'][number] | null>(
    (most, hour) => (hour.peakInUse > (most?.peakInUse ?? 0) ? hour : most),
    null,
  );
  return {
    totalSeconds: total,
    /** Usage that was not exceeded for half of the time. */
    median: median?.inUse ?? 0,
    fullSeconds: days.reduce((sum, { fullSeconds }) => sum + fullSeconds, 0),
    daysFull: days.filter(({ fullSeconds }) => fullSeconds > 0).length,
    denials: days.reduce((sum, { denialCount }) => sum + denialCount, 0),
    busiestHour: busiest,
  };
}

/** Seven days from Monday, with the peak of each of 24 hours. */
export function peaksByHour(hours: Report['hours']): number[][] {
  const peaks = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { weekday, hour, peakInUse } of hours) {
    const day = peaks[weekday - 1];
    if (day) day[hour] = Math.max(day[hour] ?? 0, peakInUse);
  }
  return peaks;
}
