import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import postgres from 'postgres';
import { afterEach, describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { openNetwork, type Fault } from '../test/faults/network';
import { deadConnections } from './client';

/* What `patches/postgres+3.4.9.patch` is for. Without it these tests fail or end the process. */

const database = testDatabase();
const closing: (() => Promise<unknown>)[] = [];
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
process.on('unhandledRejection', note);
process.on('uncaughtException', note);

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  expect(unhandled.splice(0)).toEqual([]);
});

async function network() {
  const opened = await openNetwork(database.url, { terminate, ignore: /pg_type/ });
  closing.push(() => opened.close());
  return opened;
}

const terminate = async (pid: number) => {
  await database.sql`select pg_terminate_backend(${pid})`;
  await expect
    .poll(() => database.sql`select 1 from pg_stat_activity where pid = ${pid}`, { interval: 5 })
    .toHaveLength(0);
};

function open(url: string, options: postgres.Options<Record<string, never>> = {}): postgres.Sql {
  const sql = postgres(url, {
    max: 1,
    onnotice: () => {},
    backoff: () => 0.01,
    connect_timeout: 2,
    ...options,
  });
  closing.push(() => sql.end({ timeout: 1 }));
  return sql;
}

const one = async (sql: postgres.Sql) => (await sql<{ n: number }[]>`select 1 as n`)[0]?.n;
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? String(error),
  );
const LOST = /^(CONNECTION_CLOSED|ECONNRESET|EPIPE|57P01)$/;

describe('a connection that is lost', { timeout: 60_000 }, () => {
  const faults: Fault[] = ['reset', 'close', 'terminate'];

  it.each(faults)('fails its statement and not the next one: %s', async (fault) => {
    const net = await network();
    const sql = open(net.url);
    await one(sql);
    for (let step = 1; ; step++) {
      const trap = net.breakAt(step, fault);
      const outcome = await failure(sql`select ${step}::int as n from generate_series(1, 3)`);
      if (!trap.sprung) break;
      if (outcome !== 'none') expect(outcome).toMatch(LOST);
      await expect.poll(() => failure(one(sql)), { timeout: 1000, interval: 5 }).toBe('none');
      expect(await one(sql)).toBe(1);
    }
  });

  it.each(faults)('ends its transaction at every step, and nothing of it is done: %s', async (fault) => {
    const net = await network();
    const sql = open(net.url);
    await database.sql`drop table if exists done; create table done (step int, part int)`.simple();
    for (let step = 1; ; step++) {
      await expect.poll(() => failure(one(sql)), { timeout: 1000, interval: 5 }).toBe('none');
      const trap = net.breakAt(step, fault);
      const outcome = await failure(
        sql.begin(async (tx) => {
          await tx`insert into done values (${step}, 1)`;
          await tx`insert into done values (${step}, 2)`.catch(() => {});
          await tx.savepoint((inner) => inner`insert into done values (${step}, 3)`).catch(() => {});
          await tx`insert into done values (${step}, 4)`;
        }),
      );
      const parts = await database.sql`select part from done where step = ${step}`;
      if (!trap.sprung) {
        expect([outcome, parts.length]).toEqual(['none', 4]);
        break;
      }
      if (outcome === 'none') expect(parts).toHaveLength(4);
      else expect(outcome).toMatch(LOST);
      expect([0, 4]).toContain(parts.length);
    }
  });

  it('never runs a statement of its dead transaction inside another transaction', async () => {
    const net = await network();
    const sql = open(net.url);
    await database.sql`drop table if exists done; create table done (step int, part int)`.simple();
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const dead = failure(
      sql.begin(async (tx) => {
        await tx`insert into done values (1, 1)`;
        await waiting;
        await tx`insert into done values (1, 2)`;
      }),
    );
    await expect
      .poll(
        () =>
          database.sql`select 1 from pg_locks where relation = 'done'::regclass and mode = 'RowExclusiveLock'`,
      )
      .not.toEqual([]);
    await net.breakAll('reset');
    expect(await dead).toMatch(LOST);
    await sql.begin(async (tx) => {
      await tx`insert into done values (2, 1)`;
      goOn();
      await tx`select pg_sleep(0.05)`;
      await tx`insert into done values (2, 2)`;
    });
    expect([...(await database.sql`select step, part from done order by part`)]).toEqual([
      { step: 2, part: 1 },
      { step: 2, part: 2 },
    ]);
  });

  it('keeps the results of later statements whole after an error that followed rows', async () => {
    const sql = open(database.url);
    expect(await failure(sql.unsafe('select 1 / (3 - n) as n from generate_series(1, 5) n'))).toBe('22012');
    expect(await one(sql)).toBe(1);
  });

  it('fails what waits when it is lost while signing in, and tries no faster than the pause allows', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections++;
      socket.on('error', () => {});
      socket.on('data', () => socket.end());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closing.push(async () => void server.close());
    const { port } = server.address() as AddressInfo;
    const sql = open(`postgres://u:p@127.0.0.1:${port}/x`, { backoff: () => 0.1 });
    for (let turn = 0; turn < 3; turn++) expect(await failure(one(sql))).toBe('CONNECTION_CLOSED');
    expect(connections).toBe(3);
  });

  it.each([1, 2, 3, 4])(
    'fails the statement it was made for when asking for array types fails: step %i',
    async (step) => {
      const net = await openNetwork(database.url, { terminate });
      closing.push(() => net.close());
      const sql = open(net.url);
      const trap = net.breakAt(step, 'terminate');
      const outcome = await failure(one(sql));
      expect(trap.sprung).toBe(true);
      expect(outcome).toMatch(/none|57P01|CONNECTION_CLOSED|ECONNRESET/);
      const arrays = async () => [...(await sql<{ a: number[] }[]>`select array[1, 2] as a`)];
      await expect.poll(() => failure(arrays()), { timeout: 1000 }).toBe('none');
      expect(await arrays()).toEqual([{ a: [1, 2] }]);
    },
  );

  it('tries each of several hosts once', async () => {
    const { hostname, port, username, password, pathname } = new URL(database.url);
    const credentials = `${username}:${password}`;
    const sql = open(`postgres://${credentials}@127.0.0.1:1,127.0.0.1:2,${hostname}:${port}${pathname}`);
    expect(await one(sql)).toBe(1);
    const nowhere = open(`postgres://${credentials}@127.0.0.1:1,127.0.0.1:2${pathname}`);
    expect(await failure(one(nowhere))).toBe('ECONNREFUSED');
  });
});

describe('a connection that is silently dead', () => {
  const settings = { max: 4, ...deadConnections({ afterSeconds: 1, queueSeconds: 3 }) };

  it('is given up with its statement, and all that were idle with it', async () => {
    const net = await network();
    const sql = open(net.url, settings);
    await Promise.all([1, 2, 3, 4].map(() => sql`select pg_sleep(0.05)`));
    await net.breakAll('silence');
    expect(await failure(one(sql))).toBe('CONNECTION_SILENT');
    // None of them goes to a connection that died with the first.
    expect(await Promise.all([1, 2, 3, 4, 5].map(() => one(sql)))).toEqual([1, 1, 1, 1, 1]);
  });

  it('ends its transaction', async () => {
    const net = await network();
    const sql = open(net.url, settings);
    const outcome = failure(
      sql.begin(async (tx) => {
        await tx`select 1`;
        await net.breakAll('silence');
        await tx`select 2`;
      }),
    );
    expect(await outcome).toBe('CONNECTION_SILENT');
    expect(await one(sql)).toBe(1);
  });

  it('is not taken for dead while it sends, is idle, or is in a transaction that thinks', async () => {
    const sql = open(database.url, settings);
    const pause = () => new Promise((resolve) => setTimeout(resolve, 1300));
    await one(sql);
    await pause();
    const before = await sql`select pg_backend_pid() as pid`;
    const slow = sql.unsafe('select pg_sleep(0.3), repeat(n::text, 20000) from generate_series(1, 5) n');
    expect(await failure(slow)).toBe('none');
    await sql.begin(async (tx) => {
      await pause();
      await tx`select 1`;
    });
    expect([...(await sql`select pg_backend_pid() as pid`)]).toEqual([...before]);
  });

  it('does not hold up the end of the pool', async () => {
    const net = await network();
    const sql = postgres(net.url, { onnotice: () => {}, ...settings });
    await one(sql);
    await net.breakAll('silence');
    const startedAt = performance.now();
    await sql.end({ timeout: 5 });
    expect(performance.now() - startedAt).toBeLessThan(2500);
  });

  it('rejects what waits too long for a free connection, and does not send it later', async () => {
    const sql = open(database.url, { max: 1, ...deadConnections({ afterSeconds: 3, queueSeconds: 0.2 }) });
    await database.sql`drop table if exists done; create table done (step int, part int)`.simple();
    const busy = sql.begin((tx) => tx`select pg_sleep(0.6)`);
    expect(await failure(sql`insert into done values (1, 1)`)).toBe('CONNECTION_QUEUE_TIMEOUT');
    await busy;
    expect(await one(sql)).toBe(1);
    expect([...(await database.sql`select * from done`)]).toEqual([]);
  });
});

it('survives a cancel request that cannot be sent', async () => {
  const net = await network();
  const sql = open(net.url);
  const slow = sql`select pg_sleep(0.3)`;
  const outcome = failure(slow);
  await expect
    .poll(() => database.sql`select 1 from pg_stat_activity where query = 'select pg_sleep(0.3)'`)
    .not.toEqual([]);
  net.cut();
  slow.cancel();
  expect(await outcome).toMatch(LOST);
  net.mend();
  await expect.poll(() => failure(one(sql))).toBe('none');
});
