import { z } from 'zod';
import { customers } from '../../db/schema';
import { requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeId } from '../ids';
import { code, parse, text } from '../input';
import { recordAudits } from '../records/record-audit';
import { inTransaction, postgresCode } from '../seat-engine';
import type { CustomerRecord } from './get-customer';

/**
 * Adds a customer; recorded in the audit trails of the customer and of the vendor. `CONFLICT` if the code is taken.
 */
export async function createCustomer({
  ctx,
  input,
}: Call<{ code: string; name: string }>): Promise<{ customer: CustomerRecord }> {
  const actor = requirePortal(ctx, 'MANAGE_CUSTOMERS');
  const values = parse(schema, input);
  const customer = await inTransaction(ctx.db, async (tx) => {
    const [created] = await tx.insert(customers).values(values).returning();
    if (!created) throw new Error('no customer was created');
    const entry = {
      action: 'customer.created',
      subjectId: encodeId('customer', created.id),
      subjectName: created.name,
    };
    await recordAudits(tx, actor, [
      { ...entry, customerId: VENDOR_CUSTOMER_ID },
      { ...entry, customerId: created.id },
    ]);
    return created;
  }).catch((error: unknown) => {
    if (postgresCode(error) !== '23505') throw error;
    throw new LicensingError('CONFLICT', 'code is already used by another customer. Choose another code.', {
      field: 'code',
      reason: 'CODE_TAKEN',
      cause: error,
    });
  });
  return { customer };
}

const schema = z.object({ code, name: text(200) });
