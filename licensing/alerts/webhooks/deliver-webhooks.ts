import { setTimeout as delay } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import { takeDueDeliveries, type TakenDelivery } from '../../../db/queries/outbox';
import type { webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import type { Runtime } from '../../context';
import { databaseClock } from '../evaluate-alerts';
import type { WebhookAnswer } from '../outgoing';
import { recordAttempt } from './record-attempt';
import { giveUpDeliveries } from './update-webhook-endpoint';
import { findDelivery } from './webhook-deliveries';

const AT_ONCE = 10;
const AT_ONCE_PER_CUSTOMER = 2;
/** Interval at which to check for newly due deliveries while others are in flight. */
const LOOK_AGAIN_MS = 1000;

/**
 * Posts due deliveries, several at once, and records the results. Free places are refilled immediately and shared
 * between customers, so that slow receivers delay others little. At least once: another process repeats a delivery
 * with the same `webhook-id`. `at` replaces the database's clock in tests.
 */
export async function deliverWebhooks({
  runtime,
  at,
  isStopped = () => false,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing'>;
  at?: Date;
  isStopped?: () => boolean;
}): Promise<{ posted: number }> {
  const underWay = new Map<TakenDelivery, Promise<void>>();
  const failures: unknown[] = [];
  let posted = 0;

  async function begin() {
    const limit = AT_ONCE - underWay.size;
    if (limit === 0 || failures.length > 0 || isStopped()) return;
    const now = at ?? (await databaseClock(runtime.db));
    const places = { limit, perCustomer: AT_ONCE_PER_CUSTOMER, underWay: [...underWay.keys()] };
    for (const key of await takeDueDeliveries(runtime.db, now, places)) {
      posted++;
      const over = deliver(runtime, key, now)
        .then(() => {}, fail)
        .finally(() => underWay.delete(key));
      underWay.set(key, over);
    }
  }
  const fail = (error: unknown) => void failures.push(error);

  for (;;) {
    await begin().catch(fail);
    if (underWay.size === 0) break;
    await Promise.race([...underWay.values(), delay(LOOK_AGAIN_MS, undefined, { ref: false })]);
  }
  if (failures.length > 0) throw failures[0];
  return { posted };
}

/** Posts one delivery now. */
export async function deliver(
  { db, outgoing }: Pick<Runtime, 'db' | 'outgoing'>,
  key: { customerId: string; id: number },
  at: Date,
): Promise<WebhookAnswer | null> {
  const found = await findDelivery(db, key);
  if (!found) return null;
  if (!found.endpoint.enabled) {
    // The endpoint was turned off while this delivery was written.
    await giveUpDeliveries(db, found.endpoint);
    return null;
  }
  const answer = await outgoing.postWebhook({
    url: found.endpoint.url,
    headers: headersOf(found, at),
    body: found.delivery.payload,
  });
  await recordAttempt(db, found, answer, at);
  return answer;
}

type Found = {
  delivery: typeof webhookDeliveries.$inferSelect;
  endpoint: typeof webhookEndpoints.$inferSelect;
};

/** Headers of Standard Webhooks: signed with the secret and, for a day after a rotation, with the previous one. */
function headersOf({ delivery, endpoint }: Found, at: Date): Record<string, string> {
  const { secret, previousSecret, previousSecretUntil } = endpoint;
  const isBefore = previousSecretUntil !== null && at < previousSecretUntil;
  const secrets = [secret, ...(previousSecret !== null && isBefore ? [previousSecret] : [])];
  return {
    'content-type': 'application/json',
    'user-agent': 'Seatwise-Webhooks/1',
    'webhook-id': delivery.messageId,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets
      .map((key) => new Webhook(key).sign(delivery.messageId, at, delivery.payload))
      .join(' '),
  };
}
