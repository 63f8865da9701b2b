import { execFile } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries';

/** The user that PostgreSQL runs as; empty for the user of Node. */
export type OperatingUser = { uid?: number; gid?: number };

const run = promisify(execFile);

/**
 * PostgreSQL does not run as root. If Node does, PostgreSQL runs as the user `postgres`, which is created if absent and
 * needs access to the binaries and the data.
 */
export async function findOperatingUser({
  dataDir,
  binaries,
}: {
  dataDir: string;
  binaries: PostgresBinaries;
}): Promise<OperatingUser> {
  if (process.getuid?.() !== 0) return {};
  const user = (await lookUp()) ?? (await create());
  chmodSync(dataDir, statSync(dataDir).mode | 0o011);
  for (const target of [dataDir, binaries.nativeDir]) assertReachable(target, user);
  return user;
}

async function lookUp() {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (flag) => (await run('id', [flag, 'postgres'])).stdout),
    );
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

async function create() {
  const advice = 'Run as an ordinary user, create a user named postgres, or set DATABASE_URL.';
  try {
    await run('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/usr/sbin/nologin',
      'postgres',
    ]);
  } catch (error) {
    // Another process may have created the user at the same time.
    const user = await lookUp();
    if (user) return user;
    throw new Error(`PostgreSQL cannot run as root and the user postgres could not be created. ${advice}`, {
      cause: error,
    });
  }
  const user = await lookUp();
  if (!user) throw new Error(`PostgreSQL cannot run as root and there is no user postgres. ${advice}`);
  return user;
}

function assertReachable(target: string, { uid, gid }: { uid: number; gid: number }) {
  for (let folder = target; ; folder = path.dirname(folder)) {
    const stat = statSync(folder);
    const needed = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
    if ((stat.mode & needed) === 0) {
      throw new Error(
        `Started by root, PostgreSQL runs as the user postgres, which cannot access ${target}: ${folder} is closed to ` +
          `other users. Run as an ordinary user, move the project or DATA_DIR, open the folder ` +
          `(chmod o+x ${folder}), or set DATABASE_URL.`,
      );
    }
    if (folder === path.dirname(folder)) return;
  }
}
