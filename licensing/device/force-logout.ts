import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { nameOf } from '../access';
import type { Call } from '../context';
import { optionalText, parse } from '../input';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { getDevices, requireDeviceOf, type DeviceRecord } from './get-device';

export type ForceLogoutInput = { deviceId: string; reason?: string | null };

/** Logs a device out from the portal, frees its seat at once and holds it off (L15). Idempotent. */
export async function forceLogout({
  ctx,
  input,
}: Call<ForceLogoutInput>): Promise<{ device: DeviceRecord; changed: boolean }> {
  const { actor, key, device } = await requireDeviceOf(ctx, input.deviceId, [
    'VENDOR_ADMIN',
    'SUPPORT',
    'CUSTOMER_ADMIN',
  ]);
  const { reason } = parse(schema, input);

  const changed = await inTransaction(ctx.db, async (tx) => {
    const [answer] = await tx.execute<{ changed: boolean }>(
      sql`select force_logout(${key.customerId}::uuid, ${key.id}::uuid, 'FORCED', null, ${nameOf(actor)}, ${reason}) as changed`,
    );
    if (!answer?.changed) return false;
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'device.logged-out',
      subjectId: encodeKey('device', key),
      subjectName: device.name,
      reason,
    });
    return true;
  });

  if (changed) ctx.changes.changed();
  const [now] = await getDevices(ctx.db, [key]);
  return { device: now ?? device, changed };
}

const schema = z.object({ reason: optionalText(500) });
