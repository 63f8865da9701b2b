import { describe, expect, it, vi } from 'vitest';
import * as licensing from '../../licensing';
import type { Outgoing } from '../../licensing';
import { testAlerts } from './test-alerts';

const { scenario, on, after, watchedPool } = testAlerts();
type Watched = Awaited<ReturnType<typeof watchedPool>>;

/** A customer with this many endpoints and events for each, due since `minutes`. */
async function customer(endpoints: number, events: number, minutes: number): Promise<Watched['pool']> {
  const { pool } = await watchedPool();
  await scenario.sql`delete from webhook_endpoints where customer_id = ${pool.customerId}`;
  for (let n = 0; n < endpoints; n++)
    await licensing.createWebhookEndpoint({
      ctx: on(pool.admin),
      input: {
        customerId: pool.customer.opaqueId,
        url: `http://127.0.0.1/${pool.id}/${n}`,
        kinds: ['FULL'],
      },
    });
  await scenario.sql`
    insert into webhook_deliveries (customer_id, endpoint_id, message_id, type, payload, created_at, trying_since, next_attempt_at)
    select customer_id, id, 'msg_' || id || n, 'alert.raised', '{}', ${after(minutes)}, ${after(minutes)}, ${after(minutes)}
    from webhook_endpoints, generate_series(1, ${events}) n where customer_id = ${pool.customerId}`;
  return pool;
}

/** Delivers to receivers that respond when released; those of `prompt` respond immediately. */
function deliverTo(prompt: Watched['pool'] | null) {
  const posted: string[] = [];
  const waiting = new Set<() => void>();
  let isStopped = false;
  const postWebhook: Outgoing['postWebhook'] = async ({ url }) => {
    posted.push(new URL(url).pathname);
    if (!prompt || !url.includes(prompt.id)) await new Promise<void>((resolve) => waiting.add(resolve));
    return { durationMs: 1, statusCode: 204, error: null, responseExcerpt: null };
  };
  const runtime = on(scenario.vendor);
  const over = licensing.deliverWebhooks({
    runtime: { ...runtime, outgoing: { ...runtime.outgoing, postWebhook } },
    at: after(0),
    isStopped: () => isStopped,
  });
  const letOne = () => {
    const [one] = waiting;
    if (one) waiting.delete(one);
    one?.();
  };
  return {
    posted,
    to: (pool: Watched['pool']) => posted.filter((path) => path.includes(pool.id)),
    letOne,
    async stop() {
      isStopped = true;
      while (waiting.size > 0) letOne();
      return over;
    },
  };
}

describe('receivers that do not answer', () => {
  it('of one customer do not delay others, however much is due there before', async () => {
    const hanging = await customer(20, 5, -10);
    const good = await customer(1, 30, 0);
    const delivery = deliverTo(good);
    await vi.waitFor(() => expect(delivery.to(good)).toHaveLength(30), 10_000);
    expect(delivery.to(hanging)).toHaveLength(2);
    delivery.letOne();
    await vi.waitFor(() => expect(delivery.to(hanging)).toHaveLength(3), 5000);
    // Nothing new starts after stopping.
    expect(await delivery.stop()).toEqual({ posted: 33 });
    expect(delivery.to(hanging)).toHaveLength(3);
    await scenario.sql`delete from webhook_endpoints`;
  });

  it('get one event at a time, in order', async () => {
    const pool = await customer(1, 3, 0);
    const delivery = deliverTo(null);
    await vi.waitFor(() => expect(delivery.posted).toHaveLength(1));
    // Another customer's delivery becomes due while this one is in flight.
    const other = await customer(1, 1, -1);
    await vi.waitFor(() => expect(delivery.to(other)).toHaveLength(1), 5000);
    expect(delivery.to(pool)).toHaveLength(1);
    await delivery.stop();
    await scenario.sql`delete from webhook_endpoints`;
  });

  it('and those that failed last time come after all others', async () => {
    const failing = await Promise.all(Array.from({ length: 5 }, () => customer(2, 1, -10)));
    await scenario.sql`update webhook_endpoints set failing_since = ${after(-60)}`;
    const good = await customer(2, 1, 0);
    const delivery = deliverTo(null);
    await vi.waitFor(() => expect(delivery.posted).toHaveLength(10));
    expect(delivery.to(good)).toHaveLength(2);
    expect(failing.flatMap((pool) => delivery.to(pool))).toHaveLength(8);
    await delivery.stop();
    await scenario.sql`delete from webhook_endpoints`;
  });
});
