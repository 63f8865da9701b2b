import { and, eq, inArray, or } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { seatPools } from '../../db/schema';
import { mayReach, requireCustomer, requirePortal } from '../access';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { decodeKey, type Key } from '../ids';
import { readSeatUsages, type SeatUsage } from './seat-usage';

export type SeatPoolRecord = typeof seatPools.$inferSelect;

/** One pool the caller may see, or null. */
export async function getSeatPool({ ctx, input }: Call<{ id: string }>): Promise<SeatPoolRecord | null> {
  const actor = requirePortal(ctx);
  const key = decodeKey('seatPool', input.id);
  if (!mayReach(actor, key.customerId)) return null;
  const [pool] = await getSeatPools(ctx.db, [key]);
  return pool ?? null;
}

/** Pools by key, in no order; unknown ones are missing. The caller has checked the rights. */
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

/** Current use of pools. The caller has checked the rights. */
export async function getSeatUsages(ctx: Context, keys: readonly Key[]): Promise<SeatUsage[]> {
  for (const key of keys) requireCustomer(ctx, key.customerId, 'seat pool');
  return readSeatUsages(ctx.db, keys);
}

/** Locks the pool against other changes and registrations. */
export async function lockSeatPool(tx: Executor, key: Key): Promise<SeatPoolRecord> {
  const [pool] = await tx
    .select()
    .from(seatPools)
    .where(and(eq(seatPools.customerId, key.customerId), eq(seatPools.id, key.id)))
    .for('no key update');
  if (!pool) throw notFound('seat pool');
  return pool;
}
