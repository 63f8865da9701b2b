import { readFileSync } from 'node:fs';
import { arch, availableParallelism, freemem, platform, release, totalmem } from 'node:os';
import { createArchive } from '../backup/archive';
import { CommandError, EXIT, resolveFile, type Io } from '../io';
import { withDatabase } from '../open-database';
import { describeFailure } from '../describe-failure';
import { describeVariables } from '../support/describe-variables';
import { readFigures } from '../support/read-figures';
import { readLog } from '../support/read-log';
import { findAll } from './doctor';

export type Options = { file: string; log?: string };

/** Writes what support needs into one file, without secrets and names. */
export async function run(io: Io, { file, log }: Options): Promise<number> {
  const lines = log === undefined ? undefined : await readLog(resolveFile(io, log));
  const parts: Record<string, unknown> = {
    'versions.json': versions(),
    'environment.json': describeVariables(io.variables),
    'doctor.json': await findAll(io, 1),
    // Without a database, the rest helps all the more.
    'database.json': await withDatabase(io, ({ client }) => readFigures(client)).catch((error: unknown) => ({
      failed: describeFailure(error),
    })),
  };
  const target = resolveFile(io, file);
  const archive = createArchive(target, new Date());
  try {
    for (const [name, content] of Object.entries(parts))
      await archive.add(name, `${JSON.stringify(content, null, 2)}\n`);
    if (lines) await archive.add('log.jsonl', lines.map((line) => `${line}\n`).join(''));
    await archive.finish();
  } catch (error) {
    await archive.abandon();
    throw new CommandError(`${target} cannot be written: ${describeFailure(error)}`);
  }
  const names = [...Object.keys(parts), ...(lines ? ['log.jsonl'] : [])];
  io.out(`${target}: ${names.join(', ')}`);
  io.err('Read it before you send it: it should have no secret, name or e-mail address.');
  return EXIT.ok;
}

function versions(): object {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return {
    seatwise: version,
    node: process.versions.node,
    system: `${platform()} ${release()} ${arch()}`,
    processors: availableParallelism(),
    memoryBytes: totalmem(),
    freeMemoryBytes: freemem(),
    writtenAt: new Date().toISOString(),
  };
}
