import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import type { PoolUse } from '../../db/queries/alert-looks';
import { alerts } from '../../db/schema';
import type { AlertStep } from './decide-alerts';
import type { AlertRecord } from './list-alerts';

/** Something that may be told of an alert. */
export type AlertEvent = { type: 'alert.raised' | 'alert.cleared'; alert: AlertRecord };

type Look = {
  steps: readonly AlertStep[];
  use: PoolUse;
  idleLicenses: number | null;
  /** When the first denial of an earlier day was; null: it is today's. */
  deniedAt: Date | null;
  at: Date;
};

/** Opens and closes the alerts of a pool; answers what has to be told. One that was told to nobody ends in silence. */
export async function writeSteps(
  tx: Executor,
  { steps, use, idleLicenses, deniedAt, at }: Look,
): Promise<AlertEvent[]> {
  const events: AlertEvent[] = [];
  // The clock of a database that was replaced by its standby may be behind.
  const notBeforeRaised = (instant: Date) =>
    sql`greatest(${alerts.raisedAt}, ${instant.toISOString()}::timestamptz)`;
  for (const step of steps) {
    const { kind } = step;
    const isOpenOne = and(
      eq(alerts.customerId, use.customer_id),
      eq(alerts.seatPoolId, use.seat_pool_id),
      eq(alerts.kind, kind),
      isNull(alerts.clearedAt),
    );
    if (step.do === 'raise') {
      await tx
        .insert(alerts)
        .values({
          customerId: use.customer_id,
          seatPoolId: use.seat_pool_id,
          kind,
          raisedAt: kind === 'FIRST_DENIAL_OF_DAY' ? (deniedAt ?? at) : at,
          inUse: use.in_use,
          licensedQuantity: use.licensed_quantity,
          idleLicenses: kind === 'IDLE_LICENSES' ? idleLicenses : null,
          ...(kind === 'FIRST_DENIAL_OF_DAY' && {
            denialId: use.denial_id === null ? null : Number(use.denial_id),
            deviceName: use.device_name,
            userName: use.user_name,
          }),
        })
        .onConflictDoNothing();
    } else if (step.do === 'tell') {
      const told = await tx
        .update(alerts)
        .set({ toldAt: notBeforeRaised(at) })
        .where(isOpenOne)
        .returning();
      events.push(...told.map((alert) => ({ type: 'alert.raised' as const, alert })));
    } else {
      const cleared = await tx
        .update(alerts)
        .set({ clearedAt: notBeforeRaised(new Date(step.since)) })
        .where(isOpenOne)
        .returning();
      for (const alert of cleared) if (alert.toldAt) events.push({ type: 'alert.cleared', alert });
    }
  }
  return events;
}
