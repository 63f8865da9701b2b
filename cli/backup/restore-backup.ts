import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';
import { migrateDatabase, migrateTables, newestApplied, newestMigration } from '../../db/migrate';
import { CommandError } from '../io';
import { columnList, listTables, quoteTable, withLongConnection } from './connection';
import { readParts, type Backup } from './read-backup';

/** Loads a checked backup into an empty database, and migrates it to the schema of this program. */
export async function restoreBackup(
  url: string,
  file: string,
  { header, manifest }: Backup,
  databaseFolder: string,
): Promise<void> {
  const migrationsFolder = path.join(databaseFolder, 'migrations');
  if (header.schema.at > newestMigration(databaseFolder))
    throw new CommandError(
      `The backup is of a newer version (${header.program}, schema ${header.schema.name}). Restore it with that version.`,
    );
  await withLongConnection(url, (sql) => refuseUsed(sql, header.schema.at));
  await migrateTables(url, migrationsFolder, header.schema.at);
  await withLongConnection(url, async (sql) => {
    await sql.begin((tx) => loadAll(tx, file, { header, manifest }));
    await sql`analyze`;
  });
  await migrateDatabase(url, databaseFolder);
}

/** A database without tables, or one that was migrated to this schema and never used, as after a failed restore. */
async function refuseUsed(sql: postgres.Sql, schema: number) {
  const tables = await listTables(sql);
  if (tables.length === 0) return;
  const isOurs = tables.some(({ name }) => name === 'portal_users');
  const [used] = isOurs
    ? await sql<{ it: boolean }[]>`
        select exists (select from portal_users) or exists (select from seat_pools) or exists (select from audit_entries) as it`
    : [{ it: true }];
  if (used?.it)
    throw new CommandError(
      'The database has data. Create an empty one and point DATABASE_URL to it. Nothing was changed.',
    );
  if ((await newestApplied(sql)) !== schema)
    throw new CommandError(
      'The database has tables of another version than the backup. Create an empty one. Nothing was changed.',
    );
}

async function loadAll(sql: postgres.TransactionSql, file: string, { header, manifest }: Backup) {
  const tables = new Map(header.tables.map((table) => [table.name, table]));
  const names = [...tables.keys()].map(quoteTable);
  // Of a database that was started once; as the owner of the tables, without superuser rights. Foreign keys stay on.
  for (const name of names) await sql.unsafe(`alter table ${name} disable trigger user`);
  await sql.unsafe(`truncate ${names.join(', ')}`);
  for await (const { table: name, rows } of readParts(file)) {
    const table = tables.get(name);
    if (!table) throw new CommandError(`The backup has rows of an unknown table, ${name}.`);
    const writable = await sql
      .unsafe(`copy ${quoteTable(name)} (${columnList(table)}) from stdin`)
      .writable();
    await pipeline(Readable.from([rows]), writable);
  }
  for (const [name, { rows }] of Object.entries(manifest.tables)) {
    const [counted] = await sql.unsafe<{ rows: string }[]>(
      `select count(*) as rows from ${quoteTable(name)}`,
    );
    if (Number(counted?.rows) !== rows)
      throw new Error(`${name} has ${counted?.rows} rows instead of ${rows}`);
  }
  for (const { name, last, isCalled } of manifest.sequences)
    await sql`select setval(${quoteTable(name)}::regclass, ${last}::bigint, ${isCalled})`;
  for (const name of names) await sql.unsafe(`alter table ${name} enable trigger user`);
}
