import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

export type NameClash = {
  /** The rows, from 1 on, that have this name. */
  rows: number[];
  /** Somebody at the customer has it already. */
  isTaken: boolean;
};

/**
 * The user names that stand in several rows or are taken at the customer. Asked of the database, because what counts
 * as the same letter, upper and lower case, is for its unique index to say. A row without a valid name is null.
 */
export async function findNameClashes(
  db: Executor,
  customerId: string,
  userNames: readonly (string | null)[],
): Promise<NameClash[]> {
  const clashes = await db.execute<{ rows: number[]; is_taken: boolean }>(sql`
    select array_agg(r.row::int order by r.row) as rows, bool_or(u.id is not null) as is_taken
    from unnest(${sql.param([...userNames])}::text[]) with ordinality r (user_name, row)
    left join app_users u on u.customer_id = ${customerId}::uuid and lower(u.user_name) = lower(r.user_name)
    where r.user_name is not null
    group by lower(r.user_name) having count(*) > 1 or bool_or(u.id is not null)
    order by min(r.row)`);
  return clashes.map(({ rows, is_taken }) => ({ rows, isTaken: is_taken }));
}
