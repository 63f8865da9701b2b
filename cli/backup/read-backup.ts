import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { CommandError } from '../io';
import {
  HEADER,
  headerSchema,
  MANIFEST,
  manifestSchema,
  tableOfPart,
  type Header,
  type Manifest,
} from './manifest';
import { countLines } from './write-backup';

export type Backup = { header: Header; manifest: Manifest };
export type Part = { header: Header; table: string; rows: Buffer };

/** Parts of a backup in order, one in memory at a time. `onEnd` gets the manifest. */
export async function* readParts(
  file: string,
  onEnd: (backup: Backup) => void = () => {},
): AsyncGenerator<Part> {
  let header: Header | undefined;
  let manifest: Manifest | undefined;
  const archive = extract();
  const source = createReadStream(file);
  const unzipped = createGunzip();
  for (const stream of [source, unzipped]) stream.once('error', (error: Error) => archive.destroy(error));
  source.pipe(unzipped).pipe(archive);
  try {
    for await (const entry of archive) {
      const content = await buffer(entry);
      const { name } = entry.header;
      const table = tableOfPart(name);
      if (name === HEADER) header = headerSchema.parse(JSON.parse(content.toString()));
      else if (!header) break;
      else if (name === MANIFEST) manifest = manifestSchema.parse(JSON.parse(content.toString()));
      else if (table !== undefined) yield { header, table, rows: content };
    }
  } catch (error) {
    if (isMissing(error)) throw new CommandError(`There is no file ${file}.`);
    throw new CommandError(
      `${file} is damaged or no backup (${error instanceof Error ? error.message.split('\n')[0] : ''}). Nothing was changed; use another backup.`,
    );
  } finally {
    source.destroy();
  }
  if (!header) throw new CommandError(`${file} is no backup of Seatwise.`);
  if (!manifest) throw new CommandError(`${file} is incomplete. Nothing was changed; use another backup.`);
  onEnd({ header, manifest });
}

/** Reads the whole file and compares rows and checksums. */
export async function checkBackup(file: string): Promise<Backup> {
  const found = new Map<string, { rows: number; hash: Hash }>();
  let backup: Backup | undefined;
  for await (const { table, rows } of readParts(file, (whole) => (backup = whole))) {
    const known = found.get(table) ?? { rows: 0, hash: createHash('sha256') };
    known.hash.update(rows);
    found.set(table, { ...known, rows: known.rows + countLines(rows) });
  }
  if (!backup) throw new CommandError(`${file} is incomplete.`);
  const empty = createHash('sha256').digest('hex');
  for (const { name } of backup.header.tables) {
    const expected = backup.manifest.tables[name];
    const read = found.get(name);
    if (expected?.rows !== (read?.rows ?? 0) || expected.sha256 !== (read?.hash.digest('hex') ?? empty))
      throw new CommandError(
        `${file} is damaged: the rows of ${name} differ from its checksum. Nothing was changed; use another backup.`,
      );
  }
  return backup;
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';
