import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeDevices, makePool, type AppUser, type Device } from '../../test/factories';
import type { PortalActor } from '../actor';
import { collect, makeViewer, openTestProcess, type TestProcess } from './test-process';

const ONE_WAY_MS = 200;
const ROUND_TRIP_MS = 2 * ONE_WAY_MS;
const ROUNDS = 15;

const database = testDatabase();
let distant: Awaited<ReturnType<typeof openDistantDatabase>>;
let here: TestProcess;
let there: TestProcess;
let viewer: PortalActor;

beforeAll(async () => {
  distant = await openDistantDatabase(database.url, ONE_WAY_MS);
  here = openTestProcess(distant.url);
  there = openTestProcess(distant.url);
  viewer = await makeViewer(database.sql);
  await vi.waitUntil(() => here.live.connected() && there.live.connected(), { timeout: 10_000 });
});

afterAll(async () => {
  await Promise.all([here.close(), there.close()]);
  distant.close();
});

describe('with a database that is 200 ms away', { timeout: 60_000 }, () => {
  it('L29: a change is seen one second and one round trip after it was committed', async () => {
    const pools = await Promise.all(
      Array.from({ length: 3 }, () => makePool(database.sql, { licensedQuantity: 5 })),
    );
    const crews = await Promise.all(pools.map((pool) => makeDevices(database.sql, pool, 1)));
    const streams = pools.map(({ customerId, seatPoolId }) =>
      collect(here.live.watchUsage({ customerId, id: seatPoolId }, viewer)),
    );
    await expect.poll(() => streams.every(({ last }) => last), { timeout: 10_000 }).toBe(true);

    const delays: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const [stream, [device]] = [streams[round % 3]!, crews[round % 3]!];
      const wanted = Math.floor(round / 3) % 2 === 0 ? 1 : 0;
      await (wanted ? logIn(device!) : logOut(device!));
      const committedAt = performance.now();
      there.usagePublisher.schedule();
      await expect.poll(() => stream.last?.inUse, { timeout: 10_000, interval: 5 }).toBe(wanted);
      delays.push(performance.now() - committedAt);
    }
    await Promise.all(streams.map((stream) => stream.close()));
    // The first ones prepare their statements on each connection, which takes one more round trip.
    expect(Math.max(...delays.slice(9))).toBeLessThan(1_000 + ROUND_TRIP_MS);
  });
});

/** Directly in the database, because the measurement starts at the commit. */
async function logIn({ customerId, deviceId, tokenHash, appUserId }: Device & AppUser) {
  await database.sql`select * from log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
}

async function logOut({ customerId, deviceId, tokenHash }: Device) {
  await database.sql`select * from log_out(${customerId}, ${deviceId}, ${tokenHash})`;
}

/**
 * The same database, reached through a proxy that delays every byte by `delayMs` in each direction. Order is kept, and
 * what is sent together arrives together.
 */
async function openDistantDatabase(url: string, delayMs: number) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay());
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    }
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (chunk) => setTimeout(() => to.writable && to.write(chunk), delayMs));
      from.once('close', () => setTimeout(() => to.destroy(), delayMs));
    }
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const distant = new URL(url);
  distant.hostname = '127.0.0.1';
  distant.port = String((server.address() as AddressInfo).port);
  return {
    url: distant.href,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
