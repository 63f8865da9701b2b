import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { nameOf } from '../access';
import type { PortalActor } from '../actor';
import type { Call, Context } from '../context';
import { optionalText, parse } from '../input';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { getDevices, requireDeviceOf, type DeviceRecord } from './get-device';

export type ForceLogoutInput = { deviceId: string; reason?: string | null };
export type ForceLogoutResult = { device: DeviceRecord; changed: boolean };

/** Logs a device out from the portal, frees its seat and starts its hold-off (L15). Idempotent. */
export async function forceLogout({ ctx, input }: Call<ForceLogoutInput>): Promise<ForceLogoutResult> {
  const { actor, key, device } = await requireDeviceOf(ctx, input.deviceId, 'LOG_OUT_DEVICES');
  const { reason } = parse(schema, input);
  const changed = await forceLogoutOf(ctx, actor, device, reason);
  const [now] = await getDevices(ctx.db, [key]);
  return { device: now ?? device, changed };
}

/** Logs one device out and records it, in its own transaction. False if nobody was logged in. */
export async function forceLogoutOf(
  ctx: Context,
  actor: PortalActor,
  device: DeviceRecord,
  reason: string | null,
): Promise<boolean> {
  const changed = await inTransaction(ctx.db, async (tx) => {
    const [answer] = await tx.execute<{ changed: boolean }>(
      sql`select force_logout(${device.customerId}::uuid, ${device.id}::uuid, 'FORCED', null, ${nameOf(actor)}, ${reason}) as changed`,
    );
    if (!answer?.changed) return false;
    await recordAudit(tx, actor, {
      customerId: device.customerId,
      action: 'device.logged-out',
      subjectId: encodeKey('device', device),
      subjectName: device.name,
      reason,
    });
    return true;
  });
  if (changed) ctx.usagePublisher.schedule();
  return changed;
}

const schema = z.object({ reason: optionalText(500) });
