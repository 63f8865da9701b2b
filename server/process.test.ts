import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres';

// The process as started in production, built once for all of these tests.
const BUILD_TIMEOUT_MS = 300_000;
// The first start with demo data writes sixty days of history.
const START_TIMEOUT_MS = 150_000;
const FAST = { fsync: 'off', full_page_writes: 'off', shared_buffers: '16MB' };
// With an administrator, no demo data is written.
const ADMIN = { ADMIN_EMAIL: 'first@example.com', ADMIN_PASSWORD: 'a long enough one' };
const SECRET = 'a secret for tests, long enough for them';

const folders: string[] = [];
const children: ChildProcess[] = [];
const clusters: EmbeddedPostgres[] = [];

beforeAll(() => runBuild(), BUILD_TIMEOUT_MS);

afterAll(async () => {
  // Stopped, not killed, so that they also stop their embedded PostgreSQL.
  await Promise.all(children.map((child) => end(child, 'SIGTERM')));
  await Promise.all(clusters.map((cluster) => cluster.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Each test has its own folder and mostly waits for its processes.
describe.concurrent('a process without DATABASE_URL', { timeout: 300_000 }, () => {
  it('starts from nothing with demo data, stops clean on SIGINT, and starts again within 10 s', async () => {
    const DATA_DIR = makeFolder();
    const first = await start({ DATA_DIR });
    expect(first.output()).toContain('"kind":"demo"');
    expect(await first.stop('SIGINT')).toBe(0);
    expect(existsSync(path.join(DATA_DIR, 'postgres/cluster/data/postmaster.pid'))).toBe(false);

    const startedAt = performance.now();
    const second = await start({ DATA_DIR });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(second.output()).toContain('"kind":"demo"');
    expect(second.output()).not.toContain('Demo data written');
    expect(await second.stop('SIGTERM')).toBe(0);
  });

  it('makes the administrator named in the environment, no demo data, and warns of mails without links', async () => {
    const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'seats@example.com' };
    const server = await start({ DATA_DIR: makeFolder(), ...ADMIN, ...mail });
    expect(server.output()).toContain('"kind":"admin","email":"first@example.com"');
    expect(server.output()).not.toContain(ADMIN.ADMIN_PASSWORD);
    expect(server.output()).toContain('PUBLIC_URL is not set');
  });

  it('starts again after kill -9, and works beside a second process on the same data', async () => {
    const variables = { DATA_DIR: makeFolder(), ...ADMIN };
    const killed = await start(variables);
    await end(killed.child, 'SIGKILL');
    const [one, two] = await Promise.all([start(variables), start(variables)]);
    expect(await one.stop('SIGTERM')).toBe(0);
    expect((await two.get('/readyz')).status).toBe(200);
    expect(await two.stop('SIGTERM')).toBe(0);
    expect(existsSync(path.join(variables.DATA_DIR, 'postgres/cluster/data/postmaster.pid'))).toBe(false);
  });
});

describe.concurrent('a process with DATABASE_URL', { timeout: 120_000 }, () => {
  it('reports all problems of its environment and exits with 1', async () => {
    const port = await findFreePort();
    const { child, output } = launch({
      DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x',
      PORT: String(port),
      DEMO: 'maybe',
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(1);
    expect(output()).toMatch(/2 mistakes[^]*DEMO must[^]*AUTH_SECRET must be set when DATABASE_URL is/);
  });

  it('reports a port in use and exits with 1', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const { child, output } = launch({ ...(await ownDatabase()).variables, PORT: String(port) });
    const [code] = (await once(child, 'exit')) as [number];
    squatter.close();
    expect(code).toBe(1);
    expect(output()).toContain(`Port ${port} on 127.0.0.1 is in use. Set PORT to another one.`);
  });

  it('answers UNAVAILABLE within 5 s while the database is away and recovers within 10 s of its return', async () => {
    const database = await ownDatabase();
    const server = await start(database.variables);
    expect(await server.askAsDevice()).toMatchObject({ code: 'UNAUTHENTICATED' });

    await database.cluster.stop();
    expect(await server.askAsDevice()).toMatchObject({ code: 'UNAVAILABLE' });
    await vi.waitFor(
      async () =>
        expect(await server.get('/readyz')).toMatchObject({
          status: 503,
          body: { checks: { accepting: true, database: false, listener: false } },
        }),
      { timeout: 10_000 },
    );
    expect((await server.get('/livez')).status).toBe(200);
    const answer = await server.askAsDevice();
    expect(answer.code).toBe('UNAVAILABLE');
    expect(answer.ms).toBeLessThan(5000);

    await database.comeBack();
    const isRecovered = async () =>
      (await server.askAsDevice()).code === 'UNAUTHENTICATED' && (await server.get('/readyz')).status === 200;
    await vi.waitUntil(isRecovered, { timeout: 10_000 });
    expect(await server.stop('SIGTERM')).toBe(0);
  });

  it('exits with 0 within 20 s, also without a database and after two signals', async () => {
    const database = await ownDatabase();
    const server = await start(database.variables);
    await database.cluster.stop();
    const stopped = server.stop('SIGTERM');
    server.child.kill('SIGINT');
    const startedAt = performance.now();
    expect(await stopped).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(20_000);
  });
});

type Variables = Record<string, string>;

function runBuild() {
  const script = `(await import('./scripts/build.mjs')).buildIfChanged()`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return once(child, 'exit').then(([code]) => expect(code).toBe(0));
}

function launch(variables: Variables) {
  // The server must not inherit the environment of the tests; an empty value counts as not set.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { PATH, HOME, NODE_ENV: 'production', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

async function start(variables: Variables) {
  const port = await findFreePort();
  const base = `http://127.0.0.1:${port}`;
  const { child, output } = launch({ PORT: String(port), ...variables });
  const readState = async () => {
    if (child.exitCode !== null) return `ended:\n${output()}`;
    return output().includes('"msg":"Ready"') && (await get('/readyz')).status === 200 ? 'ready' : 'starting';
  };
  await vi.waitUntil(async () => (await readState()) !== 'starting', { timeout: START_TIMEOUT_MS });
  expect(await readState()).toBe('ready');
  return { child, output, get, askAsDevice, stop };

  async function get(pathname: string) {
    const answer = await fetch(base + pathname);
    return { status: answer.status, body: (await answer.json()) as unknown };
  }

  /** A call that queries the database: with a well-formed but unknown token. */
  async function askAsDevice() {
    const startedAt = performance.now();
    const answer = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer swd_${randomBytes(64).toString('base64url')}`,
      },
      body: JSON.stringify({ query: 'mutation { logout { changed } }' }),
    });
    const { errors } = (await answer.json()) as { errors?: { extensions: { code: string } }[] };
    return { code: errors?.[0]?.extensions.code, ms: performance.now() - startedAt };
  }

  async function stop(signal: NodeJS.Signals) {
    const exited = once(child, 'exit');
    child.kill(signal);
    const [code] = (await exited) as [number | null];
    return code;
  }
}

async function ownDatabase() {
  const dataDir = makeFolder();
  const open = async () => {
    const cluster = await startEmbeddedPostgres({ dataDir, settings: FAST });
    clusters.push(cluster);
    return cluster;
  };
  const cluster = await open();
  return { cluster, variables: { DATABASE_URL: cluster.url, AUTH_SECRET: SECRET }, comeBack: open };
}

async function findFreePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-process-'));
  // As root, PostgreSQL runs as another user, who needs access to the folder.
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
