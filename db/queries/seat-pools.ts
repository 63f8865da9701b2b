import { and, asc, count, eq, ilike, or, sql } from 'drizzle-orm';
import type { Executor } from '../client';
import { applications, customers, seatPools } from '../schema';
import { containsPattern } from './contains-pattern';
import { nameOrder } from './name-order';

type Search = {
  customerId: string | null;
  search: string | null;
  limit: number;
  after: (string | number)[] | null;
};

/**
 * A page of the pools of one or all customers, by customer name and application code; one row more than `limit` if
 * there are more.
 */
export async function searchSeatPools(db: Executor, { customerId, search, limit, after }: Search) {
  const pattern = search && containsPattern(search);
  const matches = and(
    customerId ? eq(seatPools.customerId, customerId) : undefined,
    pattern
      ? or(
          ilike(customers.name, pattern),
          ilike(customers.code, pattern),
          ilike(applications.name, pattern),
          ilike(applications.code, pattern),
        )
      : undefined,
  );
  const from = after
    ? sql`(${nameOrder(customers.name)}, ${nameOrder(applications.code)}, ${seatPools.id}) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`
    : undefined;
  const source = () =>
    db
      .select({ seatPool: seatPools, customerName: customers.name, applicationCode: applications.code })
      .from(seatPools)
      .innerJoin(customers, eq(customers.id, seatPools.customerId))
      .innerJoin(applications, eq(applications.id, seatPools.applicationId));

  const [rows, [total]] = await Promise.all([
    source()
      .where(and(matches, from))
      .orderBy(asc(nameOrder(customers.name)), asc(nameOrder(applications.code)), asc(seatPools.id))
      .limit(limit + 1),
    db.select({ count: count() }).from(source().where(matches).as('matching')),
  ]);
  return { rows, totalCount: total?.count ?? 0 };
}
