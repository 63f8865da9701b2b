import { and, eq, sql } from 'drizzle-orm';
import { readSeatsUnderChange } from '../../db/queries/seat-pool-preview';
import { applications, seatPools } from '../../db/schema';
import { requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { decodeKey, encodeKey } from '../ids';
import { parse } from '../input';
import { changesBetween, recordAudit } from '../records/record-audit';
import { decideSeatPoolChange, refuseForeignSettings } from '../rules/decide-seat-pool-change';
import { numberSettingNames, type NumberSettingName, type SeatPoolSettings } from '../rules/pool-settings';
import { inTransaction } from '../seat-engine';
import { lockSeatPool, type SeatPoolRecord } from './get-seat-pool';
import { given, settingsSchema } from './settings-input';

export type UpdateSeatPoolInput = { seatPoolId: string } & {
  [Field in keyof SeatPoolSettings]?: SeatPoolSettings[Field] | null;
};

/**
 * Changes settings of a pool; triggers update its seats in the same transaction (L4, L13, L22, L23, L33). Recorded in
 * the audit trail (L24).
 */
export async function updateSeatPool({
  ctx,
  input,
}: Call<UpdateSeatPoolInput>): Promise<{ seatPool: SeatPoolRecord }> {
  requirePortal(ctx);
  const key = decodeKey('seatPool', input.seatPoolId, 'seatPoolId');
  const actor = requireCustomer(ctx, key.customerId, 'seat pool', 'CHANGE_INACTIVITY_TIMEOUT');
  const wanted: Partial<SeatPoolSettings> = given(parse(settingsSchema, input));
  refuseForeignSettings(actor.role, wanted);

  const { seatPool, changed } = await inTransaction(ctx.db, async (tx) => {
    const before = await lockSeatPool(tx, key);
    const [application] = await tx
      .select()
      .from(applications)
      .where(eq(applications.id, before.applicationId))
      .for('share');
    if (!application) throw new Error('a seat pool without an application');
    const present = settingsOf(before);
    const next = decideSeatPoolChange(
      present,
      wanted,
      application,
      await readSeatsUnderChange(tx, key, { ...present, ...wanted }),
    );
    const changes = changesBetween(present, next);
    if (changes.length === 0) return { seatPool: before, changed: false };

    const { suspended, ...columns } = next;
    const [after] = await tx
      .update(seatPools)
      .set({
        ...columns,
        ...(suspended !== present.suspended && { suspendedAt: suspended ? sql`wall_clock()` : null }),
      })
      .where(and(eq(seatPools.customerId, key.customerId), eq(seatPools.id, key.id)))
      .returning();
    await recordAudit(tx, actor, {
      customerId: key.customerId,
      action: 'seat-pool.updated',
      subjectId: encodeKey('seatPool', key),
      subjectName: application.code,
      changes,
    });
    return { seatPool: after ?? before, changed: true };
  });

  if (changed) ctx.usagePublisher.schedule();
  return { seatPool };
}

/** Current values of the settings that can be changed. */
export function settingsOf(pool: SeatPoolRecord): SeatPoolSettings {
  const { mode, userAuthentication, suspendedAt } = pool;
  const numbers = Object.fromEntries(numberSettingNames.map((name) => [name, pool[name]])) as {
    [Name in NumberSettingName]: number;
  };
  return { ...numbers, mode, userAuthentication, suspended: suspendedAt !== null };
}
