import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '../db/start-error';

/** Reads the secret kept in `dataDir`, created by the first call. Concurrent processes get the same one. */
export function readOrMakeAuthSecret(dataDir: string): string {
  const file = path.join(dataDir, 'auth-secret');
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 });
  } catch (error) {
    throw new StartError(
      `The data folder ${dataDir} cannot be written to (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}). ` +
        'Set DATA_DIR to a folder that can, or set DATABASE_URL and AUTH_SECRET: then no folder is needed.',
      { cause: error },
    );
  }
  try {
    linkSync(draft, file); // Fails if the file exists, unlike a rename.
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
