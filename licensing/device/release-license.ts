import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { nameOf } from '../access';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { encodeKey } from '../ids';
import { parse, text } from '../input';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { getDevices, requireDeviceOf, type DeviceRecord } from './get-device';

export type ReleaseLicenseInput = { deviceId: string; reason: string };

/** Releases the licence of a NAMED registration before its date, with a reason (L9). */
export async function releaseLicense({
  ctx,
  input,
}: Call<ReleaseLicenseInput>): Promise<{ device: DeviceRecord }> {
  const { actor, key, device } = await requireDeviceOf(ctx, input.deviceId, 'RELEASE_LICENSES');
  const { reason } = parse(schema, input);

  await inTransaction(ctx.db, async (tx) => {
    const [answer] = await tx.execute<{ released: boolean }>(
      sql`select release_license(${key.customerId}::uuid, ${key.id}::uuid, ${nameOf(actor)}, ${reason}) as released`,
    );
    if (!answer?.released)
      throw new LicensingError('CONFLICT', 'This device holds no NAMED licence that could be released.', {
        reason: 'NO_NAMED_LICENSE',
      });
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'license.released',
      subjectId: encodeKey('device', key),
      subjectName: device.name,
      reason,
    });
  });

  ctx.usagePublisher.schedule();
  const [now] = await getDevices(ctx.db, [key]);
  return { device: now ?? device };
}

const schema = z.object({ reason: text(500) });
