import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeKey } from '../../licensing';
import { hashPassword } from '../../licensing/password';
import { testDatabase } from '../database';
import { makeApiToken, makeAppUser, makeDevice, makePool, makePortalUser } from '../factories';
import {
  BUILD_TIMEOUT_MS,
  findMissingPrivilege,
  launchReleased,
  makeRelease,
  startReleased,
  type Released,
  type ReleasedServer,
} from './released-server';

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 200 * MEGABYTE;
/** The goals are 180 MB and three seconds; other tests keep the processors busy meanwhile. */
const MOST_MEMORY_BYTES = 300 * MEGABYTE;
const LONGEST_START_MS = 12_000;
const SECRET = 'a secret for tests, long enough for them';
const ADMIN = { ADMIN_EMAIL: 'first@example.com', ADMIN_PASSWORD: 'a long enough one' };

const database = testDatabase();
const missing = findMissingPrivilege();
let released: Released;
let server: ReleasedServer;

beforeAll(async () => {
  released = makeRelease({ archive: true });
  const variables = { DATABASE_URL: database.url, AUTH_SECRET: SECRET, ...ADMIN };
  server = await startReleased(released.folder, variables, { confined: missing === null });
}, BUILD_TIMEOUT_MS);

afterAll(async () => {
  await server?.stop();
  released?.remove();
});

const ask = async (token: string, query: string): Promise<unknown> => {
  const answer = await fetch(`http://127.0.0.1:${server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  return answer.json();
};
const get = (pathname: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${server.port}${pathname}`, { redirect: 'manual', headers });

describe('a release', () => {
  it('runs as another user on a read-only file system', ({ skip }) => {
    skip(missing !== null, missing ?? '');
    const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8');
    expect(status).toMatch(/^Uid:\s+65534\s/m);
    const mounts = readFileSync(`/proc/${server.child.pid}/mountinfo`, 'utf8');
    expect(mounts).toMatch(new RegExp(`${released.folder} ro[, ]`));
  });

  it('is small, starts fast on a migrated database and needs little memory', () => {
    expect.soft(sizeOf(released.folder)).toBeLessThan(MOST_BYTES);
    expect.soft(server.readyAfterMs).toBeLessThan(LONGEST_START_MS);
    expect.soft(residentBytes(server.child.pid ?? 0)).toBeLessThan(MOST_MEMORY_BYTES);
  });

  it('has neither sources, tests nor packages for development', () => {
    const files = readdirSync(released.folder, { recursive: true, encoding: 'utf8' });
    const own = files.filter((file) => !file.startsWith('node_modules/'));
    expect(own.filter((file) => /\.(ts|tsx)$|\.test\./.test(file))).toEqual([]);
    const packages = files.filter((file) => /^node_modules\/[^/]+$/.test(file));
    expect(packages).not.toContain('node_modules/typescript');
    expect(packages).not.toContain('node_modules/vitest');
    expect(packages.length).toBeGreaterThan(20);
  });

  it('serves pages with their scripts, styles and texts', async () => {
    const page = await get('/sign-in');
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('Sign in');
    const assets = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(([, asset]) => asset!);
    expect(assets.length).toBeGreaterThan(3);
    for (const asset of new Set(assets)) expect([asset, (await get(asset)).status]).toEqual([asset, 200]);
    expect(await (await get('/sign-in', { 'accept-language': 'de' })).text()).toContain('Anmelden');
  });

  it('answers devices: passwords are checked in a thread of their own', async () => {
    const pool = await makePool(database.sql, { userAuthentication: 'PASSWORD' });
    const { token } = await makeDevice(database.sql, pool);
    const { userName } = await makeAppUser(database.sql, pool, {
      passwordHash: await hashPassword('correct'),
    });
    const logIn = (password: string) =>
      ask(
        token,
        `mutation { login(input: { userName: "${userName}", password: "${password}" }) { __typename } }`,
      );
    expect(await logIn('wrong')).toMatchObject({ data: { login: { __typename: 'LicenseRefused' } } });
    expect(await logIn('correct')).toMatchObject({ data: { login: { __typename: 'LicenseGranted' } } });
  });

  it('makes reports in a thread of their own', async () => {
    const pool = await makePool(database.sql);
    const viewer = await makePortalUser(database.sql, {
      role: 'CUSTOMER_VIEWER',
      customerId: pool.customerId,
    });
    const { token } = await makeApiToken(database.sql, viewer);
    const id = encodeKey('seatPool', { customerId: pool.customerId, id: pool.seatPoolId });
    const since = new Date(0).toISOString();
    const report = `usageReport(since: "${since}", timeZone: "Europe/Berlin") { peakInUse }`;
    expect(await ask(token, `{ seatPool(id: "${id}") { ${report} } }`)).toEqual({
      data: { seatPool: { usageReport: { peakInUse: 0 } } },
    });
  });

  it('says what to set if it has neither a database nor a folder to write to', async ({ skip }) => {
    skip(missing !== null, missing ?? '');
    const { child, output } = launchReleased(released.folder, { PORT: '0' }, { confined: true });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(output()).toMatch(/Set DATA_DIR to a folder that can, or set DATABASE_URL and AUTH_SECRET/);
  });

  it('has an archive with the same files, owned by root', () => {
    const { stdout } = spawnSync('tar', ['-tvzf', released.archive], {
      encoding: 'utf8',
      maxBuffer: 64 * MEGABYTE,
    });
    const listed = stdout.trim().split('\n');
    expect(listed.filter((line) => !/ (root\/root|0\/0) /.test(line))).toEqual([]);
    expect(listed.some((line) => line.endsWith(`${path.basename(released.folder)}/server.js`))).toBe(true);
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(path.join(folder, file)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
}

function residentBytes(pid: number): number {
  if (process.platform !== 'linux') return 0;
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) * 1024;
}
