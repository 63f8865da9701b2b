import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import type { PoolUse } from '../../db/queries/alert-evaluations';
import { alerts } from '../../db/schema';
import type { AlertStep } from './decide-alerts';
import type { AlertRecord } from './list-alerts';

/** An alert event to notify about. */
export type AlertEvent = { type: 'alert.raised' | 'alert.cleared'; alert: AlertRecord };

type Look = {
  steps: readonly AlertStep[];
  use: PoolUse;
  idleLicenses: number | null;
  /** Time of the first denial of an earlier day. Null for today's. */
  deniedAt: Date | null;
  at: Date;
};

/**
 * Opens and closes the alerts of a pool and returns the events to notify about. Alerts that were never delivered are
 * closed without a message.
 */
export async function writeSteps(
  tx: Executor,
  { steps, use, idleLicenses, deniedAt, at }: Look,
): Promise<AlertEvent[]> {
  const events: AlertEvent[] = [];
  // The clock of a standby that became primary may be behind.
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
      const notified = await tx
        .update(alerts)
        .set({ toldAt: notBeforeRaised(at) })
        .where(isOpenOne)
        .returning();
      events.push(...notified.map((alert) => ({ type: 'alert.raised' as const, alert })));
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
