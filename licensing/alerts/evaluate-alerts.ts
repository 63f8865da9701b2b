import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../db/client';
import {
  evaluationLock,
  findPoolsToEvaluate,
  saveEvaluations,
  readPoolUse,
  type PoolEvaluation,
  type PoolToEvaluate,
  type PoolUse,
  type PoolUseRow,
} from '../../db/queries/alert-evaluations';
import type { Runtime } from '../context';
import { zoneCalendar, type ZoneDay } from '../rules/zone-calendar';
import { inTransaction } from '../seat-engine';
import { defaultAlertSettings } from './alert-settings';
import { decideAlerts, isAwaitingLapses, rememberOpen, type AlertState } from './decide-alerts';
import { enqueueNotifications } from './enqueue-notifications';
import { writeSteps, type AlertEvent } from './write-steps';

/** Counts of one evaluation. `checked` is null if another process was running one. */
export type AlertEvaluation = { checked: number | null; raised: number; cleared: number; notified: number };

/**
 * Evaluates every pool that may have changed, opens and closes alerts and enqueues notifications, in one transaction
 * and one process at a time. Takes no lock on rows that devices write. `at` replaces the database's clock in tests.
 */
export async function evaluateAlerts({
  runtime,
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing' | 'recordIds'>;
  at?: Date;
}): Promise<AlertEvaluation> {
  return inTransaction(runtime.db, async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(${evaluationLock}) as mine`,
    );
    if (!lock?.mine) return { checked: null, raised: 0, cleared: 0, notified: 0 };
    return evaluatePools(tx, runtime, at ?? (await databaseClock(tx)));
  });
}

async function evaluatePools(
  tx: Transaction,
  { outgoing, recordIds }: Pick<Runtime, 'outgoing' | 'recordIds'>,
  at: Date,
): Promise<AlertEvaluation> {
  const pools = await findPoolsToEvaluate(tx, at);
  const dayOf = dayReader(at);
  const asked = pools.map((pool) => {
    const today = dayOf(pool.time_zone);
    const unseen = unseenDays(pool.state as AlertState, today, zoneOf(pool.time_zone));
    return {
      pool,
      today,
      unseen,
      customerId: pool.customer_id,
      id: pool.seat_pool_id,
      dayStartsAt: new Date(today.startsAt),
      unseenSince: new Date((unseen[0] ?? today).startsAt),
    };
  });
  const uses = new Map((await readPoolUse(tx, asked)).map((use) => [use.seat_pool_id, use]));

  const evaluations: PoolEvaluation[] = [];
  const events: AlertEvent[] = [];
  const counts = { raised: 0, cleared: 0, notified: 0 };
  for (const { pool, today, unseen, customerId, id } of asked) {
    const use = uses.get(id);
    if (!use) continue;
    let state = rememberOpen(pool.state, pool.open_alerts);
    let evaluateAgainAt: number | null = null;
    for (const seen of [...missedOf(use, unseen), { use, day: today, deniedAt: null }]) {
      const decided = decide({ pool, state, at, ...seen });
      ({ state, evaluateAgainAt } = decided);
      const { steps } = decided;
      for (const step of steps) counts[COUNTED[step.do]]++;
      if (steps.length > 0)
        events.push(...(await writeSteps(tx, { ...seen, steps, idleLicenses: pool.idle_licenses, at })));
    }
    const lapse = isAwaitingLapses(state) ? use.next_lapse_at : null;
    evaluations.push({
      customerId,
      id,
      version: pool.version,
      state,
      evaluateAgainAt: earliest(evaluateAgainAt, lapse),
    });
  }
  await saveEvaluations(tx, evaluations);
  await enqueueNotifications(tx, { events, outgoing, recordIds, at });
  return { checked: pools.length, ...counts };
}

const COUNTED = { raise: 'raised', clear: 'cleared', tell: 'notified' } as const;

/** Facts of an earlier day on which the first denial came after the last evaluation of that day. */
function missedOf({ missed, ...use }: PoolUseRow, unseen: readonly ZoneDay[]) {
  if (!missed) return [];
  const deniedAt = new Date(missed.at);
  const day = unseen.find(({ endsAt }) => deniedAt.getTime() < endsAt);
  return day ? [{ use: { ...use, ...missed }, day, deniedAt }] : [];
}

type Seen = { pool: PoolToEvaluate; state: AlertState; use: PoolUse; day: ZoneDay; at: Date };

function decide({ pool, state, use, day, at }: Seen) {
  const facts = {
    inUse: use.in_use,
    licensedQuantity: use.licensed_quantity,
    day,
    deniedToday: use.denial_id !== null,
    idleLicenses: pool.idle_licenses,
    registrationRefusedAt:
      use.registration_refused_at === null ? null : new Date(use.registration_refused_at).getTime(),
  };
  const rules = {
    kinds: pool.kinds ?? defaultAlertSettings.kinds,
    nearlyFullPercent: pool.nearly_full_percent ?? defaultAlertSettings.nearlyFullPercent,
    coolDownMs: (pool.cool_down_minutes ?? defaultAlertSettings.coolDownMinutes) * 60_000,
  };
  return decideAlerts(state, facts, rules, at.getTime());
}

const zoneOf = (timeZone: string | null): string => timeZone ?? defaultAlertSettings.timeZone;

/** Reads the current day of a time zone; most customers share a few. */
function dayReader(at: Date): (timeZone: string | null) => ZoneDay {
  const known = new Map<string, ZoneDay>();
  return (timeZone) => {
    const zone = zoneOf(timeZone);
    const day = known.get(zone) ?? zoneCalendar(zone, at.getTime(), at.getTime() + 1).days[0];
    if (!day) throw new Error(`no day in ${zone}`);
    known.set(zone, day);
    return day;
  };
}

function earliest(a: number | null, b: string | null): Date | null {
  const instants = [a, b === null ? null : new Date(b).getTime()].filter((instant) => instant !== null);
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}

export async function databaseClock(db: Pick<Database, 'execute'>): Promise<Date> {
  const [row] = await db.execute<{ at: string }>(sql`select clock_timestamp() as at`);
  if (!row) throw new Error('a database without a clock');
  return new Date(row.at);
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** A denial written during the last evaluation has an earlier time. */
const WRITTEN_WITHIN_MS = MINUTE_MS;
/** Days before the last evaluation that are older than this are skipped. */
const OLDEST_MS = 2 * DAY_MS;

/**
 * Days before today whose first denial may have come after the last evaluation of that day. Empty if a pool was
 * evaluated today, or the denial was already raised. All instants are milliseconds.
 */
function unseenDays(state: AlertState, today: ZoneDay, timeZone: string): ZoneDay[] {
  if (state.lookedAt === undefined) return [];
  const since = Math.max(state.lookedAt - WRITTEN_WITHIN_MS, today.startsAt - OLDEST_MS);
  if (since >= today.startsAt) return [];
  const raisedFor = state.FIRST_DENIAL_OF_DAY?.day ?? '';
  return zoneCalendar(timeZone, since, today.startsAt)
    .days.filter(({ date }) => date > raisedFor && date < today.date)
    .map((day) => ({ ...day, startsAt: Math.max(day.startsAt, since) }));
}
