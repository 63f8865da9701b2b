import { usageByStretch } from '../../rules/usage-steps';
import { zoneCalendar, type ZoneDay } from '../../rules/zone-calendar';
import type { PoolHistory } from '../history/pool-history';
import { licensedAt, settingsOverTime } from '../history/settings-over-time';
import type { Period } from '../plan/replays';
import { firstAfter } from '../replay/session-lengths';
import { busiestOf, type BusiestByIndex } from './busiest';
import { levelsAndHours, type UsageHourRecord, type UsageLevelRecord } from './levels-and-hours';
import { usageChangesOfHistory } from './usage-changes-of-history';

/** Use of a pool on one day. Instants are milliseconds. */
export type MadeUsageDay = ZoneDay & {
  peakInUse: number;
  licensedQuantity: number;
  fullSeconds: number;
  denialCount: number;
};

type Busiest = Omit<BusiestByIndex, 'index'> & { id: string };

/** Use of a pool. Instants are microseconds, except those of days. */
export type MadeUsageReport = Period & {
  licensedQuantity: number;
  peakInUse: number;
  peakAt: number | null;
  levels: UsageLevelRecord[];
  days: MadeUsageDay[];
  hours: UsageHourRecord[];
  people: Busiest[];
  devices: Busiest[];
};

/** Computes the use of a pool in a period from its leases. */
export function makeUsageReport(history: PoolHistory, period: Period, timeZone: string): MadeUsageReport {
  const { pool, leases, denials, deviceIds, appUserIds } = history;
  const changes = usageChangesOfHistory(history, period.since);
  const calendar = zoneCalendar(timeZone, Math.floor(period.since / 1000), Math.ceil(period.until / 1000));
  const idsOf = (busiest: BusiestByIndex[], ids: readonly string[]) =>
    busiest.map(({ index, ...rest }) => ({ ...rest, id: ids[index] ?? '' }));
  return {
    ...period,
    ...levelsAndHours(changes, period.until, calendar),
    licensedQuantity: pool.licensedQuantity,
    days: daysOf(calendar.days),
    people: idsOf(
      busiestOf(leases, leases.person, denials.at, denials.person, appUserIds.length, period),
      appUserIds,
    ),
    devices: idsOf(
      busiestOf(leases, leases.device, denials.at, denials.device, deviceIds.length, period),
      deviceIds,
    ),
  };

  function daysOf(days: readonly ZoneDay[]): MadeUsageDay[] {
    const settings = settingsOverTime(pool);
    const bounds = [...days.map(({ startsAt }) => startsAt), days.at(-1)?.endsAt ?? 0].map((at) => at * 1000);
    const use = usageByStretch(changes, period.until, bounds, pool.createdAt);
    const denialsOf = new Array<number>(days.length).fill(0);
    for (const at of denials.at) {
      if (at < period.since || at > period.until) continue;
      const day = firstAfter(bounds, at) - 1;
      denialsOf[day] = (denialsOf[day] ?? 0) + 1;
    }
    return days.map((day, n) => ({
      ...day,
      peakInUse: use[n]?.peakInUse ?? 0,
      licensedQuantity: licensedAt(settings, Math.min(day.endsAt * 1000 - 1, period.until)),
      fullSeconds: Math.floor((use[n]?.fullFor ?? 0) / 1_000_000),
      denialCount: denialsOf[n] ?? 0,
    }));
  }
}
