import { z } from 'zod';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeKey, type Key } from '../ids';
import { optionalText, parse } from '../input';
import { forceLogoutOf, LOGOUT_ROLES, type ForceLogoutResult } from './force-logout';
import { getDevices, type DeviceRecord } from './get-device';

export type ForceLogoutDevicesInput = { deviceIds: readonly string[]; reason?: string | null };

/**
 * Logs up to 100 devices of one customer out, each like `forceLogout` (L15). All of them are known and allowed, or
 * nothing is done: `NOT_FOUND`, `FORBIDDEN`. Each is a transaction of its own, so that no device waits for the
 * others and none of them can deadlock; what a fault leaves undone is done by sending it again.
 */
export async function forceLogoutDevices({
  ctx,
  input,
}: Call<ForceLogoutDevicesInput>): Promise<{ results: ForceLogoutResult[] }> {
  requirePortal(ctx);
  const { deviceIds, reason } = parse(schema, input);
  const keys = deviceIds.map((id) => decodeKey('device', id, 'deviceIds'));
  const [actor] = keys.map((key) => requireCustomer(ctx, key.customerId, 'device', LOGOUT_ROLES));
  const customerIds = new Set(keys.map((key) => key.customerId));
  if (!actor || customerIds.size > 1) {
    throw new LicensingError('BAD_USER_INPUT', 'deviceIds must be devices of one customer.', {
      field: 'deviceIds',
    });
  }
  const before = recordsOf(keys, await getDevices(ctx.db, keys));

  const changed: boolean[] = [];
  for (const device of before) changed.push(await forceLogoutOf(ctx, actor, device, reason));

  const after = recordsOf(keys, await getDevices(ctx.db, keys));
  return { results: after.map((device, n) => ({ device, changed: changed[n] ?? false })) };
}

/** The records in the order of the keys. */
function recordsOf(keys: readonly Key[], devices: readonly DeviceRecord[]): DeviceRecord[] {
  const byId = new Map(devices.map((device) => [device.id, device]));
  return keys.map((key) => {
    const device = byId.get(key.id);
    if (!device) throw notFound('device');
    return device;
  });
}

const schema = z.object({
  deviceIds: z.array(z.string()).min(1, 'must be 1 to 100 devices').max(100, 'must be 1 to 100 devices'),
  reason: optionalText(500),
});
