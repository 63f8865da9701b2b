import { readSeatsUnderChange } from '../../db/queries/seat-pool-preview';
import { getApplications } from '../catalogue/list-applications';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import type { Key } from '../ids';
import { parse } from '../input';
import { decideSeatPoolChange, refuseForeignSettings } from '../rules/decide-seat-pool-change';
import type { SeatPoolSettings } from '../rules/pool-settings';
import { previewChange, type SeatPoolChangeCounts } from '../rules/preview-seat-pool-change';
import { getSeatPools } from './get-seat-pool';
import { given, settingsSchema } from './settings-input';
import { settingsOf } from './update-seat-pool';

/** Effect of a change of settings on the seats held now, and the message if it would be refused. */
export type SeatPoolChangePreviewRecord = SeatPoolChangeCounts & { refusal: string | null };

export type PreviewSeatPoolChangeInput = {
  seatPool: Key;
  change: {
    [Field in 'mode' | 'licensedQuantity' | 'inactivityTimeoutSeconds' | 'suspended']?:
      SeatPoolSettings[Field] | null;
  };
};

/**
 * Preview of `updateSeatPool` with these settings (L4, L13, L22, L23, L33). Changes nothing. A refusal is returned,
 * with the message and rules of `updateSeatPool`, including the caller's role.
 */
export async function previewSeatPoolChange({
  ctx,
  input,
}: Call<PreviewSeatPoolChangeInput>): Promise<SeatPoolChangePreviewRecord> {
  const actor = requireCustomer(ctx, input.seatPool.customerId, 'seat pool');
  const [pool] = await getSeatPools(ctx.db, [input.seatPool]);
  if (!pool) throw notFound('seat pool');
  const [application] = await getApplications(ctx.db, [pool.applicationId]);
  if (!application) throw new Error('a seat pool without an application');

  const present = settingsOf(pool);
  const { wanted, refusal: malformed } = readChange(input.change);
  const next = { ...present, ...wanted };
  const seats = await readSeatsUnderChange(ctx.db, input.seatPool, next);
  const refusal =
    malformed ??
    refusalOf(() => {
      requirePortal(ctx, 'CHANGE_INACTIVITY_TIMEOUT');
      refuseForeignSettings(actor.role, wanted);
      decideSeatPoolChange(present, wanted, application, seats);
    });
  return { ...previewChange(present, next, seats), refusal };
}

/* Invalid values are not previewed: the counts are then those without a change. */
function readChange(change: PreviewSeatPoolChangeInput['change']) {
  let wanted: Partial<SeatPoolSettings> = {};
  const refusal = refusalOf(() => (wanted = given(parse(settingsSchema, change))));
  return { wanted, refusal };
}

function refusalOf(decide: () => unknown): string | null {
  try {
    decide();
    return null;
  } catch (error) {
    if (error instanceof LicensingError) return error.message;
    throw error;
  }
}
