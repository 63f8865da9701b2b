import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as schema from '../db/schema';
import { testDatabase } from '../test/database';
import { makePool, type Pool } from '../test/factories';
import { openUsagePublisher } from './usage-publisher';
import { quiet } from '../test/open-test-runtime';

const database = testDatabase();
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function openPublisher(url = database.url, log = quiet) {
  const client = postgres(url, { max: 2, backoff: () => 0.05, connect_timeout: 1 });
  const publishedAt: number[] = [];
  const logger = {
    logQuery: (query: string) =>
      void (query.includes('publish_usage_events') && publishedAt.push(performance.now())),
  };
  const publisher = openUsagePublisher({ db: drizzle(client, { schema, logger }), log });
  const close = async () => {
    await publisher.close();
    await client.end({ timeout: 5 });
  };
  closing.push(close);
  return { publisher, publishedAt, client };
}

const change = ({ customerId, seatPoolId }: Pool) =>
  database.sql`select note_usage_change(${customerId}, ${seatPoolId})`;
async function versionOf({ seatPoolId }: Pool): Promise<number> {
  const [row] =
    await database.sql`select version::int from usage_versions where seat_pool_id = ${seatPoolId}`;
  return Number(row?.version);
}
/** As a reader of the usage sees it. */
async function shownVersion({ customerId, seatPoolId }: Pool): Promise<number> {
  const [row] = await database.sql`
    select version::int from seat_usage(${[customerId]}::uuid[], ${[seatPoolId]}::uuid[])`;
  return Number(row?.version);
}
const unpublished = async () => (await database.sql`select from usage_events`).length;

describe('the publisher of changes', () => {
  it('publishes the first change immediately and notifies every process', async () => {
    const pool = await makePool(database.sql);
    const heard: string[] = [];
    const { unlisten } = await database.sql.listen('seatwise', (payload) => heard.push(payload));
    closing.push(unlisten);
    const { publisher, publishedAt } = openPublisher();
    await change(pool);
    publisher.schedule();
    await expect.poll(() => publishedAt.length, { timeout: 100, interval: 5 }).toBe(1);
    await expect.poll(() => heard, { interval: 10 }).toContain(`pool:${pool.customerId}:${pool.seatPoolId}`);
    expect(await unpublished()).toBe(0);
  });

  it('merges a storm into one publication every 100 ms and leaves nothing out', async () => {
    const pool = await makePool(database.sql);
    await database.sql`select publish_usage_events()`;
    const before = await versionOf(pool);
    const { publisher, publishedAt } = openPublisher();
    const from = performance.now();
    for (let n = 0; n < 200; n++) {
      await change(pool);
      publisher.schedule();
    }
    await expect.poll(unpublished, { interval: 10 }).toBe(0);
    expect(publishedAt.length).toBeLessThanOrEqual(2 + (performance.now() - from) / 100);
    expect(await versionOf(pool)).toBe(before + 200);
  });

  it('L29: publishes within a second what a process that died has left', async () => {
    const pool = await makePool(database.sql);
    openPublisher();
    await change(pool);
    await expect.poll(unpublished, { timeout: 1000, interval: 10 }).toBe(0);
  });

  it('L29: makes all versions grow after a crash of PostgreSQL has emptied the unlogged tables', async () => {
    const pool = await makePool(database.sql);
    await change(pool);
    const before = await shownVersion(pool);
    await database.sql`truncate usage_events, usage_events_intact`;
    const after = await shownVersion(pool);
    expect(after).toBeGreaterThan(before);
    openPublisher();
    await expect.poll(() => versionOf(pool), { timeout: 1000, interval: 10 }).toBeGreaterThan(before);
    expect(await shownVersion(pool)).toBe(after);
    await change(pool);
    expect(await shownVersion(pool)).toBe(after + 1);
  });

  it('publishes what is left when it is closed', async () => {
    const pool = await makePool(database.sql);
    const { publisher } = openPublisher();
    publisher.schedule();
    await change(pool);
    publisher.schedule();
    await publisher.close();
    expect(await unpublished()).toBe(0);
  });

  it('logs the start and the end of an outage once, and keeps trying', async () => {
    const pool = await makePool(database.sql);
    const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
    const { publisher, client } = openPublisher(database.url, log);
    await database.sql`alter function publish_usage_events() rename to publish_usage_events_away`;
    await change(pool);
    publisher.schedule();
    await expect.poll(() => log.error.mock.calls.length, { interval: 10 }).toBe(1);
    publisher.schedule();
    publisher.schedule();
    await client`select 1`;
    await database.sql`alter function publish_usage_events_away() rename to publish_usage_events`;
    await expect.poll(unpublished, { timeout: 2000, interval: 10 }).toBe(0);
    await expect.poll(() => log.info.mock.calls.length, { interval: 10 }).toBe(1);
    expect(log.error).toHaveBeenCalledTimes(1);
  });
});
