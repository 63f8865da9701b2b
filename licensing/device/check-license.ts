import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { requireDevice } from '../access';
import type { Call } from '../context';
import { LicensingError } from '../errors';
import { action, parse } from '../input';
import type { LicenseDecision } from '../outcomes';
import { callSeatEngine, decisionFrom } from '../seat-engine';
import { renewedLease } from './renewed-lease';

export type CheckLicenseInput = z.input<typeof schema>;

/**
 * Checks at a check-point whether the person may continue (L17 to L19). A device expected to hold its seat is renewed
 * in a batch; other devices, and those the batch skipped, are checked one by one. `BAD_USER_INPUT` for an action the
 * application does not list.
 */
export async function checkLicense({ ctx, input }: Call<CheckLicenseInput>): Promise<LicenseDecision> {
  const device = requireDevice(ctx);
  const { action: checkpoint } = parse(schema, input);

  const renewed = await renewedLease(ctx, device, checkpoint, true);
  if (renewed) return { kind: 'granted', grant: 'RENEWED', ...renewed };

  const answer = await callSeatEngine(
    ctx.db,
    sql`check_license(${device.customerId}::uuid, ${device.deviceId}::uuid, ${device.tokenHash}::bytea, ${checkpoint})`,
  );
  if (answer.outcome === 'UNKNOWN_ACTION') {
    const known = answer.checkpoints?.join(', ') || 'none';
    throw new LicensingError(
      'BAD_USER_INPUT',
      `action is not a check-point of this application. Its check-points: ${known}.`,
      {
        field: 'action',
      },
    );
  }
  if (answer.grant_kind === 'RENEWED') ctx.renewals.expectHeld(device.deviceId);
  else if (answer.grant_kind === 'REGAINED' || answer.reason === 'NO_LICENSE_AVAILABLE')
    ctx.usagePublisher.schedule();
  return decisionFrom(answer);
}

const schema = z.object({ action });
