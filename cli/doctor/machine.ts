import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { EnvError, findOmissions, loadEnv, type Env } from '../../env';
import { ok, problem, warning, type Finding } from './finding';

const GIGABYTE = 1024 ** 3;
/** Below, PostgreSQL may stop at any time: it writes segments of 16 MB ahead, and a checkpoint keeps several. */
const LEAST_FREE = GIGABYTE / 2;
const COMFORTABLY_FREE = 2 * GIGABYTE;
const DAY_MS = 24 * 60 * 60 * 1000;
/** Date from which a version of Node.js gets no security fixes. */
const NODE_ENDS: Record<number, string> = { 20: '2026-04-30', 22: '2027-04-30', 24: '2028-04-30' };

/** Environment and findings; null if it has mistakes, all of which are in the finding. */
export function checkEnvironment(variables: Record<string, string | undefined>): {
  env: Env | null;
  findings: Finding[];
} {
  try {
    const env = loadEnv(variables);
    const omissions = findOmissions(env).map((text) =>
      warning('environment', text, 'Set it in the environment or in .env.'),
    );
    return { env, findings: omissions.length > 0 ? omissions : [ok('environment', 'all variables fit')] };
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const finding = problem('environment', error.message, 'Correct them in the environment or in .env.');
    return { env: null, findings: [finding] };
  }
}

export function checkNode(version: string, now = new Date()): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 9))
    return problem('Node.js', `version ${version} is too old`, 'Install Node.js 24.');
  const end = NODE_ENDS[major];
  const hasEnded = major < 20 || major % 2 === 1 || (end !== undefined && now > new Date(end));
  return hasEnded
    ? warning('Node.js', `version ${version} gets no security fixes`, 'Install Node.js 24.')
    : ok('Node.js', `version ${version}`);
}

/** Signs sessions. All processes of a database need the same one; nothing stored can be compared with it. */
export function checkAuthSecret(env: Env): Finding {
  const { secret } = env.auth;
  if (secret === undefined)
    return ok('AUTH_SECRET', `is not set: the one in ${env.dataDir} is used, or made at the first start`);
  if (new Set(secret).size < 12)
    return problem(
      'AUTH_SECRET',
      'has few different characters, so it can be guessed',
      'Make one with: openssl rand -base64 48',
    );
  return ok('AUTH_SECRET', 'is set. It cannot be compared from here: give every process the same one');
}

/** Permissions of the folder of the embedded PostgreSQL and the generated secret. */
export function checkDataFolder(dataDir: string): Finding[] {
  const name = 'data folder';
  if (!existsSync(dataDir)) {
    const parent = path.dirname(dataDir);
    if (!existsSync(parent) || isWritable(parent)) return [ok(name, `${dataDir} is made at the first start`)];
    return [
      problem(name, `${parent} is not writable`, 'Set DATA_DIR to a folder that the server may write to.'),
    ];
  }
  if (!isWritable(dataDir))
    return [
      problem(name, `${dataDir} is not writable`, 'Give it to the user of the server, or change DATA_DIR.'),
    ];
  const readable = ['auth-secret', 'postgres/cluster/password']
    .map((file) => path.join(dataDir, file))
    .filter((file) => existsSync(file) && (statSync(file).mode & 0o077) !== 0);
  return readable.length === 0
    ? [ok(name, `${dataDir} is writable, and its secrets are readable by its owner only`)]
    : readable.map((file) => problem(name, `others can read ${file}`, `Run: chmod 600 ${file}`));
}

function isWritable(folder: string) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Free space for the database, if its folder is on this machine. */
export async function checkDisk(folder: string | null, databaseBytes: number): Promise<Finding> {
  const size = `the database has ${formatBytes(databaseBytes)}`;
  if (folder === null || !existsSync(folder))
    return ok('disk', `${size}. Its disk is on another machine: watch the free space there`);
  const { bavail, bsize } = await statfs(folder);
  return judgeDisk(bavail * bsize, databaseBytes);
}

export function judgeDisk(freeBytes: number, databaseBytes: number): Finding {
  const text = `the database has ${formatBytes(databaseBytes)}, ${formatBytes(freeBytes)} are free`;
  const remedy = 'Free or add space: without any, no seat is granted and no denial stored.';
  if (freeBytes < LEAST_FREE) return problem('disk', text, remedy);
  if (freeBytes < Math.max(COMFORTABLY_FREE, databaseBytes / 2)) return warning('disk', text, remedy);
  return ok('disk', text);
}

export const daysUntil = (end: Date, now: Date) => Math.floor((end.getTime() - now.getTime()) / DAY_MS);

const formatBytes = (bytes: number) =>
  bytes >= GIGABYTE
    ? `${(bytes / GIGABYTE).toFixed(1)} GB`
    : `${Math.max(1, Math.round(bytes / 1024 ** 2))} MB`;
