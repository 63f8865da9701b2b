import { Webhook } from 'standardwebhooks';
import { takeDueDeliveries } from '../../../db/queries/outbox';
import type { webhookDeliveries, webhookEndpoints } from '../../../db/schema';
import type { Runtime } from '../../context';
import { databaseClock } from '../evaluate-alerts';
import type { WebhookAnswer } from '../outgoing';
import { keepAnswer } from './keep-answer';
import { giveUpDeliveries } from './update-webhook-endpoint';
import { findDelivery } from './webhook-deliveries';

const AT_ONCE = 10;

/**
 * Posts the webhook deliveries that are due, several endpoints at once, and keeps what came of it. At least once: a
 * process that dies in between leaves its delivery to another, with the same `webhook-id`. `at` stands for the
 * database's clock, for tests.
 */
export async function deliverWebhooks({
  runtime,
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing'>;
  at?: Date;
}): Promise<{ posted: number }> {
  const now = at ?? (await databaseClock(runtime.db));
  const due = await takeDueDeliveries(runtime.db, now, AT_ONCE);
  await Promise.all(due.map((key) => deliver(runtime, key, now)));
  return { posted: due.length };
}

/** Posts one delivery now, whoever asked for it. */
export async function deliver(
  { db, outgoing }: Pick<Runtime, 'db' | 'outgoing'>,
  key: { customerId: string; id: number },
  at: Date,
): Promise<WebhookAnswer | null> {
  const found = await findDelivery(db, key);
  if (!found) return null;
  if (!found.endpoint.enabled) {
    // Switched off while this was being written.
    await giveUpDeliveries(db, found.endpoint);
    return null;
  }
  const answer = await outgoing.postWebhook({
    url: found.endpoint.url,
    headers: headersOf(found, at),
    body: found.delivery.payload,
  });
  await keepAnswer(db, found, answer, at);
  return answer;
}

type Found = {
  delivery: typeof webhookDeliveries.$inferSelect;
  endpoint: typeof webhookEndpoints.$inferSelect;
};

/** As Standard Webhooks says: signed with the secret and, for a day after a rotation, with the one before. */
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
