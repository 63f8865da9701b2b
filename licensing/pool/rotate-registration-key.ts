import { and, eq } from 'drizzle-orm';
import { registrationWindows, seatPools } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { decodeKey, encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { makeToken } from '../tokens';
import { lockSeatPool } from './get-seat-pool';

/** Replaces the registration key. The old one stops working for new registrations; registered devices stay. */
export async function rotateRegistrationKey({
  ctx,
  input,
}: Call<{ seatPoolId: string }>): Promise<{ registrationKey: string }> {
  requirePortal(ctx);
  const key = decodeKey('seatPool', input.seatPoolId, 'seatPoolId');
  const actor = requireCustomer(ctx, key.customerId, 'seat pool', 'ROTATE_REGISTRATION_KEYS');
  const { token, hash } = makeToken('registration', key);

  await inTransaction(ctx.db, async (tx) => {
    await lockSeatPool(tx, key);
    await tx
      .update(seatPools)
      .set({ registrationKeyHash: hash })
      .where(and(eq(seatPools.customerId, key.customerId), eq(seatPools.id, key.id)));
    // Registrations by strangers with the old key must not count against the new one.
    await tx
      .delete(registrationWindows)
      .where(
        and(eq(registrationWindows.customerId, key.customerId), eq(registrationWindows.seatPoolId, key.id)),
      );
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'seat-pool.registration-key-rotated',
      subjectId: encodeKey('seatPool', key),
      subjectName: 'registration key',
    });
  });
  ctx.usagePublisher.schedule();
  return { registrationKey: token };
}
