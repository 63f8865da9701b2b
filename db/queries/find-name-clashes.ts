import { sql } from 'drizzle-orm';
import type { Executor } from '../client';

/** Canonical form of a user name, and the Latin user name it looks like if it is in another alphabet. */
export type NameKeys = { userNameKey: string; latinReading: string | null };

export type NameClash = {
  /** Rows with this name, counted from 1. */
  rows: number[];
  /** The customer already has an app user of this name. */
  isTaken: boolean;
  /** An app user of the customer, or another row, has a name in another alphabet that looks the same. */
  looksLikeAnother: boolean;
};

/** User names that occur in several rows or are taken at the customer. A row without a valid name is null. */
export async function findNameClashes(
  db: Executor,
  customerId: string,
  names: readonly (NameKeys | null)[],
): Promise<NameClash[]> {
  const keys = sql.param(names.map((name) => name?.userNameKey ?? null));
  const readings = sql.param(names.map((name) => name?.latinReading ?? null));
  const clashes = await db.execute<{ rows: number[]; is_taken: boolean; looks_like_another: boolean }>(sql`
    with names as (
      select key, coalesce(min(reading), key) as looks, array_agg(row::int order by row) as rows
      from unnest(${keys}::text[], ${readings}::text[]) with ordinality r (key, reading, row)
      where key is not null group by key
    ),
    looked_up as (
      select n.rows,
        exists (select from app_users u where u.customer_id = ${customerId}::uuid
          and coalesce(u.user_name_key, lower(u.user_name collate "C")) = n.key) as is_taken,
        n.looks in (select looks from names group by looks having count(*) > 1)
        or exists (select from app_users u where u.customer_id = ${customerId}::uuid
          and coalesce(u.latin_reading, u.user_name_key, lower(u.user_name collate "C")) = n.looks
          and coalesce(u.user_name_key, lower(u.user_name collate "C")) <> n.key) as looks_like_another
      from names n
    )
    select * from looked_up where is_taken or looks_like_another or cardinality(rows) > 1 order by rows[1]`);
  return clashes.map(({ rows, is_taken, looks_like_another }) => ({
    rows,
    isTaken: is_taken,
    looksLikeAnother: looks_like_another,
  }));
}
