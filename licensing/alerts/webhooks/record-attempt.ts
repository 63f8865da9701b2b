import { and, eq, gt, lte, ne, sql } from 'drizzle-orm';
import type { Database, Transaction } from '../../../db/client';
import { webhookAttempts, webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import { encodeKey } from '../../ids';
import { recordAudit } from '../../records/record-audit';
import { inTransaction } from '../../seat-engine';
import { nextAttemptAt } from '../next-attempt-at';
import type { WebhookAnswer } from '../outgoing';
import { giveUpDeliveries } from './update-webhook-endpoint';
import { endpointColumns, isEndpoint, nameOfEndpoint, type WebhookEndpointRecord } from './webhook-endpoints';

type Found = {
  delivery: typeof webhookDeliveries.$inferSelect;
  endpoint: typeof webhookEndpoints.$inferSelect;
};

/** Days in a row on which every attempt must fail before an endpoint is turned off. */
const SWITCH_OFF_AFTER_DAYS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
const GONE = 410;

/** Records the result of an attempt, schedules the next one and turns off an endpoint that keeps failing. */
export function recordAttempt(
  db: Database,
  found: Found,
  { retryAfterSeconds, ...answer }: WebhookAnswer,
  at: Date,
): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { delivery } = found;
    const isDelivery = and(
      eq(webhookDeliveries.customerId, delivery.customerId),
      eq(webhookDeliveries.id, delivery.id),
    );
    // Locked before its deliveries, in the usual order. Its current state counts, not the one before the attempt.
    const [endpoint] = await tx
      .select(endpointColumns)
      .from(webhookEndpoints)
      .where(isEndpoint(found.endpoint))
      .for('no key update');
    const [present] = await tx.select().from(webhookDeliveries).where(isDelivery).for('update');
    if (!endpoint || !present) return;
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
    // A result for a former address does not count.
    if (endpoint.url === found.endpoint.url)
      await updateEndpointHealth(
        tx,
        endpoint,
        { isAccepted, isTest: delivery.type === 'test', ...answer },
        at,
      );
  });
}

type AttemptResult = { isAccepted: boolean; isTest: boolean } & Pick<WebhookAnswer, 'statusCode'>;

async function updateEndpointHealth(
  tx: Transaction,
  endpoint: WebhookEndpointRecord,
  { isAccepted, isTest, statusCode }: AttemptResult,
  at: Date,
) {
  if (isAccepted) {
    if (endpoint.failingSince)
      await tx.update(webhookEndpoints).set({ failingSince: null }).where(isEndpoint(endpoint));
    return;
  }
  const isGone = statusCode === GONE;
  // A failed test does not count: the person testing sees the failure.
  if (isTest && !isGone) return;
  if (!endpoint.failingSince && !isTest)
    await tx.update(webhookEndpoints).set({ failingSince: at }).where(isEndpoint(endpoint));
  if (!isGone && !(await hasFailedDaily(tx, endpoint, at))) return;

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

/**
 * Requires a failure on each day: one long ago and one now are not enough, because nothing may have been posted in
 * between.
 */
async function hasFailedDaily(
  tx: Transaction,
  { customerId, id, failingSince }: WebhookEndpointRecord,
  at: Date,
): Promise<boolean> {
  const since = new Date(at.getTime() - SWITCH_OFF_AFTER_DAYS * DAY_MS);
  if (!failingSince || failingSince > since) return false;
  const age = sql`extract(epoch from ${at.toISOString()}::timestamptz - ${webhookAttempts.at})`;
  const [failed] = await tx
    .select({ days: sql<number>`count(distinct floor(${age} / ${DAY_MS / 1000}))::int` })
    .from(webhookAttempts)
    .innerJoin(
      webhookDeliveries,
      and(
        eq(webhookDeliveries.customerId, webhookAttempts.customerId),
        eq(webhookDeliveries.id, webhookAttempts.deliveryId),
      ),
    )
    .where(
      and(
        eq(webhookDeliveries.customerId, customerId),
        eq(webhookDeliveries.endpointId, id),
        ne(webhookDeliveries.type, 'test'),
        gt(webhookAttempts.at, since),
        lte(webhookAttempts.at, at),
      ),
    );
  return failed?.days === SWITCH_OFF_AFTER_DAYS;
}
