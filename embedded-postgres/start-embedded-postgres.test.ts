import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { isAlive } from './processes';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres';

const FAST = { fsync: 'off', full_page_writes: 'off', shared_buffers: '16MB' };
const folders: string[] = [];
const running: EmbeddedPostgres[] = [];

afterAll(async () => {
  await Promise.all(running.map((server) => server.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

// Each test has its own folder and mostly waits for PostgreSQL.
describe.concurrent('the embedded PostgreSQL', { timeout: 60_000 }, () => {
  it('keeps its data and its port over a restart', async () => {
    const dataDir = makeFolder();
    const first = await start(dataDir);
    await run(first.url, 'create table kept (n int)');
    await run(first.url, 'insert into kept values (7)');
    await first.stop();
    await expect(run(first.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(existsSync(path.join(dataDir, 'cluster/data/postmaster.pid'))).toBe(false);

    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(await run(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('uses UTF-8, requires a password, listens on 127.0.0.1 only, and protects the password file', async () => {
    const dataDir = makeFolder();
    const { url } = await start(dataDir);
    const [settings] = await run(
      url,
      `select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as addresses,
        (select datlocale from pg_database where datname = current_database()) as locale`,
    );
    expect(settings).toEqual({ encoding: 'UTF8', addresses: '127.0.0.1', locale: 'C.UTF-8' });
    const wrong = new URL(url);
    wrong.password = 'guessed';
    await expect(run(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(path.join(dataDir, 'cluster/password')).mode & 0o777).toBe(0o600);
  });

  it('chooses another port when the last one is taken', async () => {
    const dataDir = makeFolder();
    const first = await start(dataDir);
    await first.stop();
    const squatter = createServer().listen(first.port, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const second = await start(dataDir);
      expect(second.port).not.toBe(first.port);
      expect(await run(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
      await second.stop();
    } finally {
      squatter.close();
    }
  });

  it('is shared by a second process, and stops with the last one', async () => {
    const dataDir = makeFolder();
    const [first, second] = await Promise.all([start(dataDir), start(dataDir)]);
    expect(second.url).toBe(first.url);
    await first.stop();
    expect(await run(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await second.stop();
    await expect(run(second.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('survives SIGKILL of Node and is used again by the next start', async () => {
    const dataDir = makeFolder();
    const script = `
      const { startEmbeddedPostgres } = await import('./embedded-postgres/start-embedded-postgres.ts');
      const { url } = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, settings: ${JSON.stringify(FAST)} });
      console.log(url);
      setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.kill('SIGKILL');
    await once(child, 'exit');

    const next = await start(dataDir);
    expect(next.url).toBe(line.toString().trim());
    await next.stop();
    await expect(run(next.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('restarts automatically on the same port when PostgreSQL is killed', async () => {
    const dataDir = makeFolder();
    const { url } = await start(dataDir);
    const pidFile = path.join(dataDir, 'cluster/data/postmaster.pid');
    process.kill(Number.parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGKILL');
    await vi.waitUntil(() => run(url, 'select 1').catch(() => null), { timeout: 30_000 });
  });

  it('stays stopped when stop() is called during an automatic restart', async () => {
    const dataDir = makeFolder();
    const server = await start(dataDir);
    const pidFile = path.join(dataDir, 'cluster/data/postmaster.pid');
    const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
    process.kill(pid, 'SIGKILL');
    await vi.waitUntil(() => !isAlive(pid), { timeout: 10_000 });
    await server.stop();
    await expect(run(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(existsSync(pidFile)).toBe(false);
  });

  it('starts although postmaster.pid contains the id of another process', async () => {
    const dataDir = makeFolder();
    const first = await start(dataDir);
    await first.stop();
    const pidFile = path.join(dataDir, 'cluster/data/postmaster.pid');
    writeFileSync(pidFile, `${process.pid}\n${path.dirname(pidFile)}\n1\n${first.port}\n\n127.0.0.1\n\n`);
    const second = await start(dataDir);
    expect(await run(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(path.dirname(pidFile)).filter((name) => name.includes('stale'))).toEqual([]);
  });

  it('stops although a marker contains the id of another process', async () => {
    const dataDir = makeFolder();
    const server = await start(dataDir);
    writeFileSync(path.join(dataDir, 'users', `${process.pid}-before`), 'another boot 1');
    await server.stop();
    await expect(run(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('fails with the error of PostgreSQL', async () => {
    const dataDir = makeFolder();
    await expect(
      startEmbeddedPostgres({ dataDir, settings: { ...FAST, shared_buffers: 'plenty' } }),
    ).rejects.toThrow(/did not start[^]*invalid value for parameter "shared_buffers"/);
  });
});

async function start(dataDir: string) {
  const server = await startEmbeddedPostgres({ dataDir, settings: FAST });
  running.push(server);
  return server;
}

function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-pg-'));
  folders.push(folder);
  return folder;
}

async function run(url: string, statement: string) {
  const client = postgres(url, { max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    return [...(await client.unsafe(statement))];
  } finally {
    await client.end({ timeout: 1 });
  }
}
