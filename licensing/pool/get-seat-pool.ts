import { and, eq, inArray, or } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { seatPools } from '../../db/schema';
import { mayReach, requireCustomer, requirePortal } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { decodeKey, type Key } from '../ids';
import { readSeatUsages, type SeatUsage } from './seat-usage';

/** A pool and its settings. */
export type SeatPoolRecord = typeof seatPools.$inferSelect;

/** One pool the caller may see, or null. */
export async function getSeatPool({ ctx, input }: Call<{ id: string }>): Promise<SeatPoolRecord | null> {
  const actor = requirePortal(ctx);
  const key = decodeKey('seatPool', input.id);
  if (!mayReach(actor, key.customerId)) return null;
  const [pool] = await getSeatPools(ctx.db, [key]);
  return pool ?? null;
}

/** Pools by key, in no order; unknown ones are missing. For callers that have settled who may see them. */
export async function getSeatPools(db: Executor, keys: readonly Key[]): Promise<SeatPoolRecord[]> {
  if (keys.length === 0) return [];
  return db
    .select()
    .from(seatPools)
    .where(
      and(
        inArray(seatPools.customerId, [...new Set(keys.map((key) => key.customerId))]),
        or(...keys.map((key) => and(eq(seatPools.customerId, key.customerId), eq(seatPools.id, key.id)))),
      ),
    );
}

/** The present use of pools, for those whose customer the caller may see. */
export async function getSeatUsages(ctx: Context, keys: readonly Key[]): Promise<SeatUsage[]> {
  for (const key of keys) requireCustomer(ctx, key.customerId, 'seat pool');
  return readSeatUsages(ctx.db, keys);
}

/** The pool as a transaction sees it under its lock: nobody else changes it, and no registration is under way. */
export async function lockSeatPool(tx: Executor, key: Key): Promise<SeatPoolRecord> {
  const [pool] = await tx
    .select()
    .from(seatPools)
    .where(and(eq(seatPools.customerId, key.customerId), eq(seatPools.id, key.id)))
    .for('no key update');
  if (!pool) throw notFound('seat pool');
  return pool;
}
