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
 * Paths of a cluster. The data folder contains `cluster/data` (of PostgreSQL), `cluster/password`, `cluster/port`,
 * `cluster/postgres.log`, and `users/<pid>-<random>`, one marker file per process that uses the cluster.
 */
export type Cluster = {
  pgdata: string;
  logFile: string;
  membersDir: string;
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

/** Not Node's whole environment, which may contain PGPORT and the like. Next's types require NODE_ENV. */
export const POSTGRES_ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: 'production' as const,
  ...preloadedLibraries(),
};

/** Preloaded libraries, such as an allocator or libfaketime, also apply to PostgreSQL. */
function preloadedLibraries(): Record<string, string> {
  const names = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** Opens the cluster in `dataDir`; creates it if absent. */
export async function openCluster(options: OpenClusterOptions): Promise<Cluster> {
  const home = path.join(options.dataDir, 'cluster');
  if (!existsSync(home)) await createCluster(home, options);
  const membersDir = path.join(options.dataDir, 'users');
  mkdirSync(membersDir, { recursive: true, mode: 0o700 });
  const password = readFileSync(path.join(home, 'password'), 'utf8').trim();
  const portFile = path.join(home, 'port');
  return {
    pgdata: path.join(home, 'data'),
    logFile: path.join(home, 'postgres.log'),
    membersDir,
    url: (port, database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    readPort: () => (existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) || undefined : undefined),
    rememberPort: (port) => writeFileSync(portFile, `${port}\n`),
  };
}

/** Marks this process as a user of the cluster, so that no other process stops PostgreSQL. */
export function joinCluster({ membersDir }: Cluster) {
  const marker = path.join(membersDir, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(marker, readStartOf(process.pid) ?? '');
  return {
    leave: () => rmSync(marker, { force: true }),
    hasOtherMembers: () =>
      readdirSync(membersDir).some((name) => {
        const other = path.join(membersDir, name);
        const start = readStartOf(Number.parseInt(name, 10));
        // A marker that is being written is still empty.
        if (start && ['', start].includes(readFileSync(other, 'utf8'))) return true;
        rmSync(other, { force: true });
        return false;
      }),
  };
}

/**
 * Created in a temporary folder and renamed when complete, so that an interrupted or concurrent first start never leaves
 * an incomplete cluster.
 */
async function createCluster(
  home: string,
  { dataDir, binaries, user, log, synchronous }: OpenClusterOptions,
) {
  log.info(`Creating a PostgreSQL cluster in ${dataDir} (first start only)`);
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
    const createdByAnotherProcess = existsSync(path.join(home, 'data', 'PG_VERSION'));
    if (!createdByAnotherProcess) throw error;
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
