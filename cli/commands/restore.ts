import path from 'node:path';
import { checkBackup } from '../backup/read-backup';
import { restoreBackup } from '../backup/restore-backup';
import { EXIT, resolveFile, type Io } from '../io';
import { withDatabaseUrl } from '../open-database';
import { describeVerification, verifyDatabase } from '../verify/verify-database';

export type Options = { file: string; check?: boolean };

/** Loads a backup into an empty database and verifies it; with `check` it only reads the file. */
export async function run(io: Io, { file, check }: Options): Promise<number> {
  const source = resolveFile(io, file);
  const backup = await checkBackup(source);
  const { takenAt, program, schema, tables } = backup.header;
  io.out(
    `${source}: complete, ${tables.length} tables, as of ${takenAt}, version ${program}, ${schema.name}.`,
  );
  if (check) return EXIT.ok;
  return withDatabaseUrl(io, async (url) => {
    await restoreBackup(url, source, backup, path.resolve('db'));
    io.out('Restored.');
    const result = await verifyDatabase(url);
    for (const line of describeVerification(result)) io.out(line);
    io.err(backup.manifest.note);
    return result.breaches.length > 0 ? EXIT.failed : EXIT.ok;
  });
}
