import { z } from 'zod';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { deviceIds, optionalText, parse } from '../input';
import { getDevices, recordsOf, requireDevicesOf, type DeviceRecord } from './get-device';
import { removeOne } from './remove-device';

export type RemoveDevicesInput = { deviceIds: readonly string[]; reason?: string | null };
/** `licenseFreedAt` is null for a device that had been removed before. */
export type RemovedDevice = { device: DeviceRecord; changed: boolean; licenseFreedAt: Date | null };

/**
 * Removes up to 100 devices of one customer, each like `removeDevice` (L16, L9). All of them are known and allowed, or
 * nothing is done: `NOT_FOUND`, `FORBIDDEN`. Each is a transaction of its own, as in `forceLogoutDevices`; what a fault
 * leaves undone is done by sending it again.
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
