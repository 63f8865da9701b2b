import { sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { deviceOverview } from '../../db/schema';
import { mayReach, requireCustomer, requirePortal } from '../access';
import type { PortalActor } from '../actor';
import type { Call, Context } from '../context';
import { LicensingError, notFound } from '../errors';
import { decodeKey, type Key } from '../ids';
import type { Permission } from '../rules/permissions';

export type DeviceRecord = typeof deviceOverview.$inferSelect;

/** One device the caller may see, or null. */
export async function getDevice({ ctx, input }: Call<{ id: string }>): Promise<DeviceRecord | null> {
  const actor = requirePortal(ctx);
  const key = decodeKey('device', input.id);
  if (!mayReach(actor, key.customerId)) return null;
  const [device] = await getDevices(ctx.db, [key]);
  return device ?? null;
}

/** Devices by key, in no order; unknown ones are missing. The caller has checked the rights. */
export async function getDevices(db: Executor, keys: readonly Key[]): Promise<DeviceRecord[]> {
  if (keys.length === 0) return [];
  const customerIds = sql.param(keys.map((key) => key.customerId));
  const ids = sql.param(keys.map((key) => key.id));
  // As arrays: a list of values would need a new plan for each length, by the index of its pool.
  return db
    .select()
    .from(deviceOverview)
    .where(
      sql`(${deviceOverview.customerId}, ${deviceOverview.id}) in (select unnest(${customerIds}::uuid[]), unnest(${ids}::uuid[]))`,
    );
}

/** The device a portal user acts on. `NOT_FOUND` out of reach, `FORBIDDEN` without the permission. */
export async function requireDeviceOf(
  ctx: Context,
  deviceId: string,
  permission: Permission,
): Promise<{ actor: PortalActor; key: Key; device: DeviceRecord }> {
  requirePortal(ctx);
  const key = decodeKey('device', deviceId, 'deviceId');
  const actor = requireCustomer(ctx, key.customerId, 'device', permission);
  const [device] = await getDevices(ctx.db, [key]);
  if (!device) throw notFound('device');
  return { actor, key, device };
}

/**
 * Devices of one customer that a portal user acts on, in id order. All must be known and allowed: `NOT_FOUND`,
 * `FORBIDDEN`; `BAD_USER_INPUT` for devices of several customers.
 */
export async function requireDevicesOf(
  ctx: Context,
  deviceIds: readonly string[],
  permission: Permission,
): Promise<{ actor: PortalActor; keys: Key[]; devices: DeviceRecord[] }> {
  requirePortal(ctx);
  const keys = deviceIds.map((id) => decodeKey('device', id, 'deviceIds'));
  const [actor] = keys.map((key) => requireCustomer(ctx, key.customerId, 'device', permission));
  const customerIds = new Set(keys.map((key) => key.customerId));
  if (!actor || customerIds.size > 1) {
    throw new LicensingError('BAD_USER_INPUT', 'deviceIds must all belong to one customer.', {
      field: 'deviceIds',
    });
  }
  return { actor, keys, devices: recordsOf(keys, await getDevices(ctx.db, keys)) };
}

/** Records in the order of the keys. */
export function recordsOf(keys: readonly Key[], devices: readonly DeviceRecord[]): DeviceRecord[] {
  const byId = new Map(devices.map((device) => [device.id, device]));
  return keys.map((key) => {
    const device = byId.get(key.id);
    if (!device) throw notFound('device');
    return device;
  });
}
