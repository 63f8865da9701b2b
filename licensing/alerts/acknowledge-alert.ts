import { and, eq, isNull, sql } from 'drizzle-orm';
import { namePools } from '../../db/queries/alert-evaluations';
import { alerts } from '../../db/schema';
import { nameOf, requireCustomer, requirePortal } from '../access';
import type { Call } from '../context';
import { notFound } from '../errors';
import { encodeKey } from '../ids';
import { recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import type { AlertRecord } from './list-alerts';

/** Acknowledges an alert. Idempotent: the first acknowledgement stays. VENDOR_ADMIN, CUSTOMER_ADMIN. */
export async function acknowledgeAlert({
  ctx,
  input,
}: Call<{ alertId: string }>): Promise<{ alert: AlertRecord }> {
  requirePortal(ctx);
  const { customerId, id } = ctx.recordIds.decode('alert', input.alertId, 'alertId');
  const actor = requireCustomer(ctx, customerId, 'alert', 'ACKNOWLEDGE_ALERTS');
  const isAlert = and(eq(alerts.customerId, customerId), eq(alerts.id, id));

  return inTransaction(ctx.db, async (tx) => {
    const [alert] = await tx
      .update(alerts)
      .set({ acknowledgedAt: sql`wall_clock()`, acknowledgedBy: nameOf(actor) })
      .where(and(isAlert, isNull(alerts.acknowledgedAt)))
      .returning();
    if (!alert) {
      const [present] = await tx.select().from(alerts).where(isAlert);
      if (!present) throw notFound('alert');
      return { alert: present };
    }
    const seatPool = { customerId, id: alert.seatPoolId };
    const [name] = await namePools(tx, [seatPool]);
    await recordAudit(tx, actor, {
      customerId,
      action: 'alert.acknowledged',
      subjectId: encodeKey('seatPool', seatPool),
      subjectName: name?.application_code ?? '',
      changes: [{ field: 'alert', from: null, to: alert.kind }],
    });
    return { alert };
  });
}
