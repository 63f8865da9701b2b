import type { MonthTally } from '../../../db/queries/month-denials';
import type { Key } from '../../ids';
import type { PoolUsageChanges } from '../../records/usage-changes';
import { usageByStretch } from '../../rules/usage-steps';
import type { ReportMonth } from './report-month';

/** One day of a pool in a monthly report. */
export type MonthlyReportDayRecord = {
  date: string;
  startsAt: Date;
  endsAt: Date;
  /** At the end of the day, or of the report if earlier. */
  licensedQuantity: number;
  peakInUse: number;
  fullSeconds: number;
  denialCount: number;
  episodeCount: number;
};

/** One pool in a monthly report. */
export type MonthlyReportPoolRecord = {
  seatPool: Key;
  licensedQuantity: number;
  peakInUse: number;
  fullSeconds: number;
  denialCount: number;
  episodeCount: number;
  peopleHit: number;
  busiestDay: MonthlyReportDayRecord | null;
  idleLicenses: number;
  days: MonthlyReportDayRecord[];
};

const QUARTER_MS = 900_000;
const MICROS = 1000;

/**
 * Figures of a pool for one month, from its usage changes and its denials counted by quarter hour. Idle licences were
 * owned throughout (once there were any) and needed at no instant.
 */
export function assembleReport(
  { days, until, since }: ReportMonth,
  changes: PoolUsageChanges,
  tallies: readonly MonthTally[],
): MonthlyReportPoolRecord {
  const end = until * MICROS;
  const bounds = [...days.map(({ startsAt }) => startsAt), days.at(-1)?.endsAt ?? until].map(
    (at) => at * MICROS,
  );
  const ownedAt = (at: number) =>
    changes.quantities.findLast((change) => change.at < at)?.licensedQuantity ?? 0;
  const use = usageByStretch(changes, end, bounds, changes.createdAt);
  const counted = days.map((day, n) => ({
    date: day.date,
    startsAt: new Date(day.startsAt),
    endsAt: new Date(day.endsAt),
    licensedQuantity: ownedAt(Math.min(end, day.endsAt * MICROS)),
    peakInUse: use[n]?.peakInUse ?? 0,
    fullSeconds: Math.floor((use[n]?.fullFor ?? 0) / 1_000_000),
    denialCount: 0,
    episodeCount: 0,
  }));
  for (const { quarter, denialCount, episodeCount } of tallies) {
    const day = quarter !== null && counted.find(({ endsAt }) => quarter * QUARTER_MS < endsAt.getTime());
    if (!day) continue;
    day.denialCount += denialCount;
    day.episodeCount += episodeCount;
  }

  const inAll = tallies.find(({ quarter }) => quarter === null);
  const ownedFrom = changes.quantities.find(({ licensedQuantity }) => licensedQuantity > 0)?.at ?? end;
  const from = Math.max(ownedFrom, since * MICROS);
  const [whole] = from < end ? usageByStretch(changes, end, [from, end], changes.createdAt) : [];
  const peakInUse = Math.max(0, ...counted.map((day) => day.peakInUse));
  return {
    seatPool: changes.seatPool,
    licensedQuantity: ownedAt(end),
    peakInUse,
    fullSeconds: counted.reduce((sum, day) => sum + day.fullSeconds, 0),
    denialCount: inAll?.denialCount ?? 0,
    episodeCount: inAll?.episodeCount ?? 0,
    peopleHit: inAll?.personCount ?? 0,
    busiestDay: busiestOf(counted),
    idleLicenses:
      whole && Number.isFinite(whole.lowestQuantity) ? Math.max(0, whole.lowestQuantity - peakInUse) : 0,
    days: counted,
  };
}

/**
 * Day with the most seats in use; if several, the one with the most denials, then the longest time full, then the
 * first.
 */
function busiestOf(days: readonly MonthlyReportDayRecord[]): MonthlyReportDayRecord | null {
  const busy = days.filter(({ peakInUse, denialCount }) => peakInUse > 0 || denialCount > 0);
  const [busiest] = busy.toSorted(
    (a, b) => b.peakInUse - a.peakInUse || b.denialCount - a.denialCount || b.fullSeconds - a.fullSeconds,
  );
  return busiest ?? null;
}
