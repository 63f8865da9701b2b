import { and, eq } from 'drizzle-orm';
import { devices } from '../../db/schema';
import { requireDevice } from '../access';
import type { Context } from '../context';
import { LicensingError } from '../errors';
import type { DeviceStatus } from '../outcomes';

/** State of the calling device, then every change made elsewhere, until it is removed. */
export async function watchDeviceStatus({
  ctx,
}: {
  ctx: Context;
}): Promise<AsyncIterableIterator<DeviceStatus>> {
  const { customerId, deviceId, tokenHash } = requireDevice(ctx);
  const [device] = await ctx.db
    .select({ seatPoolId: devices.seatPoolId })
    .from(devices)
    .where(
      and(eq(devices.customerId, customerId), eq(devices.id, deviceId), eq(devices.tokenHash, tokenHash)),
    );
  if (!device) {
    throw new LicensingError('UNAUTHENTICATED', 'The device token is not valid. Register the device again.');
  }
  return ctx.live.watchDevice({ customerId, id: deviceId, seatPoolId: device.seatPoolId, tokenHash });
}
