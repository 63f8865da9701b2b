import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyDatabase } from './database';

export const DATABASE_FOLDER = fileURLToPath(new URL('../db', import.meta.url));

type Journal = { entries: { idx: number; when: number; tag: string }[] };

/** A copy of `db` that a test may change. */
export function copyDatabaseFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-db-'));
  for (const name of ['migrations', 'functions'])
    cpSync(path.join(DATABASE_FOLDER, name), path.join(folder, name), { recursive: true });
  const journalFile = path.join(folder, 'migrations', 'meta', '_journal.json');
  return {
    folder,
    changeJournal(change: (journal: Journal) => void) {
      const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal;
      change(journal);
      writeFileSync(journalFile, JSON.stringify(journal));
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** A database as version 0.1.0 left it: the tables of the baseline, without functions. */
export async function databaseOfBaseline() {
  const database = await emptyDatabase();
  const baseline = readFileSync(path.join(DATABASE_FOLDER, 'migrations/0000_baseline.sql'), 'utf8');
  const { entries } = JSON.parse(
    readFileSync(path.join(DATABASE_FOLDER, 'migrations/meta/_journal.json'), 'utf8'),
  ) as Journal;
  await database.sql.unsafe(baseline);
  await database.sql`create table schema_migrations (id serial primary key, hash text not null, created_at bigint)`;
  await database.sql`insert into schema_migrations (hash, created_at) values ('0014', ${entries[0]?.when ?? 0})`;
  return database;
}
