import { and, asc, eq, ilike, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { containsPattern } from '../../db/queries/contains-pattern';
import { countRows } from '../../db/queries/count-rows';
import { isIndexedSearch, mayHold, personTexts } from '../../db/queries/text-search';
import { nameOrder } from '../../db/queries/name-order';
import { appUsers } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import { optionalText, parse } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

export type AppUserRecord = typeof appUsers.$inferSelect;

export type ListAppUsersInput = PageInput & {
  customerId: string;
  search?: string | null;
  /** True: only disabled users; false: only enabled ones. */
  disabled?: boolean | null;
};

/** App users of a customer, by user name. */
export async function listAppUsers({
  ctx,
  input,
}: Call<ListAppUsersInput>): Promise<Connection<AppUserRecord>> {
  requireCustomer(ctx, input.customerId, 'customer');
  const page = parsePage(input, ['text', 'uuid']);
  const search = parse(optionalText(200), input.search);
  const pattern = search && containsPattern(search);
  const matches = and(
    eq(appUsers.customerId, input.customerId),
    search && isIndexedSearch(search)
      ? mayHold(
          sql`${appUsers.customerId}`,
          personTexts(sql`${appUsers.userName}`, sql`${appUsers.displayName}`),
          search,
          sql`${input.customerId}::uuid`,
        )
      : undefined,
    pattern ? or(ilike(appUsers.userName, pattern), ilike(appUsers.displayName, pattern)) : undefined,
    input.disabled == null
      ? undefined
      : input.disabled
        ? isNotNull(appUsers.disabledAt)
        : isNull(appUsers.disabledAt),
  );
  const sortKey = nameOrder(appUsers.userName);
  const { after } = page;
  const from = after ? sql`(${sortKey}, ${appUsers.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined;
  const [rows, totalCount] = await Promise.all([
    ctx.db
      .select()
      .from(appUsers)
      .where(and(matches, from))
      .orderBy(asc(sortKey), asc(appUsers.id))
      .limit(page.limit + 1),
    countRows(ctx.db, appUsers, matches),
  ]);
  return toConnection(
    rows,
    page,
    totalCount,
    (row) => [row.userName, row.id],
    (row) => row,
  );
}

/** App users by key, in no order. The caller has checked the rights. */
export async function getAppUsers(db: Executor, keys: readonly Key[]): Promise<AppUserRecord[]> {
  if (keys.length === 0) return [];
  return db
    .select()
    .from(appUsers)
    .where(
      and(
        inArray(appUsers.customerId, [...new Set(keys.map((key) => key.customerId))]),
        inArray(
          appUsers.id,
          keys.map((key) => key.id),
        ),
      ),
    );
}
