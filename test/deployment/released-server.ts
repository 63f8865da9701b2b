import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';

const START_TIMEOUT_MS = 60_000;
const NOBODY = '65534';
export const BUILD_TIMEOUT_MS = 300_000;

export type Variables = Record<string, string>;
export type Released = { folder: string; archive: string; remove(): void };
export type ReleasedServer = {
  port: number;
  child: ChildProcess;
  output: () => string;
  readyAfterMs: number;
  stop(): Promise<number | null>;
};

/** Makes a release in a new folder, from the build of the project. */
export function makeRelease({ archive = false } = {}): Released {
  const out = mkdtempSync(path.join(tmpdir(), 'seatwise-release-'));
  // The server runs as another user.
  chmodSync(out, 0o755);
  const printed = execFileSync(
    process.execPath,
    ['scripts/release.mjs', '--out', out, ...(archive ? [] : ['--no-archive'])],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  // After what the build prints.
  const [folder = '', file = ''] = printed
    .trimEnd()
    .split('\n')
    .slice(archive ? -2 : -1);
  return { folder, archive: file, remove: () => rmSync(out, { recursive: true, force: true }) };
}

/** Why the read-only file system and the other user cannot be had here, or null. */
export function findMissingPrivilege(): string | null {
  if (process.getuid?.() !== 0) return 'only root can become another user and mount';
  const tried = spawnSync('unshare', ['--mount', 'setpriv', '--reuid', NOBODY, '--clear-groups', 'true']);
  return tried.status === 0 ? null : 'unshare and setpriv do not work here';
}

/** The command, as an unprivileged user who sees `folder` read-only. */
function confine(folder: string, command: string[]): string[] {
  const script =
    'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && ' +
    `exec setpriv --reuid ${NOBODY} --regid ${NOBODY} --clear-groups --no-new-privs "$@"`;
  return ['unshare', '--mount', 'sh', '-c', script, folder, ...command];
}

export function launchReleased(
  folder: string,
  variables: Variables,
  { confined = false }: { confined?: boolean } = {},
) {
  const server = [process.execPath, path.join(folder, 'server.js')];
  const [command = '', ...parameters] = confined ? confine(folder, server) : server;
  const child = spawn(command, parameters, {
    // Not the environment of the tests, nor their folder.
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...variables },
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
}

/** Starts the release and waits until it is ready. */
export async function startReleased(
  folder: string,
  variables: Variables,
  options: { confined?: boolean } = {},
): Promise<ReleasedServer> {
  const port = variables.PORT === undefined ? await findFreePort() : Number(variables.PORT);
  const startedAt = performance.now();
  const { child, output } = launchReleased(folder, { PORT: String(port), ...variables }, options);
  const isReady = async () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
  await vi.waitUntil(async () => child.exitCode !== null || (await isReady()), {
    timeout: START_TIMEOUT_MS,
    interval: 20,
  });
  if (child.exitCode !== null) throw new Error(`The release ended:\n${output()}`);
  return {
    port,
    child,
    output,
    readyAfterMs: performance.now() - startedAt,
    stop: () => end(child, 'SIGTERM'),
  };
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }
  return child.exitCode;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
