import { z } from 'zod';
import { requirePortal } from '../access';
import type { Call } from '../context';
import { deviceIds, optionalText, parse } from '../input';
import { forceLogoutOf, type ForceLogoutResult } from './force-logout';
import { getDevices, recordsOf, requireDevicesOf } from './get-device';

export type ForceLogoutDevicesInput = { deviceIds: readonly string[]; reason?: string | null };

/**
 * Logs out up to 100 devices of one customer, each like `forceLogout` (L15). If one is unknown or not allowed, none
 * is: `NOT_FOUND`, `FORBIDDEN`. One transaction for each device, so that none waits for another or deadlocks; repeat
 * the call after a fault.
 */
export async function forceLogoutDevices({
  ctx,
  input,
}: Call<ForceLogoutDevicesInput>): Promise<{ results: ForceLogoutResult[] }> {
  requirePortal(ctx);
  const { deviceIds: ids, reason } = parse(schema, input);
  const { actor, keys, devices: before } = await requireDevicesOf(ctx, ids, 'LOG_OUT_DEVICES');

  const changed: boolean[] = [];
  for (const device of before) changed.push(await forceLogoutOf(ctx, actor, device, reason));

  const after = recordsOf(keys, await getDevices(ctx.db, keys));
  return { results: after.map((device, n) => ({ device, changed: changed[n] ?? false })) };
}

const schema = z.object({ deviceIds, reason: optionalText(500) });
