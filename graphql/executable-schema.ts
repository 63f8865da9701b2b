import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolvers } from './resolvers';

/** Builds the schema of SDL and resolvers, without a transport. Call once per process. */
export function createExecutableSchema(): GraphQLSchema {
  return makeExecutableSchema({ typeDefs: readSdl(), resolvers, inheritResolversFromInterfaces: false });
}

/** Reads the SDL from the working directory, because the files are also the public reference. */
function readSdl(): string[] {
  const folder = join(process.cwd(), 'graphql', 'schema');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
