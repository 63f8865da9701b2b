import { sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../db/client';
import {
  findPoolsToLookAt,
  keepLooks,
  readPoolUse,
  type LookedAt,
  type PoolToLookAt,
  type PoolUseRow,
} from '../../db/queries/alert-looks';
import type { Runtime } from '../context';
import { zoneCalendar, type ZoneDay } from '../rules/zone-calendar';
import { inTransaction } from '../seat-engine';
import { defaultAlertSettings } from './alert-settings';
import { decideAlerts, isAwaitingLapses, type AlertState } from './decide-alerts';
import { tellAlerts } from './tell-alerts';
import { writeSteps, type AlertEvent } from './write-steps';

/** What one evaluation did. `looked` is null when another process was at it. */
export type AlertEvaluation = { looked: number | null; raised: number; cleared: number; told: number };

/**
 * Looks at every pool of which something may have changed, opens and closes its alerts and puts what has to be told
 * into the outboxes, all in one transaction and in one process at a time. Reads what devices write and locks none of it.
 * `at` stands for the database's clock, for tests.
 */
export async function evaluateAlerts({
  runtime,
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing'>;
  at?: Date;
}): Promise<AlertEvaluation> {
  return inTransaction(runtime.db, async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('seatwise.evaluate_alerts')) as mine`,
    );
    if (!lock?.mine) return { looked: null, raised: 0, cleared: 0, told: 0 };
    return look(tx, runtime, at ?? (await databaseClock(tx)));
  });
}

async function look(
  tx: Transaction,
  { outgoing }: Pick<Runtime, 'outgoing'>,
  at: Date,
): Promise<AlertEvaluation> {
  const pools = await findPoolsToLookAt(tx, at);
  const dayOf = dayReader(at);
  const uses = new Map(
    (
      await readPoolUse(
        tx,
        pools.map((pool) => ({
          customerId: pool.customer_id,
          id: pool.seat_pool_id,
          dayStartsAt: new Date(dayOf(pool.time_zone).startsAt),
        })),
      )
    ).map((use) => [use.seat_pool_id, use]),
  );

  const looks: LookedAt[] = [];
  const events: AlertEvent[] = [];
  const counts = { raised: 0, cleared: 0, told: 0 };
  for (const pool of pools) {
    const use = uses.get(pool.seat_pool_id);
    if (!use) continue;
    const { state, steps, lookAgainAt } = decide(pool, use, dayOf(pool.time_zone), at);
    looks.push({
      customerId: pool.customer_id,
      id: pool.seat_pool_id,
      version: pool.version,
      state,
      lookAgainAt: earliest(lookAgainAt, isAwaitingLapses(state) ? use.next_lapse_at : null),
    });
    if (steps.length === 0) continue;
    for (const step of steps) counts[COUNTED[step.do]]++;
    events.push(...(await writeSteps(tx, { steps, use, idleLicenses: pool.idle_licenses, at })));
  }
  await keepLooks(tx, looks);
  await tellAlerts(tx, { events, outgoing, at });
  return { looked: pools.length, ...counts };
}

const COUNTED = { raise: 'raised', clear: 'cleared', tell: 'told' } as const;

function decide(pool: PoolToLookAt, use: PoolUseRow, day: ZoneDay, at: Date) {
  const facts = {
    inUse: use.in_use,
    licensedQuantity: use.licensed_quantity,
    day,
    deniedToday: use.denial_id !== null,
    idleLicenses: pool.idle_licenses,
  };
  const rules = {
    kinds: pool.kinds ?? defaultAlertSettings.kinds,
    nearlyFullPercent: pool.nearly_full_percent ?? defaultAlertSettings.nearlyFullPercent,
    coolDownMs: (pool.cool_down_minutes ?? defaultAlertSettings.coolDownMinutes) * 60_000,
  };
  return decideAlerts(pool.state as AlertState, facts, rules, at.getTime());
}

/** The day it is in a zone; customers mostly share a few. */
function dayReader(at: Date): (timeZone: string | null) => ZoneDay {
  const known = new Map<string, ZoneDay>();
  return (timeZone) => {
    const zone = timeZone ?? defaultAlertSettings.timeZone;
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

/** The clock that decides everything. */
export async function databaseClock(db: Pick<Database, 'execute'>): Promise<Date> {
  const [row] = await db.execute<{ at: string }>(sql`select clock_timestamp() as at`);
  if (!row) throw new Error('a database without a clock');
  return new Date(row.at);
}
