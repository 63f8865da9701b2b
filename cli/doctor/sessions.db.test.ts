import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { checkAdvisoryLocks, checkNotifications, checkPreparedStatements } from './sessions';

const database = testDatabase();

it('the direct address keeps sessions', async () => {
  const findings = await Promise.all([
    checkNotifications(database.url),
    checkPreparedStatements(database.url),
    checkAdvisoryLocks(database.url),
  ]);
  expect(findings.map(({ status }) => status)).toEqual(['ok', 'ok', 'ok']);
});

const isInstalled = (() => {
  try {
    execFileSync('pgbouncer', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!isInstalled)('PgBouncer in transaction mode', () => {
  let folder: string;
  let bouncer: ChildProcess;
  let url: string;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'doctor-pooler-'));
    const port = await freePort();
    const at = new URL(database.url);
    const target = `host=${at.hostname} port=${at.port || 5432} user=${at.username} password=${at.password}`;
    const settings = [
      '[databases]',
      `* = ${target}`,
      '[pgbouncer]',
      'listen_addr = 127.0.0.1',
      `listen_port = ${port}`,
      'auth_type = any',
      'pool_mode = transaction',
      'unix_socket_dir =',
    ];
    const file = path.join(folder, 'pgbouncer.ini');
    writeFileSync(file, settings.join('\n'));
    chmodSync(folder, 0o755);
    // PgBouncer refuses to run as root.
    const own = userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {};
    bouncer = spawn('pgbouncer', [file], { stdio: 'ignore', ...own });
    await vi.waitFor(() => accepts(port), { timeout: 10_000 });
    at.port = String(port);
    url = at.href;
  });

  afterAll(async () => {
    if (bouncer.exitCode === null) {
      bouncer.kill('SIGKILL');
      await once(bouncer, 'exit');
    }
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['notifications', (address: string) => checkNotifications(address, 500)],
    ['prepared statements', checkPreparedStatements],
    ['advisory locks', checkAdvisoryLocks],
  ])('does not keep %s', async (name, check) => {
    expect(await check(url)).toMatchObject({
      check: name,
      status: 'problem',
      remedy: expect.stringContaining('direct'),
    });
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function accepts(port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.destroy();
}
