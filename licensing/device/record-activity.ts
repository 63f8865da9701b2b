import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { requireDevice } from '../access';
import type { Call } from '../context';
import { action, parse } from '../input';
import type { SeatLease } from '../outcomes';
import { callSeatEngine, leaseOf } from '../seat-engine';
import { deviceRemoved } from './device-removed';
import { renewedLease } from './renewed-lease';

export type RecordActivityInput = z.input<typeof schema>;
export type ActivityRecorded = { lease: SeatLease | null; serverTime: Date };

/**
 * Records that the device was in use, for instance for a synchronisation (L20). Renews a lease that is still held;
 * never takes or regains a seat and is never refused for want of one.
 */
export async function recordActivity({ ctx, input }: Call<RecordActivityInput>): Promise<ActivityRecorded> {
  const device = requireDevice(ctx);
  const { activity } = parse(schema, input);

  const renewed = await renewedLease(ctx, device, activity, false);
  if (renewed) return renewed;

  const answer = await callSeatEngine(
    ctx.db,
    sql`record_activity(${device.customerId}::uuid, ${device.deviceId}::uuid, ${device.tokenHash}::bytea, ${activity})`,
  );
  if (answer.outcome === 'REFUSED') throw deviceRemoved();
  if (answer.grant_number !== null) ctx.renewals.expectHeld(device.deviceId);
  return { lease: leaseOf(answer), serverTime: new Date(answer.server_time ?? 0) };
}

const schema = z.object({ activity: action });
