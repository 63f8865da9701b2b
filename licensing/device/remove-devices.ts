import { z } from 'zod';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { deviceIds, optionalText, parse } from '../input';
import { getDevices, recordsOf, requireDevicesOf, type DeviceRecord } from './get-device';
import { removeOne } from './remove-device';

export type RemoveDevicesInput = { deviceIds: readonly string[]; reason?: string | null };
/** `licenseFreedAt` is null for a device that had already been removed. */
export type RemovedDevice = { device: DeviceRecord; changed: boolean; licenseFreedAt: Date | null };

/**
 * Removes up to 100 devices of one customer, each like `removeDevice` (L9, L16). If one is unknown or not allowed,
 * none is: `NOT_FOUND`, `FORBIDDEN`. One transaction for each device; repeat the call after a fault.
 */
export async function removeDevices({
  ctx,
  input,
}: Call<RemoveDevicesInput>): Promise<{ results: RemovedDevice[] }> {
  requirePortal(ctx);
  const { deviceIds: ids, reason } = parse(schema, input);
  const { actor, keys, devices: before } = await requireDevicesOf(ctx, ids, 'REMOVE_DEVICES');

  const freed: (Date | null)[] = [];
  for (const device of before) freed.push(await removeOne(ctx, actor, device, reason));

  const after = recordsOf(keys, await getDevices(ctx.db, keys));
  return {
    results: after.map((device, n) => {
      const licenseFreedAt = freed[n] ?? null;
      return { device, changed: licenseFreedAt !== null, licenseFreedAt };
    }),
  };
}

const schema = z.object({ deviceIds, reason: optionalText(500) });
