import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { emptyDatabase, testDatabase } from '../../test/database';
import { checkLicense, decided, logIn, logOut } from '../../test/engine-client';
import { makeDevices, makePool } from '../../test/factories';
import { runCommand } from '../test-io';

const database = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'));
const owner = `t_owner_${process.pid}`;

beforeAll(() => database.sql.unsafe(`create role ${owner} login password 'owner'`));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.sql.unsafe(`drop role ${owner}`);
});

/** An empty database whose owner is no superuser. */
async function ownedDatabase() {
  const empty = await emptyDatabase();
  const url = new URL(empty.url);
  const name = url.pathname.slice(1);
  await empty.sql.unsafe(`alter database ${name} owner to ${owner}`);
  [url.username, url.password] = [owner, 'owner'];
  const sql = postgres(url.href, { max: 2, onnotice() {} });
  onTestFinished(async () => {
    await sql.end();
    await empty.close();
  });
  return { url: url.href, sql };
}

const backup = (file: string) => runCommand(['backup', file], { url: database.url, folder });
const restore = (url: string, file: string, ...options: string[]) =>
  runCommand(['restore', file, ...options], { url, folder });

/** Devices that log in and out until `stop` is called. */
function load(devices: Awaited<ReturnType<typeof makeDevices>>) {
  let isRunning = true;
  let calls = 0;
  const work = devices.map(async (device) => {
    while (isRunning) {
      await decided(() => logIn(database.sql, device));
      await logOut(database.sql, device);
      calls++;
    }
  });
  return {
    calls: () => calls,
    async stop() {
      isRunning = false;
      await Promise.all(work);
    },
  };
}

it(
  'L1, L25, L29: a backup under load is restored by an owner without superuser rights, and verifies',
  { timeout: 120_000 },
  async () => {
    const { sql } = database;
    const pool = await makePool(sql, { licensedQuantity: 3 });
    const [holder, ...others] = await makeDevices(sql, pool, 7);
    if (!holder) throw new Error('no device');
    await logIn(sql, holder);
    // Larger than the buffers of a connection.
    await sql`insert into audit_entries (customer_id, actor_id, actor_name, action, subject_id, subject_name)
    select ${pool.customerId}, 'a', E'tab\tline\nback\\slash ä', 'x.y', 's', repeat('long ', 20) from generate_series(1, 3000)`;
    const traffic = load(others);
    const before = traffic.calls();
    await expect.poll(traffic.calls).toBeGreaterThan(before + 10);
    const made = await backup('load.tar.gz');
    await traffic.stop();
    expect(made).toMatchObject({ code: 0 });
    expect(statSync(path.join(folder, 'load.tar.gz')).mode & 0o077).toBe(0);

    const copy = await ownedDatabase();
    const restored = await restore(copy.url, 'load.tar.gz');
    expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/No breach/) });
    const [texts] = await copy.sql<{ n: string }[]>`
    select count(*) as n from audit_entries where actor_name = E'tab\tline\nback\\slash ä'`;
    expect(Number(texts?.n)).toBe(3000);
    // The device goes on with its token and its grant; new leases and denials get new numbers.
    const answer = await checkLicense(copy.sql, holder);
    expect(answer).toMatchObject({ outcome: 'GRANTED', grant_kind: 'RENEWED' });
    for (const device of others) await decided(() => logIn(copy.sql, device));
    expect(await runCommand(['verify'], { url: copy.url })).toMatchObject({ code: 0 });
    await expect(copy.sql`delete from audit_entries`).rejects.toThrow(/append-only/);
  },
);

it('refuses a database with data, and loads one that was only migrated', { timeout: 60_000 }, async () => {
  await backup('plain.tar.gz');
  const migrated = await ownedDatabase();
  await runCommand(['migrate'], { url: migrated.url });
  expect(await restore(migrated.url, 'plain.tar.gz')).toMatchObject({ code: 0 });
  const again = await restore(migrated.url, 'plain.tar.gz');
  expect(again).toMatchObject({ code: 1, err: expect.stringMatching(/has data.*Nothing was changed/) });
});

it('only reads with --check, and finds every kind of damage', async () => {
  await backup('whole.tar.gz');
  const untouched = await ownedDatabase();
  expect(await restore(untouched.url, 'whole.tar.gz', '--check')).toMatchObject({ code: 0 });
  const tables = await untouched.sql`select from pg_tables where schemaname = 'public'`;
  expect(tables).toHaveLength(0);

  const content = readFileSync(path.join(folder, 'whole.tar.gz'));
  writeFileSync(path.join(folder, 'short.tar.gz'), content.subarray(0, content.length / 2));
  const flipped = Buffer.from(content);
  const middle = Math.floor(content.length / 2);
  flipped[middle] = (flipped[middle] ?? 0) ^ 0xff;
  writeFileSync(path.join(folder, 'flipped.tar.gz'), flipped);
  writeFileSync(path.join(folder, 'text.tar.gz'), 'no backup');
  for (const file of ['short.tar.gz', 'flipped.tar.gz', 'text.tar.gz', 'missing.tar.gz'])
    expect(await restore(untouched.url, file, '--check'), file).toMatchObject({ code: 1, out: '' });
});

it('does not overwrite a file', async () => {
  await backup('once.tar.gz');
  expect(await backup('once.tar.gz')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/exists already/),
  });
});
