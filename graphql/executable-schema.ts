import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvers } from './resolvers';

/** SDL and resolvers in one; no transport. Made once a process. */
export function createExecutableSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl(), resolvers, inheritResolversFromInterfaces: false });
}

/** Read from the repository the process was started in: the files are the public manual as well. */
function readSdl(): string[] {
  const folder = join(process.cwd(), 'graphql', 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
