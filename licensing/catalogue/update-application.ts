import { asc, count, eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Transaction } from '../../db/client';
import { applications, seatPools } from '../../db/schema';
import { requirePortal } from '../access';
import { VENDOR_CUSTOMER_ID } from '../actor';
import type { Call } from '../context';
import { notFound } from '../errors';
import { decodeId, encodeId } from '../ids';
import { parse, text } from '../input';
import { given, settingNumber } from '../pool/settings-input';
import { changesBetween, recordAudit } from '../records/record-audit';
import { decideApplicationChange, type ApplicationSettings } from '../rules/decide-application-change';
import { inTransaction } from '../seat-engine';
import { checkpointList } from './create-application';
import type { ApplicationRecord } from './list-applications';

export type UpdateApplicationInput = { applicationId: string } & {
  [Field in keyof ApplicationSettings]?: ApplicationSettings[Field] | null;
};

/**
 * Changes an application; a database trigger updates its pools (L4, L5, L17). Check-points apply from the next call
 * of a device. Recorded in the vendor's audit trail (L24).
 */
export async function updateApplication({
  ctx,
  input,
}: Call<UpdateApplicationInput>): Promise<{ application: ApplicationRecord }> {
  const actor = requirePortal(ctx, 'MANAGE_APPLICATIONS');
  const id = decodeId('application', input.applicationId, 'applicationId');
  const wanted: Partial<ApplicationSettings> = given(parse(schema, input));

  const application = await inTransaction(ctx.db, async (tx) => {
    if (wanted.supportsConcurrent !== undefined) await lockPoolsOf(tx, id);
    // Changes of pool settings hold this row FOR SHARE, so that the pools cannot change from here on.
    const [before] = await tx.select().from(applications).where(eq(applications.id, id)).for('update');
    if (!before) throw notFound('application');
    const present = settingsOf(before);
    const next = decideApplicationChange(present, wanted, await poolsOf(tx, id));
    const changes = changesBetween(present, next);
    if (changes.length === 0) return before;

    const [after] = await tx.update(applications).set(next).where(eq(applications.id, id)).returning();
    if (!after) throw notFound('application');
    await recordAudit(tx, actor, {
      customerId: VENDOR_CUSTOMER_ID,
      action: 'application.updated',
      subjectId: encodeId('application', id),
      subjectName: after.code,
      changes,
    });
    return after;
  });
  return { application };
}

/**
 * Locks the pools before the application, in the order of `updateSeatPool`: a new `supportsConcurrent` is written to
 * them too.
 */
async function lockPoolsOf(tx: Transaction, applicationId: string): Promise<void> {
  await tx
    .select({ id: seatPools.id })
    .from(seatPools)
    .where(eq(seatPools.applicationId, applicationId))
    .orderBy(asc(seatPools.customerId), asc(seatPools.id))
    .for('no key update');
}

function poolsOf(tx: Transaction, applicationId: string) {
  const { mode, inactivityTimeoutSeconds } = seatPools;
  return tx
    .select({ mode, inactivityTimeoutSeconds, count: count() })
    .from(seatPools)
    .where(eq(seatPools.applicationId, applicationId))
    .groupBy(mode, inactivityTimeoutSeconds);
}

/** Current values of the fields that can be changed. */
function settingsOf({
  name,
  supportsConcurrent,
  checkpoints,
  minInactivityTimeoutSeconds,
  maxInactivityTimeoutSeconds,
}: ApplicationRecord): ApplicationSettings {
  return {
    name,
    supportsConcurrent,
    checkpoints,
    minInactivityTimeoutSeconds,
    maxInactivityTimeoutSeconds,
  };
}

const schema = z.object({
  name: text(200).nullish(),
  supportsConcurrent: z.boolean().nullish(),
  checkpoints: checkpointList.nullish(),
  minInactivityTimeoutSeconds: settingNumber('inactivityTimeoutSeconds').nullish(),
  maxInactivityTimeoutSeconds: settingNumber('inactivityTimeoutSeconds').nullish(),
});
