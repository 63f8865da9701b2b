import path from 'node:path';
import type postgres from 'postgres';
import { readFunctions } from './apply-functions';
import { newestApplied, readJournal } from './migrate';

export type PendingChanges = {
  isEmpty: boolean;
  /** Names of the migrations that the next start applies, in order. */
  migrations: string[];
  /** Whether the next start replaces the functions. */
  replacesFunctions: boolean;
  /** Whether the schema or the functions are newer than this program, which then changes nothing of them. */
  isNewer: boolean;
};

/** What `migrateDatabase` of this program would change. Reads only. */
export async function readPendingChanges(
  client: postgres.Sql | postgres.TransactionSql,
  databaseFolder: string,
): Promise<PendingChanges> {
  const newest = await newestApplied(client);
  const { entries } = readJournal(path.join(databaseFolder, 'migrations'));
  const migrations = entries.filter(({ when }) => when > newest).map(({ tag }) => tag);
  const own = readFunctions(path.join(databaseFolder, 'functions'));
  const [installed] = newest
    ? await client<{ revision: number; sha256: string }[]>`select revision, sha256 from schema_functions`
    : [];
  const areFunctionsNewer = (installed?.revision ?? 0) > own.revision;
  return {
    isEmpty: newest === 0,
    migrations,
    replacesFunctions: !areFunctionsNewer && installed?.sha256 !== own.sha256,
    isNewer: areFunctionsNewer || newest > (entries.at(-1)?.when ?? 0),
  };
}
