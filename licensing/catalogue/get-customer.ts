import { and, asc, count, eq, ilike, inArray, ne, or, sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { containsPattern } from '../../db/queries/contains-pattern';
import { nameOrder } from '../../db/queries/name-order';
import { customers } from '../../db/schema';
import { isVendor, mayReach, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call } from '../context';
import { decodeId } from '../ids';
import { optionalText, parse } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

export type CustomerRecord = typeof customers.$inferSelect;

/** One customer the caller may see, or null. */
export async function getCustomer({ ctx, input }: Call<{ id: string }>): Promise<CustomerRecord | null> {
  const actor = requirePortal(ctx);
  const id = decodeId('customer', input.id);
  if (!mayReach(actor, id)) return null;
  const [customer] = await getCustomers(ctx.db, [id]);
  return customer ?? null;
}

/** Customers the caller may see, by name. */
export async function listCustomers({
  ctx,
  input,
}: Call<PageInput & { search?: string | null }>): Promise<Connection<CustomerRecord>> {
  const actor = requirePortal(ctx);
  const page = parsePage(input, ['text', 'uuid']);
  const search = parse(optionalText(200), input.search);
  const pattern = search && containsPattern(search);
  const matches = and(
    isVendor(actor) ? ne(customers.id, VENDOR_CUSTOMER_ID) : eq(customers.id, actor.customerId),
    pattern ? or(ilike(customers.name, pattern), ilike(customers.code, pattern)) : undefined,
  );
  const { after } = page;
  const from = after
    ? sql`(${nameOrder(customers.name)}, ${customers.id}) > (${after[0]}, ${after[1]}::uuid)`
    : undefined;
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select()
      .from(customers)
      .where(and(matches, from))
      .orderBy(asc(nameOrder(customers.name)), asc(customers.id))
      .limit(page.limit + 1),
    ctx.db.select({ count: count() }).from(customers).where(matches),
  ]);
  return toConnection(
    rows,
    page,
    total?.count ?? 0,
    (row) => [row.name, row.id],
    (row) => row,
  );
}

/** Customers by id, in no order. The caller has checked the rights. */
export async function getCustomers(db: Executor, ids: readonly string[]): Promise<CustomerRecord[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(customers)
        .where(inArray(customers.id, [...ids]));
}
