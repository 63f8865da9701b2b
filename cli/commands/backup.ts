import path from 'node:path';
import { writeBackup } from '../backup/write-backup';
import { EXIT, printJson, resolveFile, type Io } from '../io';
import { withDatabaseUrl } from '../open-database';

export type Options = { file: string; json?: boolean };

/** Writes all tables to a file. */
export async function run(io: Io, { file, json }: Options): Promise<number> {
  const target = resolveFile(io, file);
  const { header, manifest } = await withDatabaseUrl(io, (url) =>
    writeBackup(url, target, path.resolve('db')),
  );
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  const { takenAt, program, postgres, schema } = header;
  if (json) printJson(io, { file: target, takenAt, program, postgres, schema: schema.name, rows });
  else io.out(`${target}: ${rows} rows of ${header.tables.length} tables, as of ${takenAt}, ${schema.name}.`);
  io.err('The file has personal data and hashes of passwords. AUTH_SECRET is not in it: keep it elsewhere.');
  return EXIT.ok;
}
