import { and, desc, eq, getTableColumns, gte, ilike, inArray, lt, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { containsPattern } from '../../db/queries/contains-pattern';
import { countRows } from '../../db/queries/count-rows';
import { auditEntries } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call, Context } from '../context';
import { optionalText, parse, text } from '../input';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

/** Who changed what. */
export type AuditEntryRecord = typeof auditEntries.$inferSelect;

/** Which entries; what is left out or null does not count. */
export type AuditFilter = {
  /** Part of the name of who did it or of what it was done to. */
  search?: string | null;
  actions?: readonly string[] | null;
  since?: Date | null;
  until?: Date | null;
};

export type ListAuditEntriesInput = PageInput & {
  /** Null: the vendor's own affairs. */
  customerId: string | null;
  /** Only what was done to this, by its opaque id. */
  subjectId?: string;
  filter?: AuditFilter | null;
};

/** The audit trail of a customer or of the vendor, newest first (L24). */
export async function listAuditEntries({
  ctx,
  input,
}: Call<ListAuditEntriesInput>): Promise<Connection<AuditEntryRecord>> {
  const customerId = authorise(ctx, input.customerId);
  const page = parsePage(input, ['instant', 'record'], ctx.recordIds);
  const matches = and(
    eq(auditEntries.customerId, customerId),
    input.subjectId ? eq(auditEntries.subjectId, input.subjectId) : undefined,
    conditionOf(input.filter ?? {}),
  );
  const { after } = page;
  const from = after
    ? sql`(${auditEntries.at}, ${auditEntries.id}) < (${after[0]}::timestamptz, ${after[1]}::bigint)`
    : undefined;
  const [rows, totalCount] = await Promise.all([
    ctx.db
      // The cursor holds the instant as text: a Date would lose its microseconds.
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

function conditionOf(filter: AuditFilter) {
  const { search, actions } = parse(filterSchema, filter);
  const pattern = search && containsPattern(search);
  return and(
    pattern
      ? or(ilike(auditEntries.actorName, pattern), ilike(auditEntries.subjectName, pattern))
      : undefined,
    actions ? inArray(auditEntries.action, actions) : undefined,
    filter.since ? gte(auditEntries.at, filter.since) : undefined,
    filter.until ? lt(auditEntries.at, filter.until) : undefined,
  );
}

function authorise(ctx: Context, customerId: string | null): string {
  if (customerId === null) {
    requirePortal(ctx, ['VENDOR_ADMIN', 'SUPPORT']);
    return VENDOR_CUSTOMER_ID;
  }
  requireCustomer(ctx, customerId, 'customer');
  return customerId;
}

const filterSchema = z.object({
  search: optionalText(200),
  actions: z.array(text(100)).max(100, 'must be at most 100').nullish(),
});
