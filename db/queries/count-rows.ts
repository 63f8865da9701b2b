import { count, sql, type SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Executor } from '../client';
import type { leaseHistory } from '../schema';

/** Lists are counted exactly up to this length. */
export const MOST_COUNTED = 10_000;

/** Number of rows of a table or view that match; `MOST_COUNTED + 1` for more. */
export async function countRows(
  db: Executor,
  table: PgTable | typeof leaseHistory,
  matches: SQL | undefined,
): Promise<number> {
  const rows = db
    .select({ one: sql`1`.as('one') })
    .from(table as PgTable)
    .where(matches)
    .limit(MOST_COUNTED + 1)
    .as('counted');
  const [total] = await db.select({ count: count() }).from(rows);
  return total?.count ?? 0;
}
