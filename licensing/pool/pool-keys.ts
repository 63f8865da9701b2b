import { inArray } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { seatPools } from '../../db/schema';
import type { Key } from '../ids';

type Scope = { customerId: string | null };

/** Pools of each scope, in the given order, with one query. Null means all customers. */
export async function readPoolKeys(db: Executor, scopes: readonly Scope[]): Promise<Key[][]> {
  const customers = scopes.map((scope) => scope.customerId);
  const named = customers.filter((customerId) => customerId !== null);
  const keys = await db
    .select({ customerId: seatPools.customerId, id: seatPools.id })
    .from(seatPools)
    .where(named.length === customers.length ? inArray(seatPools.customerId, named) : undefined);
  return customers.map((customerId) =>
    customerId === null ? keys : keys.filter((key) => key.customerId === customerId),
  );
}
