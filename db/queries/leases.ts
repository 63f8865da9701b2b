import { and, desc, eq, getViewSelectedFields, gte, isNull, lt, or, sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { leaseHistory } from '../schema';
import { countRows } from './count-rows';
import type { Period } from './denials';
import { withinRetention } from './retention';

type Search = Period & {
  customerId: string;
  seatPoolId: string;
  deviceId: string | null;
  limit: number;
  after: (string | number)[] | null;
  /** Whether to count the rows. */
  counted: boolean;
};

/**
 * Leases of a pool or device within the retention, newest first; one row more than `limit` if there are more.
 * `totalCount` is NaN unless `counted`.
 */
export async function searchLeases(
  db: Executor,
  { customerId, seatPoolId, deviceId, since, until, limit, after, counted }: Search,
) {
  const matches = and(
    eq(leaseHistory.customerId, customerId),
    eq(leaseHistory.seatPoolId, seatPoolId),
    deviceId ? eq(leaseHistory.deviceId, deviceId) : undefined,
    or(isNull(leaseHistory.endedAt), gte(leaseHistory.endedAt, withinRetention())),
    since ? or(isNull(leaseHistory.endedAt), gte(leaseHistory.endedAt, since)) : undefined,
    until ? lt(leaseHistory.startedAt, until) : undefined,
  );
  const [rows, totalCount] = await Promise.all([
    db
      .select({
        ...getViewSelectedFields(leaseHistory),
        startedKey: sql<string>`${leaseHistory.startedAt}::text`,
      })
      .from(leaseHistory)
      .where(
        and(
          matches,
          after
            ? sql`(${leaseHistory.startedAt}, ${leaseHistory.id}) < (${after[0]}::timestamptz, ${after[1]}::bigint)`
            : undefined,
        ),
      )
      .orderBy(desc(leaseHistory.startedAt), desc(leaseHistory.id))
      .limit(limit + 1),
    counted ? countRows(db, leaseHistory, matches) : NaN,
  ]);
  return { rows, totalCount };
}
