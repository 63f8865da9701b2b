import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EmbeddedPostgresLog } from './embedded-postgres-log';
import type { PostgresBinaries } from './binaries';
import { POSTGRES_ENVIRONMENT, type Cluster } from './cluster';
import type { OperatingUser } from './operating-user';
import { isAlive, readCommandOf } from './processes';

export type RunningPostmaster = { pid: number; port: number };

const FAST_SHUTDOWN_MS = 12_000;
const IMMEDIATE_SHUTDOWN_MS = 3000;
const LOG_FILE_LIMIT_BYTES = 5 * 1024 * 1024;

/** The running server of `pgdata`, from its postmaster.pid; undefined if none. */
export function findPostmaster(pgdata: string): RunningPostmaster | undefined {
  const pidFile = path.join(pgdata, 'postmaster.pid');
  const content = readIfPresent(pidFile);
  if (content === undefined) return undefined;
  const [pid, , , port] = content.split('\n').map(Number);
  if (!pid || !isAlive(pid)) return undefined; // PostgreSQL replaces the file of a dead process
  if (!isPostmasterOf(pid, pgdata)) {
    removeStale(pidFile, content);
    return undefined;
  }
  return { pid, port: port ?? 0 };
}

/** Starts the server in its own process group with a log file, so that it outlives Node. */
export function launchPostmaster({
  cluster,
  binaries,
  user,
  port,
  settings,
}: {
  cluster: Cluster;
  binaries: PostgresBinaries;
  user: OperatingUser;
  port: number;
  settings: Record<string, string>;
}) {
  const tooLong = existsSync(cluster.logFile) && statSync(cluster.logFile).size > LOG_FILE_LIMIT_BYTES;
  const logFd = openSync(cluster.logFile, tooLong ? 'w' : 'a', 0o600);
  const logStart = fstatSync(logFd).size;
  const effective = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    password_encryption: 'scram-sha-256',
    ...settings,
  };
  const flags = Object.entries(effective).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  let exited = false;
  const child = spawn(binaries.postgres, ['-D', cluster.pgdata, '-p', String(port), ...flags], {
    ...user,
    detached: true,
    cwd: '/',
    stdio: ['ignore', logFd, logFd],
    env: POSTGRES_ENVIRONMENT,
  });
  child.once('exit', () => (exited = true));
  child.once('error', () => (exited = true));
  child.unref();
  closeSync(logFd);
  return {
    process: child,
    hasExited: () => exited,
    output: () => lastLines(readFileSync(cluster.logFile).subarray(logStart).toString('utf8')),
  };
}

/** Fast shutdown: rolls back open transactions, writes a checkpoint. The signal is sent before any await. */
export async function stopPostmaster(pgdata: string, log: EmbeddedPostgresLog): Promise<void> {
  const running = findPostmaster(pgdata);
  if (!running) return;
  const { pid } = running;
  process.kill(pid, 'SIGINT');
  if (await hasEnded(pid, pgdata, FAST_SHUTDOWN_MS)) return;
  log.warn('PostgreSQL did not stop in time. Forcing it to stop; it recovers at the next start.');
  process.kill(pid, 'SIGQUIT');
  if (await hasEnded(pid, pgdata, IMMEDIATE_SHUTDOWN_MS)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

export function readNewestLogLines(cluster: Cluster) {
  return lastLines(readIfPresent(cluster.logFile) ?? '');
}

async function hasEnded(pid: number, pgdata: string, withinMs: number) {
  const deadline = Date.now() + withinMs;
  while (isAlive(pid) && isPostmasterOf(pid, pgdata)) {
    if (Date.now() > deadline) return false;
    await delay(20);
  }
  return true;
}

/** Process ids are reused, in a container at every start; a zombie has an id, too. */
function isPostmasterOf(pid: number, pgdata: string) {
  const command = readCommandOf(pid);
  if (command === undefined) return isAlive(pid);
  return command.includes('postgres') && command.includes(pgdata);
}

/** Renamed first, not deleted: a new file that another process wrote meanwhile is moved back. */
function removeStale(pidFile: string, staleContent: string) {
  const aside = `${pidFile}.stale-${process.pid}`;
  try {
    renameSync(pidFile, aside);
  } catch {
    return;
  }
  if (readIfPresent(aside) === staleContent) rmSync(aside, { force: true });
  else renameSync(aside, pidFile);
}

function readIfPresent(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function lastLines(text: string) {
  return text.trim().split('\n').slice(-15).join('\n');
}
