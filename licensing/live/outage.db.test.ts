import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/database';
import { makeDevices, makePool, type AppUser, type Device, type Pool } from '../../test/factories';
import { collect, makeViewer, openTestProcess, type TestProcess } from './test-process';

const database = testDatabase();
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function openProcess(url: string, timing: Parameters<typeof openTestProcess>[1] = {}): TestProcess {
  const process = openTestProcess(url, timing);
  closing.push(() => process.close());
  return process;
}

async function watch(process: TestProcess, pool: Pool) {
  const stream = collect(
    process.live.watchUsage(
      { customerId: pool.customerId, id: pool.seatPoolId },
      await makeViewer(database.sql),
    ),
  );
  closing.push(() => stream.close());
  return stream;
}

/* Commits and notifies immediately. */
async function logIn({ customerId, deviceId, tokenHash, appUserId }: Device & AppUser) {
  await database.sql`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  await database.sql`select publish_usage_events()`;
}

const listeners = () => database.sql<{ pid: number }[]>`
  select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%'`;

/* A network between a process and the database that can be cut or made silent. */
async function openNetwork() {
  const target = new URL(database.url);
  const [host, port] = [target.hostname, Number(target.port)];
  const sockets = new Set<Socket>();
  let state: 'open' | 'cut' | 'silent' = 'open';
  const server = createServer((near) => {
    if (state === 'cut') return near.destroy();
    const far = connect(port, host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => !silenced.has(near) && to.write(bytes));
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('error', () => to.destroy());
    }
    carried.push(near);
  });
  const carried: Socket[] = [];
  const silenced = new Set<Socket>();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  target.port = String((server.address() as AddressInfo).port);
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: target.href,
    cut() {
      state = 'cut';
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      state = 'open';
    },
    /** Existing connections carry no data any more; new ones work. */
    silence() {
      for (const socket of carried) silenced.add(socket);
    },
  };
}

describe('L29: the live view', () => {
  it('catches up by itself when its listener is killed', async () => {
    const here = openProcess(database.url);
    await expect.poll(() => here.live.connected()).toBe(true);
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const stream = await watch(here, pool);
    await expect.poll(() => stream.last?.inUse).toBe(0);
    const [before] = await listeners();
    await database.sql`select pg_terminate_backend(${before!.pid})`;
    await logIn(device!);
    await expect.poll(() => stream.last?.inUse, { timeout: 3000, interval: 10 }).toBe(1);
    await expect.poll(() => here.live.connected()).toBe(true);
  });

  it('keeps its watchers while the database is away and shows them the truth when it is back', async () => {
    const network = await openNetwork();
    const here = openProcess(network.url, { timing: { probeMs: 200 } });
    await expect.poll(() => here.live.connected()).toBe(true);
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const stream = await watch(here, pool);
    await expect.poll(() => stream.last?.inUse).toBe(0);
    network.cut();
    await expect.poll(() => here.live.connected()).toBe(false);
    await logIn(device!);
    const late = await watch(here, pool);
    expect(stream.ended).toBe(false);
    network.mend();
    await expect
      .poll(() => [stream.last?.inUse, late.last?.inUse], { timeout: 5000, interval: 20 })
      .toEqual([1, 1]);
    await expect.poll(() => here.live.connected()).toBe(true);
    expect(stream.values).toHaveLength(2);
  });

  it('can be opened before the database is there', async () => {
    const network = await openNetwork();
    network.cut();
    const here = openProcess(network.url, { timing: { probeMs: 200 } });
    const pool = await makePool(database.sql);
    const stream = await watch(here, pool);
    expect(here.live.connected()).toBe(false);
    network.mend();
    await expect.poll(() => stream.last?.inUse, { timeout: 5000 }).toBe(0);
    await expect.poll(() => here.live.connected(), { timeout: 5000 }).toBe(true);
  });

  it('replaces a listener whose connection is silently dead', async () => {
    const network = await openNetwork();
    const here = openProcess(network.url, { timing: { probeMs: 200 } });
    await expect.poll(() => here.live.connected()).toBe(true);
    const pool = await makePool(database.sql);
    const [device] = await makeDevices(database.sql, pool, 1);
    const [before] = await listeners();
    network.silence();
    // The pool's own connections are dead too, so the test does what a server would do.
    await database.sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'seatwise' and pid <> ${before!.pid}`;
    const stream = await watch(here, pool);
    await expect
      .poll(async () => (await listeners()).map(({ pid }) => pid), { timeout: 8000 })
      .not.toContain(before!.pid);
    await expect.poll(() => here.live.connected(), { timeout: 3000 }).toBe(true);
    await logIn(device!);
    await expect.poll(() => stream.last?.inUse, { timeout: 3000, interval: 10 }).toBe(1);
  });
});
