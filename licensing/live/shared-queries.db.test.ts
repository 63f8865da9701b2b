import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as schema from '../../db/schema';
import { testDatabase } from '../../test/database';
import { makeDevices, makePool, type AppUser, type Device, type Pool } from '../../test/factories';
import type { PortalActor } from '../actor';
import { openLive } from './live';
import { collect, makeViewer, openTestProcess, testRecordIds, type TestProcess } from './test-process';
import { quiet } from '../../test/open-test-runtime';

const database = testDatabase();
let here: TestProcess;
let there: TestProcess;
let viewer: PortalActor;

beforeAll(async () => {
  here = openTestProcess(database.url);
  there = openTestProcess(database.url);
  viewer = await makeViewer(database.sql);
});

afterAll(() => Promise.all([here.close(), there.close()]));

const keyOf = (pool: Pool) => ({ customerId: pool.customerId, id: pool.seatPoolId });
const within1Second = { timeout: 1000, interval: 10 };

async function logIn({ customerId, deviceId, tokenHash, appUserId }: Device & AppUser) {
  await there.client`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  there.usagePublisher.schedule();
}

/* A live view that records its queries; idle once the first states were read and no merge is pending. */
function openCounting() {
  const queries: string[] = [];
  const logger = { logQuery: (query: string) => void queries.push(query) };
  const db = drizzle(here.client, { schema, logger });
  const live = openLive({
    db,
    client: here.client,
    log: quiet,
    usagePublisher: here.usagePublisher,
    recordIds: testRecordIds,
  });
  async function untilQuiet() {
    let [count, since] = [0, performance.now()];
    await vi.waitUntil(() => {
      if (queries.length !== count) [count, since] = [queries.length, performance.now()];
      return live.connected() && count > 0 && performance.now() - since > 500;
    }, 5000);
    queries.length = 0;
  }
  return { live, queries, untilQuiet };
}

describe('L29: a subscriber to the use of a pool', () => {
  it('shares one query a change with a hundred others', async () => {
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const { live, queries, untilQuiet } = openCounting();
    const streams = Array.from({ length: 100 }, () => collect(live.watchUsage(keyOf(pool), viewer)));
    await untilQuiet();
    await logIn(device!);
    await expect.poll(() => streams.every((stream) => stream.last?.inUse === 1), within1Second).toBe(true);
    expect(queries).toEqual([expect.stringContaining('seat_usage(')]);
    await live.close();
    expect(streams.every((stream) => stream.values.length === 2)).toBe(true);
    await expect.poll(() => streams.every((stream) => stream.ended && stream.error === null)).toBe(true);
  });

  it('shares it with the watchers of other pools that change at the same moment', async () => {
    const pools = await Promise.all(Array.from({ length: 5 }, () => makePool(database.sql)));
    const crews = await Promise.all(pools.map((pool) => makeDevices(database.sql, pool, 1)));
    const { live, queries, untilQuiet } = openCounting();
    const streams = pools.map((pool) => collect(live.watchUsage(keyOf(pool), viewer)));
    await untilQuiet();
    await there.client.begin(async (tx) => {
      for (const [device] of crews) {
        const { customerId, deviceId, tokenHash, appUserId } = device!;
        await tx`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
      }
      await tx`select publish_usage_events()`;
    });
    await expect.poll(() => streams.every((stream) => stream.last?.inUse === 1), within1Second).toBe(true);
    expect(queries).toHaveLength(1);
    await live.close();
  });
});
