import { and, desc, eq, getTableColumns, gte, ilike, inArray, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { containsPattern } from '../../db/queries/contains-pattern';
import { countRows } from '../../db/queries/count-rows';
import { isIndexedSearch, mayHold } from '../../db/queries/text-search';
import { auditEntries } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call, Context } from '../context';
import { decodeId } from '../ids';
import { optionalText, parse, text } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

export type AuditEntryRecord = typeof auditEntries.$inferSelect;

/** Conditions left out or null do not restrict the list. */
export type AuditFilter = {
  /** Part of the name of the actor or the subject. */
  search?: string | null;
  actions?: readonly string[] | null;
  since?: Date | null;
  until?: Date | null;
};

export type ListAuditEntriesInput = PageInput & {
  /** Null: the vendor's own data. `ALL`: every customer and the vendor. */
  customerId: string | 'ALL' | null;
  /** Only changes of this object, by its opaque id. */
  subjectId?: string;
  filter?: AuditFilter | null;
};

/** Audit trail of a customer, of the vendor or of all, newest first (L24). */
export async function listAuditEntries({
  ctx,
  input,
}: Call<ListAuditEntriesInput>): Promise<Connection<AuditEntryRecord>> {
  const customerId = authorise(ctx, input.customerId);
  const page = parsePage(input, ['instant', 'record'], ctx.recordIds);
  const matches = and(
    customerId === 'ALL' ? undefined : eq(auditEntries.customerId, customerId),
    input.subjectId ? eq(auditEntries.subjectId, input.subjectId) : undefined,
    conditionOf(input.filter ?? {}, customerId),
  );
  const { after } = page;
  const from = after
    ? sql`(${auditEntries.at}, ${auditEntries.id}) < (${after[0]}::timestamptz, ${after[1]}::bigint)`
    : undefined;
  const [rows, totalCount] = await Promise.all([
    ctx.db
      // The cursor holds the instant as text, because a Date would lose its microseconds.
      .select({ entry: getTableColumns(auditEntries), at: sql<string>`${auditEntries.at}::text` })
      .from(auditEntries)
      .where(and(matches, from))
      .orderBy(desc(auditEntries.at), desc(auditEntries.id))
      .limit(page.limit + 1),
    countRows(ctx.db, auditEntries, matches),
  ]);
  return toConnection(
    rows,
    page,
    totalCount,
    ({ at, entry }) => [at, entry.id],
    ({ entry }) => entry,
  );
}

/** Audit trails of all customers and of the vendor, or of one customer, for the vendor's staff (L32). */
export async function listAllAuditEntries({
  ctx,
  input: { customerId, ...page },
}: Call<PageInput & { customerId?: string | null; filter?: AuditFilter | null }>): Promise<
  Connection<AuditEntryRecord>
> {
  requirePortal(ctx, 'SEE_ALL_AUDIT_ENTRIES');
  const of = customerId ? decodeId('customer', customerId) : 'ALL';
  return listAuditEntries({ ctx, input: { ...page, customerId: of } });
}

function conditionOf(filter: AuditFilter, customerId: string) {
  const { search, actions } = parse(filterSchema, filter);
  const pattern = search && containsPattern(search);
  return and(
    // The index only narrows the search; the result is the same.
    search && customerId === 'ALL' && isIndexedSearch(search)
      ? mayHold(sql`${VENDOR_CUSTOMER_ID}::uuid`, auditTexts, search)
      : undefined,
    pattern
      ? or(ilike(auditEntries.actorName, pattern), ilike(auditEntries.subjectName, pattern))
      : undefined,
    actions ? inArray(auditEntries.action, actions) : undefined,
    filter.since ? gte(auditEntries.at, filter.since) : undefined,
    filter.until ? lt(auditEntries.at, filter.until) : undefined,
  );
}

/** Same expression as in the index. */
const auditTexts = sql`(${auditEntries.actorName} || chr(10) || ${auditEntries.subjectName})`;

function authorise(ctx: Context, customerId: string | null): string {
  if (customerId === null || customerId === 'ALL') {
    requirePortal(ctx, 'SEE_ALL_AUDIT_ENTRIES');
    return customerId ?? VENDOR_CUSTOMER_ID;
  }
  requireCustomer(ctx, customerId, 'customer');
  return customerId;
}

const filterSchema = z.object({
  search: optionalText(200),
  actions: z.array(text(100)).max(100, 'must be at most 100').nullish(),
});
