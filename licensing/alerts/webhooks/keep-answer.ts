import { and, eq, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/client';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import { encodeKey } from '../../ids';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { nextAttemptAt } from '../next-attempt-at';
import type { WebhookAnswer } from '../outgoing';
import { giveUpDeliveries } from './update-webhook-endpoint';
import { isEndpoint, nameOfEndpoint } from './webhook-endpoints';

type Found = {
  delivery: typeof webhookDeliveries.$inferSelect;
  endpoint: typeof webhookEndpoints.$inferSelect;
};

/** An endpoint that has failed for this long without one success is switched off. */
const SWITCH_OFF_AFTER_MS = 5 * 24 * 60 * 60 * 1000;
const GONE = 410;

/** Writes what came of an attempt, and decides when the next one is and whether the endpoint is worth any more. */
export function keepAnswer(
  db: Database,
  found: Found,
  { retryAfterSeconds, ...answer }: WebhookAnswer,
  at: Date,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { delivery, endpoint } = found;
    const isDelivery = and(
      eq(webhookDeliveries.customerId, delivery.customerId),
      eq(webhookDeliveries.id, delivery.id),
    );
    // Locked first: two attempts at once are two rows, and whoever switches the endpoint off waits for its turn.
    const [present] = await tx.select().from(webhookDeliveries).where(isDelivery).for('update');
    if (!present) return;
    const number = present.attempts + 1;
    await tx
      .insert(webhookAttempts)
      .values({ customerId: delivery.customerId, deliveryId: delivery.id, number, at, ...answer });

    const isAccepted = answer.statusCode !== null && answer.statusCode >= 200 && answer.statusCode < 300;
    const tries = present.tries + 1;
    const next = isAccepted
      ? null
      : nextAttemptAt({ tries, tryingSince: present.tryingSince, at, retryAfterSeconds });
    const isPending = present.status === 'PENDING';
    await tx
      .update(webhookDeliveries)
      .set({
        attempts: number,
        tries,
        ...(isAccepted && { status: 'DELIVERED' as const, finishedAt: at }),
        ...(!isAccepted && isPending && next && { nextAttemptAt: next }),
        ...(!isAccepted && isPending && !next && { status: 'GIVEN_UP' as const, finishedAt: at }),
      })
      .where(isDelivery);
    await judgeEndpoint(tx, endpoint, isAccepted, answer, at);
  });
}

async function judgeEndpoint(
  tx: Transaction,
  endpoint: Found['endpoint'],
  isAccepted: boolean,
  { statusCode }: WebhookAnswer,
  at: Date,
) {
  if (isAccepted) {
    if (endpoint.failingSince)
      await tx.update(webhookEndpoints).set({ failingSince: null }).where(isEndpoint(endpoint));
    return;
  }
  const failingSince = endpoint.failingSince ?? at;
  const isGone = statusCode === GONE;
  const isHopeless = isGone || at.getTime() - failingSince.getTime() >= SWITCH_OFF_AFTER_MS;
  await tx
    .update(webhookEndpoints)
    .set({ failingSince: sql`coalesce(${webhookEndpoints.failingSince}, ${at.toISOString()}::timestamptz)` })
    .where(isEndpoint(endpoint));
  if (!isHopeless) return;

  const disabledReason = isGone ? ('GONE' as const) : ('FAILING' as const);
  const switchedOff = await tx
    .update(webhookEndpoints)
    .set({ enabled: false, disabledReason })
    .where(and(isEndpoint(endpoint), eq(webhookEndpoints.enabled, true)))
    .returning({ id: webhookEndpoints.id });
  if (switchedOff.length === 0) return;
  await giveUpDeliveries(tx, endpoint);
  await recordAudit(
    tx,
    { kind: 'system', name: 'Seatwise' },
    {
      customerId: endpoint.customerId,
      action: 'webhook-endpoint.updated',
      subjectId: encodeKey('webhookEndpoint', endpoint),
      subjectName: nameOfEndpoint(endpoint),
      changes: [{ field: 'enabled', from: 'true', to: 'false' }],
      reason: isGone ? 'The receiver answered 410 Gone.' : 'Every attempt has failed for five days.',
    },
  );
}
