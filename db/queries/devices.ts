import { and, count, desc, eq, getViewSelectedFields, ilike, inArray, ne, or, sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { appUsers, deviceOverview, type deviceStates } from '../schema';
import { containsPattern } from './contains-pattern';

type Search = {
  seatPool: { customerId: string; id: string };
  search: string | null;
  states: readonly (typeof deviceStates)[number][] | null;
  limit: number;
  after: (string | number)[] | null;
};

/** A page of a pool's devices, last used first; one row more than `limit` if there are more. */
export async function searchDevices(db: Executor, { seatPool, search, states, limit, after }: Search) {
  const device = deviceOverview;
  const pattern = search && containsPattern(search);
  const matches = and(
    eq(device.customerId, seatPool.customerId),
    eq(device.seatPoolId, seatPool.id),
    states ? inArray(device.state, [...states]) : ne(device.state, 'REMOVED'),
    pattern
      ? or(
          ilike(device.name, pattern),
          ilike(device.installationId, pattern),
          ilike(appUsers.userName, pattern),
          ilike(appUsers.displayName, pattern),
        )
      : undefined,
  );
  const person = and(eq(appUsers.customerId, device.customerId), eq(appUsers.id, device.appUserId));
  // The cursor holds the instant as text: a Date would lose its microseconds.
  const lastUsedKey = sql<string>`${device.lastUsedAt}::text`;
  const from = after
    ? sql`(${device.lastUsedAt}, ${device.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : undefined;

  const [rows, [total]] = await Promise.all([
    db
      .select({ device: getViewSelectedFields(device), lastUsedKey })
      .from(device)
      .leftJoin(appUsers, person)
      .where(and(matches, from))
      .orderBy(desc(device.lastUsedAt), desc(device.id))
      .limit(limit + 1),
    db.select({ count: count() }).from(device).leftJoin(appUsers, person).where(matches),
  ]);
  return { rows, totalCount: total?.count ?? 0 };
}
