import { findDenial } from '../../db/queries/denials';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import type { Key } from '../ids';
import type { DenialRecord } from './list-denials';

/** One denial of a pool. Null if there is none with this id, or it is older than sixty days (L26). */
export async function getDenial({
  ctx,
  input,
}: Call<{ seatPool: Key; id: string }>): Promise<DenialRecord | null> {
  requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const { customerId, id } = ctx.recordIds.decode('denial', input.id);
  // Denials of another tenant look like missing ones (L31).
  if (customerId !== input.seatPool.customerId) return null;
  return findDenial(ctx.db, input.seatPool, id);
}
