import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { EmbeddedPostgresLog } from './embedded-postgres-log';
import type { PostgresBinaries } from './binaries';
import type { OperatingUser } from './operating-user';
import { readStartOf } from './processes';

/**
 * The files of one cluster. In the data folder: `cluster/data` (PostgreSQL's own), `cluster/password`,
 * `cluster/port`, `cluster/postgres.log`, and `users/<pid>`, one mark for each process that uses it.
 */
export type Cluster = {
  pgdata: string;
  logFile: string;
  usersDir: string;
  url(port: number, database: string): string;
  readPort(): number | undefined;
  rememberPort(port: number): void;
};

type OpenClusterOptions = {
  dataDir: string;
  binaries: PostgresBinaries;
  user: OperatingUser;
  log: EmbeddedPostgresLog;
  synchronous: boolean;
};

/** Little of Node's own environment, where PGPORT and its like may be set. Next's types demand NODE_ENV. */
export const POSTGRES_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production' as const,
  ...preloadedLibraries(),
};

/** Preloaded libraries, such as an allocator or a faked clock, apply to every process that this one starts. */
function preloadedLibraries(): Record<string, string> {
  const names = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Opens the cluster kept in `dataDir`, making it first when there is none. */
export async function openCluster(options: OpenClusterOptions): Promise<Cluster> {
  const home = path.join(options.dataDir, 'cluster');
  if (!existsSync(home)) await createCluster(home, options);
  const usersDir = path.join(options.dataDir, 'users');
  mkdirSync(usersDir, { recursive: true, mode: 0o700 });
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim();
  const portFile = path.join(home, 'port');
  return {
    pgdata: path.join(home, 'data'),
    logFile: path.join(home, 'postgres.log'),
    usersDir,
    url: (port, database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    readPort: () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined),
    rememberPort: (port) => writeFileSync(portFile, `${port}\n`),
  };
}

/** Marks this process as a user of the cluster, so that nobody else stops it. */
export function joinCluster({ usersDir }: Cluster) {
  const mark = path.join(usersDir, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(mark, readStartOf(process.pid) ?? '');
  return {
    leave: () => rmSync(mark, { force: true }),
    hasOthers: () =>
      readdirSync(usersDir).some((name) => {
        const other = path.join(usersDir, name);
        const start = readStartOf(Number.parseInt(name, 10));
        // A mark just being written is still empty.
        if (start && ['', start].includes(readFileSync(other, 'utf8'))) return true;
        rmSync(other, { force: true });
        return false;
      }),
  };
}

/**
 * Made aside and moved into place when complete, so that an interrupted or a concurrent first start never leaves half
 * a cluster, and password and data always belong together.
 */
async function createCluster(
  home: string,
  { dataDir, binaries, user, log, synchronous }: OpenClusterOptions,
) {
  log.info(`Making a PostgreSQL cluster in ${dataDir} (first start only)`);
  const draft = mkdtempSync(path.join(dataDir, 'new-'));
  try {
    chmodSync(draft, 0o711);
    const pgdata = path.join(draft, 'data');
    const passwordFile = path.join(draft, 'password');
    mkdirSync(pgdata, { mode: 0o700 });
    writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      for (const file of [pgdata, passwordFile]) chownSync(file, user.uid, user.gid);
    }
    await runInitdb(binaries.initdb, user, [
      `--pgdata=${pgdata}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(synchronous ? [] : ['--no-sync']),
    ]);
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const anotherProcessMadeIt = existsSync(path.join(home, 'data', 'PG_VERSION'));
    if (!anotherProcessMadeIt) throw error;
  }
}

async function runInitdb(initdb: string, user: OperatingUser, flags: string[]) {
  try {
    await promisify(execFile)(initdb, flags, { ...user, cwd: '/', env: POSTGRES_ENVIRONMENT });
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const lastLines = output.trim().split('\n').slice(-10).join('\n');
    throw new Error(`PostgreSQL's initdb failed:\n${lastLines || String(error)}`, { cause: error });
  }
}
