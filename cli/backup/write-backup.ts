import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type postgres from 'postgres';
import { readJournal } from '../../db/migrate';
import { CommandError } from '../io';
import { createArchive, type Archive } from './archive';
import { columnList, listTables, quoteTable, withLongConnection, type Table } from './connection';
import { FORMAT, HEADER, MANIFEST, NOTE, partName, RULES, type Header, type Manifest } from './manifest';

const PART_BYTES = 4 * 1024 ** 2;

export type Written = { header: Header; manifest: Manifest };

/** Writes a snapshot of all tables to a new file. The server may run meanwhile. */
export async function writeBackup(url: string, file: string, databaseFolder: string): Promise<Written> {
  if (existsSync(file)) throw new CommandError(`${file} exists already. Name another file.`);
  const unfinished = `${file}.unfinished`;
  const archive = createArchive(unfinished, new Date());
  try {
    const written = (await withLongConnection(url, (sql) =>
      sql.begin('isolation level repeatable read read only', (tx) =>
        writeTables(tx, archive, databaseFolder),
      ),
    )) as Written;
    await archive.finish();
    renameSync(unfinished, file);
    return written;
  } catch (error) {
    await archive.abandon();
    rmSync(unfinished, { force: true });
    throw error;
  }
}

async function writeTables(
  sql: postgres.TransactionSql,
  archive: Archive,
  databaseFolder: string,
): Promise<Written> {
  const header = await readHeader(sql, databaseFolder);
  await archive.add(HEADER, JSON.stringify(header, null, 2));
  const tables: Manifest['tables'] = {};
  for (const table of header.tables) tables[table.name] = await writeTable(sql, archive, table);
  // Read last: sequences are not part of the snapshot and only grow.
  const sequences = await sql<Manifest['sequences']>`
    select sequencename as name, coalesce(last_value, start_value)::text as last, last_value is not null as "isCalled"
    from pg_sequences where schemaname = 'public' and sequencename <> 'schema_migrations_id_seq' order by 1`;
  const manifest = { tables, sequences: [...sequences], rules: RULES, note: NOTE };
  await archive.add(MANIFEST, JSON.stringify(manifest, null, 2));
  return { header, manifest };
}

async function readHeader(sql: postgres.TransactionSql, databaseFolder: string): Promise<Header> {
  const [facts] = await sql<{ at: string; postgres: string; schema: string; is_distributed: boolean }[]>`
    select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      current_setting('server_version') as postgres, (select max(created_at) from schema_migrations) as schema,
      to_regclass('pg_dist_partition') is not null as is_distributed`;
  if (!facts) throw new Error('The database gave no answer');
  if (facts.is_distributed)
    throw new CommandError('The database is distributed with Citus. Use the backup of its nodes instead.');
  const { entries } = readJournal(path.join(databaseFolder, 'migrations'));
  const newest = entries.find(({ when }) => when === Number(facts.schema));
  if (!newest)
    throw new CommandError(
      'The schema of the database is not known to this version. Use the version that the server runs.',
    );
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  return {
    format: FORMAT,
    takenAt: facts.at,
    program: version,
    postgres: facts.postgres,
    schema: { at: newest.when, name: newest.tag },
    tables: await listTables(sql),
  };
}

/** Streams the rows of a table in parts of a few megabytes: an entry of an archive needs its size first. */
async function writeTable(sql: postgres.TransactionSql, archive: Archive, table: Table) {
  const hash = createHash('sha256');
  let rows = 0;
  let parts = 0;
  let waiting: Buffer[] = [];
  let bytes = 0;
  const flush = async () => {
    if (bytes === 0) return;
    await archive.add(partName(table.name, ++parts), Buffer.concat(waiting));
    [waiting, bytes] = [[], 0];
  };
  const query = `copy (select ${columnList(table)} from ${quoteTable(table.name)}) to stdout`;
  const stream: Readable = await sql.unsafe(query).readable();
  // PostgreSQL sends whole rows, so a part ends with a row.
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    rows += countLines(chunk);
    waiting.push(chunk);
    bytes += chunk.length;
    if (bytes >= PART_BYTES) await flush();
  }
  // postgres.js leaves the connection paused if the last rows came faster than they were read.
  stream._read(0);
  await flush();
  return { rows, sha256: hash.digest('hex') };
}

/** In the text format of COPY, a line is a row: line breaks in values are escaped. */
export function countLines(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
