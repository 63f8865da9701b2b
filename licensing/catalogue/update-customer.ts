import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { customers } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call } from '../context';
import { notFound } from '../errors';
import { decodeId, encodeId } from '../ids';
import { parse, text } from '../input';
import { changesBetween, recordAudits } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import type { CustomerRecord } from './get-customer';

export type UpdateCustomerInput = { customerId: string; name?: string | null };

/** Renames a customer; recorded in the audit trails of the customer and of the vendor (L24). */
export async function updateCustomer({
  ctx,
  input,
}: Call<UpdateCustomerInput>): Promise<{ customer: CustomerRecord }> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'MANAGE_CUSTOMERS');
  const { name } = parse(schema, input);

  const customer = await inTransaction(ctx.db, async (tx) => {
    const isCustomer = eq(customers.id, customerId);
    const [before] = await tx.select().from(customers).where(isCustomer).for('no key update');
    if (!before) throw notFound('customer');
    const changes = changesBetween({ name: before.name }, { name: name ?? undefined });
    if (changes.length === 0) return before;

    const [after] = await tx
      .update(customers)
      .set({ name: name ?? undefined })
      .where(isCustomer)
      .returning();
    if (!after) throw notFound('customer');
    const entry = {
      action: 'customer.updated',
      subjectId: encodeId('customer', customerId),
      subjectName: after.name,
      changes,
    };
    await recordAudits(tx, actor, [
      { ...entry, customerId: VENDOR_CUSTOMER_ID },
      { ...entry, customerId },
    ]);
    return after;
  });
  return { customer };
}

const schema = z.object({ name: text(200).nullish() });
