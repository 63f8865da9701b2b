import { z } from 'zod';
import { tallyDenials, type DenialTally } from '../../db/queries/denial-counts';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { notFound } from '../errors';
import type { Key } from '../ids';
import { parse, timeZone } from '../input';
import { EPISODE_GAP_SECONDS } from '../rules/denial-episode';
import { usageByStretch } from '../rules/usage-steps';
import { zoneCalendar, type ZoneCalendar } from '../rules/zone-calendar';
import { usageChangesOf, type PoolUsageChanges } from './usage-changes';

export type DenialDayRecord = {
  date: string;
  startsAt: Date;
  endsAt: Date;
  denialCount: number;
  episodeCount: number;
  peakInUse: number;
  fullSeconds: number;
};

export type DenialHourRecord = { weekday: number; hour: number; denialCount: number };

/** Counts of the denials of a pool in the last sixty days. */
export type DenialSummaryRecord = {
  since: Date;
  denialCount: number;
  episodeCount: number;
  deviceCount: number;
  days: DenialDayRecord[];
  hours: DenialHourRecord[];
  actions: { action: string; denialCount: number }[];
};

export type GetDenialSummaryInput = { seatPool: Key; timeZone: string };

const QUARTER_MS = 900_000;
const inputSchema = z.object({ timeZone });

/**
 * Denials of a pool in the last sixty days by day and hour of the week in a time zone, with the fill level of the
 * pool (L25, L26, L28). The first day counts from the start of the sixty days.
 */
export async function getDenialSummary({
  ctx,
  input,
}: Call<GetDenialSummaryInput>): Promise<DenialSummaryRecord> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { timeZone: zone } = parse(inputSchema, input);
  const [[changes], tallies] = await Promise.all([
    usageChangesOf(ctx.db, [input.seatPool], new Date(0)),
    tallyDenials(ctx.db, input.seatPool, EPISODE_GAP_SECONDS),
  ]);
  if (!changes) throw notFound('seat pool');
  const since = Math.floor(changes.since / 1000);
  const calendar = zoneCalendar(zone, since, Math.ceil(changes.asOf / 1000));
  const actions = tallies.flatMap(({ action, denialCount }) =>
    action === null ? [] : [{ action, denialCount }],
  );
  const quarters = tallies.flatMap(({ quarter, ...tally }) =>
    quarter === null ? [] : [{ ...tally, at: quarter * QUARTER_MS }],
  );
  const sumOf = (field: 'denialCount' | 'episodeCount' | 'deviceCount') =>
    quarters.reduce((sum, tally) => sum + tally[field], 0);
  return {
    since: new Date(since),
    denialCount: sumOf('denialCount'),
    episodeCount: sumOf('episodeCount'),
    deviceCount: sumOf('deviceCount'),
    days: daysOf(calendar, changes, quarters),
    hours: hoursOf(calendar, quarters),
    actions: actions.sort((a, b) => b.denialCount - a.denialCount || (a.action < b.action ? -1 : 1)),
  };
}

type Quarter = Pick<DenialTally, 'denialCount' | 'episodeCount'> & { at: number };

function daysOf({ days }: ZoneCalendar, changes: PoolUsageChanges, quarters: Quarter[]): DenialDayRecord[] {
  const bounds = [...days.map(({ startsAt }) => startsAt), days.at(-1)?.endsAt ?? 0].map((at) => at * 1000);
  const use = usageByStretch(changes, changes.asOf, bounds, changes.createdAt);
  const counted = days.map((day, n) => ({
    date: day.date,
    startsAt: new Date(day.startsAt),
    endsAt: new Date(day.endsAt),
    denialCount: 0,
    episodeCount: 0,
    peakInUse: use[n]?.peakInUse ?? 0,
    fullSeconds: Math.floor((use[n]?.fullFor ?? 0) / 1_000_000),
  }));
  for (const { at, denialCount, episodeCount } of quarters) {
    const day = counted.find(({ endsAt }) => at < endsAt.getTime());
    if (!day) continue;
    day.denialCount += denialCount;
    day.episodeCount += episodeCount;
  }
  return counted;
}

function hoursOf({ hourOf }: ZoneCalendar, quarters: Quarter[]): DenialHourRecord[] {
  const counted = new Map<number, DenialHourRecord>();
  for (const { at, denialCount } of quarters) {
    const { weekday, hour } = hourOf(at);
    const key = weekday * 24 + hour;
    const before = counted.get(key)?.denialCount ?? 0;
    counted.set(key, { weekday, hour, denialCount: before + denialCount });
  }
  return [...counted.entries()].sort(([a], [b]) => a - b).map(([, record]) => record);
}
