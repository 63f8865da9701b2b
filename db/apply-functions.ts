import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql, TransactionSql } from 'postgres';
import { fitFunctionsToCitus, isDistributed } from './fit-functions-to-citus';
import { retryOnLockTimeout } from './retry-on-lock-timeout';

export type Functions = {
  /** Incremented with every change. Tells a process whether the functions in the database are newer than its own. */
  revision: number;
  sha256: string;
  files: { name: string; sql: string }[];
  /** Applied after the files in a database that is distributed with Citus. */
  onCitus: string;
};

/** Views come before what uses them; triggers come last, because creating one locks its table. */
const LAST_FILES = ['views.sql', 'triggers.sql'];

/** Reads all functions, views and triggers from `db/functions`. */
export function readFunctions(folder: string): Functions {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted((a, b) => LAST_FILES.indexOf(a) - LAST_FILES.indexOf(b) || (a < b ? -1 : 1));
  const files = names.map((name) => ({ name, sql: readFileSync(path.join(folder, name), 'utf8') }));
  const hash = createHash('sha256');
  for (const { sql } of files) hash.update(sql);
  const onCitus = readFileSync(path.join(folder, 'on-citus', 'functions.sql'), 'utf8');
  hash.update(onCitus);
  const { revision } = readRevision(folder);
  return { revision, sha256: hash.digest('hex'), files, onCitus };
}

/** Revision written by `npm run db:schema`, and the hash of the files at that time. */
export function readRevision(folder: string): { revision: number; sha256: string } {
  return JSON.parse(readFileSync(path.join(folder, 'revision.json'), 'utf8')) as {
    revision: number;
    sha256: string;
  };
}

/**
 * Installs the functions of this program in one transaction, unless they or newer ones are installed: an older
 * process may restart during an upgrade. Of different functions with the same revision the last start wins. Returns
 * whether the installed ones are newer, and whether such others were replaced. The caller holds the start lock.
 */
export async function applyFunctions(
  client: Sql,
  functions: Functions,
): Promise<{ areNewer: boolean; replacedSameRevision: boolean }> {
  const [inForce] = await client<{ revision: number; sha256: string }[]>`
    select revision, sha256 from schema_functions`;
  if (inForce && inForce.revision > functions.revision)
    return { areNewer: true, replacedSameRevision: false };
  const isSameRevision = inForce?.revision === functions.revision;
  if (isSameRevision && inForce.sha256 === functions.sha256)
    return { areNewer: false, replacedSameRevision: false };

  // Creating a trigger waits for transactions that write to its table.
  await retryOnLockTimeout(client, () =>
    client.begin((transaction) => replaceFunctions(transaction, functions)),
  );
  return { areNewer: false, replacedSameRevision: isSameRevision };
}

/** Replaces all functions, views and triggers within a transaction. */
export async function replaceFunctions(
  transaction: TransactionSql,
  { revision, sha256, files, onCitus }: Functions,
): Promise<void> {
  // Functions may call each other in any order of the files; the views created afterwards prove that they exist.
  await transaction.unsafe('set local check_function_bodies = off');
  for (const { name, sql } of files) {
    // One by one, because Citus repeats the text of a trigger's statement on the workers.
    for (const part of name === 'triggers.sql' ? sql.split(/(?<=;)\n/) : [sql]) {
      await transaction.unsafe(part).catch((error: unknown) => {
        throw Object.assign(error as Error, { sqlFile: `db/functions/${name}` });
      });
    }
  }
  if (await isDistributed(transaction)) await fitFunctionsToCitus(transaction, onCitus);
  await transaction`
    insert into schema_functions (revision, sha256) values (${revision}, ${sha256})
    on conflict (is_only) do update
      set revision = excluded.revision, sha256 = excluded.sha256, applied_at = clock_timestamp()`;
}
