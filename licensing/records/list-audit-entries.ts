import { and, count, desc, eq, lt } from 'drizzle-orm';
import { auditEntries } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call, Context } from '../context';
import { parsePage, toConnection, type Connection, type PageInput } from '../paging';

/** Who changed what. */
export type AuditEntryRecord = typeof auditEntries.$inferSelect;

export type ListAuditEntriesInput = PageInput & {
  /** Null: the vendor's own affairs. */
  customerId: string | null;
  /** Only what was done to this, by its opaque id. */
  subjectId?: string;
};

/** The audit trail of a customer or of the vendor, newest first (L24). */
export async function listAuditEntries({
  ctx,
  input,
}: Call<ListAuditEntriesInput>): Promise<Connection<AuditEntryRecord>> {
  const customerId = authorise(ctx, input.customerId);
  const page = parsePage(input, ['number']);
  const matches = and(
    eq(auditEntries.customerId, customerId),
    input.subjectId ? eq(auditEntries.subjectId, input.subjectId) : undefined,
  );
  const [rows, [total]] = await Promise.all([
    ctx.db
      .select()
      .from(auditEntries)
      .where(and(matches, page.after ? lt(auditEntries.id, Number(page.after[0])) : undefined))
      .orderBy(desc(auditEntries.id))
      .limit(page.limit + 1),
    ctx.db.select({ count: count() }).from(auditEntries).where(matches),
  ]);
  return toConnection(
    rows,
    page,
    total?.count ?? 0,
    (row) => [row.id],
    (row) => row,
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
