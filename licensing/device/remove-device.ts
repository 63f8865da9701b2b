import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { nameOf } from '../access';
import type { PortalActor } from '../actor';
import type { Call, Context } from '../context';
import { notFound } from '../errors';
import { encodeKey } from '../ids';
import { optionalText, parse } from '../input';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { requireDeviceOf, type DeviceRecord } from './get-device';

export type RemoveDeviceInput = { deviceId: string; reason?: string | null };

/**
 * Removes a device: its token is invalid immediately and its seat is free; a NAMED licence is free at its date (L9,
 * L16).
 */
export async function removeDevice({
  ctx,
  input,
}: Call<RemoveDeviceInput>): Promise<{ deviceId: string; licenseFreedAt: Date }> {
  const { actor, key, device } = await requireDeviceOf(ctx, input.deviceId, 'REMOVE_DEVICES');
  const { reason } = parse(schema, input);
  const licenseFreedAt = await removeOne(ctx, actor, device, reason);
  if (!licenseFreedAt) throw notFound('device');
  return { deviceId: encodeKey('device', key), licenseFreedAt };
}

/**
 * Removes one device and records it, in its own transaction. Returns the time its seat or licence is free; null if it
 * had already been removed.
 */
export async function removeOne(
  ctx: Context,
  actor: PortalActor,
  device: DeviceRecord,
  reason: string | null,
): Promise<Date | null> {
  const freedAt = await inTransaction(ctx.db, async (tx) => {
    const [answer] = await tx.execute<{ freed_at: string | null }>(
      sql`select remove_device(${device.customerId}::uuid, ${device.id}::uuid, ${nameOf(actor)}, ${reason}) as freed_at`,
    );
    if (!answer?.freed_at) return null;
    await recordAudit(tx, actor, {
      customerId: device.customerId,
      action: 'device.removed',
      subjectId: encodeKey('device', device),
      subjectName: device.name,
      reason,
    });
    return new Date(answer.freed_at);
  });
  if (freedAt) ctx.usagePublisher.schedule();
  return freedAt;
}

const schema = z.object({ reason: optionalText(500) });
