import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { describe, inject, it } from 'vitest';
import { migrateDatabase } from '../../db/migrate';
import { encodeKey } from '../../licensing';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import { makeDatabase } from '../database';
import { makeApiToken, makeAppUser, makeDevice, makePool, makePortalUser, type Pool } from '../factories';
import { startServerProcesses } from '../server-processes';
import { openNetwork } from './network';

/* Two real server processes. `stop` fails if one of them has crashed. */

/** Registers what is done at the end of a test, in reverse order. */
type AtEnd = (close: () => Promise<void>) => void;

/** Calls are answered within 4.5 s; the rest is for a busy machine. */
const DEADLINE_MS = 7000;

describe('L1, L25: two processes survive', { timeout: 120_000 }, () => {
  it('sessions that are terminated while they wait in a transaction', async ({ expect, onTestFinished }) => {
    const { sql, urls, admin, phones } = await setUp(onTestFinished, { devices: 5 });
    await Promise.all(phones.map((each, n) => each.logIn(urls[n % 2]!)));
    let terminated = 0;
    for (let round = 0; round < 3; round++) {
      await sql.begin(async (tx) => {
        await tx`lock table devices in access exclusive mode`;
        const forced = Promise.all(phones.map((each, n) => admin.forceLogout(urls[n % 2]!, each.id)));
        let isOver = false;
        const noted = forced.finally(() => (isOver = true));
        while (!isOver) {
          const ended = await tx`
            select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name like 'seatwise%' and wait_event_type = 'Lock'`;
          terminated += ended.length;
        }
        expect(await noted).toEqual(Array(5).fill('UNAVAILABLE'));
      });
      for (const url of urls)
        await expect.poll(() => phones[0]!.check(url), { timeout: 5000 }).toBe('answered');
    }
    expect(terminated).toBeGreaterThan(0);
    expect(await Promise.all(phones.map((each, n) => admin.forceLogout(urls[n % 2]!, each.id)))).toEqual(
      Array(5).fill('answered'),
    );
  });

  it('connections that all go silent, and serve again within seconds', async ({ expect, onTestFinished }) => {
    const { urls, network, phones } = await setUp(onTestFinished, { devices: 8 });
    await Promise.all(phones.map((each, n) => each.logIn(urls[n % 2]!)));
    await network.breakAll('silence');
    const startedAt = performance.now();
    const first = await Promise.all(phones.map((each, n) => timed(each.check(urls[n % 2]!))));
    expect(first.map(({ outcome }) => outcome)).toContain('UNAVAILABLE');
    for (const { ms } of first) expect(ms).toBeLessThan(DEADLINE_MS);
    for (const url of urls)
      await expect.poll(() => phones[0]!.check(url), { timeout: 10_000 }).toBe('answered');
    // An unused connection is only found broken by the next call on it.
    await expect
      .poll(() => Promise.all(phones.map((each, n) => each.check(urls[n % 2]!))), { timeout: 15_000 })
      .toEqual(Array(8).fill('answered'));
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });

  it('crashes of PostgreSQL with recovery, under load', async ({ expect, onTestFinished }) => {
    const cluster = await ownCluster(onTestFinished);
    const { sql, urls, admin, phones, pool } = await setUp(onTestFinished, {
      devices: 12,
      licences: 6,
      databaseUrl: cluster.url,
    });
    const seen = { denials: 0, others: new Set<string>(), slowest: 0 };
    let over = false;
    onTestFinished(async () => {
      over = true;
      await Promise.allSettled(load);
    });
    const load = phones.map(async (each, n) => {
      for (let turn = 0; !over; turn++) {
        const url = urls[(n + turn) % 2]!;
        const call = [each.logIn, each.check, each.logOut][turn % 3]!;
        const { outcome, ms } = await timed(turn % 7 === 6 ? admin.forceLogout(url, each.id) : call(url));
        seen.slowest = Math.max(seen.slowest, ms);
        if (outcome === 'denied') seen.denials++;
        else if (outcome !== 'answered') seen.others.add(outcome);
      }
    });
    const versions = [0];
    for (let crash = 0; crash < 3; crash++) {
      await expect
        .poll(async () => (await timed(phones[0]!.check(urls[0]!))).outcome, { timeout: 10_000 })
        .toMatch(/answered|denied/);
      await expect.poll(() => versionOf(sql, pool), { timeout: 10_000 }).toBeGreaterThan(versions.at(-1)!);
      versions.push(await versionOf(sql, pool));
      await expect.poll(() => crashPostgres(cluster.url), { timeout: 10_000 }).toBe('crashed');
    }
    for (const url of urls)
      await expect.poll(() => phones[1]!.check(url), { timeout: 10_000 }).toMatch(/answered|denied/);
    over = true;
    await Promise.all(load);
    expect([...seen.others].filter((outcome) => outcome !== 'UNAVAILABLE')).toEqual([]);
    expect(seen.slowest).toBeLessThan(DEADLINE_MS);
    // The first queries of `sql` may find connections that ended with a crash.
    await expect.poll(() => sql`select 1`.then(() => 'reachable')).toBe('reachable');
    const [kept] = await sql<{ denials: number; most: number }[]>`
      select (select count(*)::int from denials) as denials,
        (select count(*)::int from seats where seat_pool_id = ${pool.seatPoolId} and lease_id is not null) as most`;
    expect(kept!.denials).toBeGreaterThanOrEqual(seen.denials);
    expect(kept!.most).toBeLessThanOrEqual(6);
  });
});

async function setUp(
  atEnd: AtEnd,
  { devices, licences = 100, databaseUrl }: { devices: number; licences?: number; databaseUrl?: string },
) {
  const url = databaseUrl ?? (await privateDatabase(atEnd));
  const sql = postgres(url, { max: 4, onnotice: () => {}, backoff: () => 0.1 });
  atEnd(() => sql.end({ timeout: 1 }));
  const network = await openNetwork(url);
  atEnd(() => network.close());
  const { urls, stop } = await startServerProcesses(network.url, 2);
  atEnd(stop);
  const pool = await makePool(sql, {
    licensedQuantity: licences,
    userAuthentication: 'TRUSTED',
    forceLogoutHoldOffSeconds: 0,
  });
  const phones = [];
  for (let n = 0; n < devices; n++) phones.push(await makePhone(sql, pool));
  return { sql, network, urls, pool, phones, admin: await makeAdmin(sql) };
}

async function makePhone(sql: postgres.Sql, pool: Pool) {
  const device = await makeDevice(sql, pool);
  const { userName } = await makeAppUser(sql, pool);
  const ask = (mutation: string) => (url: string) => post(url, device.token, `mutation { ${mutation} }`);
  const decision = '{ __typename ... on LicenseRefused { reason } }';
  return {
    id: encodeKey('device', { customerId: device.customerId, id: device.deviceId }),
    logIn: ask(`login(input: { userName: "${userName}" }) ${decision}`),
    check: ask(`checkLicense(input: { action: "START_JOB" }) ${decision}`),
    logOut: ask('logout { changed }'),
  };
}

async function makeAdmin(sql: postgres.Sql) {
  const { token } = await makeApiToken(sql, await makePortalUser(sql, { role: 'VENDOR_ADMIN' }));
  return {
    forceLogout: (url: string, deviceId: string) =>
      post(url, token, `mutation { forceLogout(input: { deviceId: "${deviceId}" }) { changed } }`),
  };
}

async function versionOf(sql: postgres.Sql, { customerId, seatPoolId }: Pool): Promise<number> {
  const [usage] = await sql<{ version: number }[]>`
    select version::int from seat_usage(${[customerId]}::uuid[], ${[seatPoolId]}::uuid[])`;
  return usage!.version;
}

/** `answered`, `denied`, or the code of the error. */
async function post(url: string, token: string, query: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data?: Record<string, { reason?: string }>;
    errors?: { message: string; extensions: { code: string } }[];
  };
  if (errors?.[0]) return errors[0].extensions.code;
  return Object.values(data ?? {})[0]?.reason === 'NO_LICENSE_AVAILABLE' ? 'denied' : 'answered';
}

async function timed(call: Promise<string>) {
  const startedAt = performance.now();
  return { outcome: await call, ms: performance.now() - startedAt };
}

async function privateDatabase(atEnd: AtEnd): Promise<string> {
  const { url, drop } = await makeDatabase({ template: inject('templateDatabase') });
  atEnd(drop);
  return url;
}

/** A separate PostgreSQL, because a crash ends the sessions of all databases. */
async function ownCluster(atEnd: AtEnd) {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-faults-'));
  // As root, PostgreSQL runs as another user, which needs access to the folder.
  chmodSync(folder, 0o755);
  const cluster = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: { fsync: 'off' },
  });
  atEnd(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await migrateDatabase(cluster.url, path.resolve('db'));
  return cluster;
}

/**
 * Kills a session of Seatwise. PostgreSQL treats that as a crash: it ends all sessions and recovers. Resolves when the
 * sessions have ended; rejects if PostgreSQL still recovers from the crash before.
 */
async function crashPostgres(url: string): Promise<'crashed'> {
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  try {
    const [backend] = await sql<{ pid: number }[]>`
      select pid from pg_stat_activity where application_name like 'seatwise%' order by random() limit 1`;
    const ended = sql`select pg_sleep(600)`.then(
      () => Promise.reject(new Error('PostgreSQL has not crashed.')),
      () => 'crashed' as const,
    );
    process.kill(backend!.pid, 'SIGKILL');
    return await ended;
  } finally {
    await sql.end({ timeout: 0 });
  }
}
