import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The SDL, read from the repository the process was started in: the files are the public manual as well. */
export const typeDefs = readSdl(join(process.cwd(), 'graphql', 'schema'));

function readSdl(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
