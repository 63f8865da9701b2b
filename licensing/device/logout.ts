import { sql } from 'drizzle-orm';
import { requireDevice } from '../access';
import type { Context } from '../context';
import { callSeatEngine } from '../seat-engine';
import { deviceRemoved } from './device-removed';

export type LoggedOut = { changed: boolean; serverTime: Date };

/** Logs the person out on the calling device and frees its seat (L14). Idempotent. */
export async function logout({ ctx }: { ctx: Context }): Promise<LoggedOut> {
  const device = requireDevice(ctx);
  const answer = await callSeatEngine(
    ctx.db,
    sql`log_out(${device.customerId}::uuid, ${device.deviceId}::uuid, ${device.tokenHash}::bytea)`,
  );
  if (answer.outcome === 'REFUSED') throw deviceRemoved();
  if (answer.changed) ctx.usagePublisher.schedule();
  return { changed: answer.changed ?? false, serverTime: new Date(answer.server_time ?? 0) };
}
