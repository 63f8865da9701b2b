import { and, arrayOverlaps, eq, inArray, isNull, max } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { namePools } from '../../db/queries/alert-evaluations';
import { alertDigests, alerts, alertSettings, webhookDeliveries, webhookEndpoints } from '../../db/schema';
import type { AlertSettingsRecord } from './alert-settings';
import { messageDueAt, quietHoursOf } from './message-due-at';
import type { Outgoing } from './outgoing';
import type { RecordIds } from '../record-ids';
import { alertEvent, newMessageId } from './webhooks/webhook-event';
import type { AlertEvent } from './write-steps';

type Batch = { events: readonly AlertEvent[]; outgoing: Outgoing; recordIds: RecordIds; at: Date };

/** Enqueues webhook deliveries and adds alerts to the customer's digest. */
export async function enqueueNotifications(
  tx: Executor,
  { events, outgoing, recordIds, at }: Batch,
): Promise<void> {
  if (events.length === 0) return;
  const customerIds = [...new Set(events.map(({ alert }) => alert.customerId))];
  await enqueueWebhooks(tx, { events, outgoing, recordIds, at }, customerIds);
  if (!outgoing.sendMail) return;
  const settings = await tx
    .select()
    .from(alertSettings)
    .where(inArray(alertSettings.customerId, customerIds));
  for (const customerSettings of settings) {
    const raised = events.flatMap(({ type, alert }) =>
      type === 'alert.raised' && alert.customerId === customerSettings.customerId ? [alert.id] : [],
    );
    if (raised.length > 0 && customerSettings.recipients.some((recipient) => recipient.alerts))
      await addToDigest(tx, customerSettings, raised, at);
  }
}

async function enqueueWebhooks(
  tx: Executor,
  { events, outgoing, recordIds, at }: Batch,
  customerIds: string[],
) {
  const kinds = [...new Set(events.map(({ alert }) => alert.kind))];
  const endpoints = await tx
    .select()
    .from(webhookEndpoints)
    .where(
      and(
        inArray(webhookEndpoints.customerId, customerIds),
        eq(webhookEndpoints.enabled, true),
        arrayOverlaps(webhookEndpoints.kinds, kinds),
      ),
    );
  if (endpoints.length === 0) return;
  const names = await namePools(
    tx,
    events.map(({ alert }) => ({ customerId: alert.customerId, id: alert.seatPoolId })),
  );
  const deliveries = events.flatMap(({ type, alert }) => {
    const pool = names.find((name) => name.seat_pool_id === alert.seatPoolId);
    if (!pool) return [];
    const payload = JSON.stringify(
      alertEvent({ recordIds, type, alert, pool, publicUrl: outgoing.publicUrl, at }),
    );
    return endpoints
      .filter((endpoint) => endpoint.customerId === alert.customerId && endpoint.kinds.includes(alert.kind))
      .map((endpoint) => ({
        customerId: endpoint.customerId,
        endpointId: endpoint.id,
        messageId: newMessageId(),
        type,
        alertId: alert.id,
        payload,
        createdAt: at,
        tryingSince: at,
        nextAttemptAt: at,
      }));
  });
  if (deliveries.length > 0) await tx.insert(webhookDeliveries).values(deliveries);
}

/** Adds alerts to the digest that is still open, else to a new one. The due time depends on the previous digest. */
async function addToDigest(tx: Executor, settings: AlertSettingsRecord, alertIds: number[], at: Date) {
  const { customerId } = settings;
  const isOpen = and(eq(alertDigests.customerId, customerId), isNull(alertDigests.queuedAt));
  const [open] = await tx.select().from(alertDigests).where(isOpen).for('update');
  const digest = open ?? (await openDigest(tx, settings, at));
  await tx
    .update(alerts)
    .set({ digestId: digest.id })
    .where(and(eq(alerts.customerId, customerId), inArray(alerts.id, alertIds)));
}

async function openDigest(tx: Executor, settings: AlertSettingsRecord, at: Date) {
  const { customerId, timeZone, digestMinutes } = settings;
  const [last] = await tx
    .select({ queuedAt: max(alertDigests.queuedAt) })
    .from(alertDigests)
    .where(eq(alertDigests.customerId, customerId));
  const dueAt = messageDueAt({
    at: at.getTime(),
    lastSentAt: last?.queuedAt?.getTime() ?? null,
    digestMs: digestMinutes * 60_000,
    quietHours: quietHoursOf(settings),
    timeZone,
  });
  const [digest] = await tx
    .insert(alertDigests)
    .values({ customerId, dueAt: new Date(dueAt) })
    .returning();
  if (!digest) throw new Error('no digest was opened');
  return digest;
}
