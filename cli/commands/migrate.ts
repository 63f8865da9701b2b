import path from 'node:path';
import { checkDatabase } from '../../db/check-database';
import { openDatabase } from '../../db/client';
import { migrateDatabase } from '../../db/migrate';
import { readPendingChanges } from '../../db/pending-changes';
import { EXIT, printJson, type Io } from '../io';
import { withDatabaseUrl } from '../open-database';

/** Migrates the database and prints what was applied. */
export function run(io: Io, { json }: { json?: boolean }): Promise<number> {
  return withDatabaseUrl(io, async (url) => {
    const folder = path.resolve('db');
    await checkDatabase(url);
    const pending = await readPending(url, folder);
    const { isSchemaNewer } = await migrateDatabase(url, folder);
    const { migrations: applied, replacesFunctions: replacedFunctions } = pending;
    if (json) printJson(io, { applied, replacedFunctions, isSchemaNewer });
    else {
      for (const name of applied) io.out(`applied ${name}`);
      if (replacedFunctions) io.out('replaced the functions');
      if (applied.length === 0 && !replacedFunctions) io.out('Nothing to do.');
    }
    if (isSchemaNewer) io.err('The database is newer than this program; nothing older was installed.');
    return EXIT.ok;
  });
}

async function readPending(url: string, folder: string) {
  const pool = openDatabase({ url, poolSize: 1, applicationName: 'seatwise-command' });
  try {
    return await readPendingChanges(pool.client, folder);
  } finally {
    await pool.close();
  }
}
