// `schema.ts check` (npm run verify) fails if docs/schema.graphql is out of date. `npm run schema:publish` writes it, unless
// that would break the schema in the file, in the last commit, or in the last release.
import { buildSchema } from 'graphql';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createExecutableSchema } from '../graphql/executable-schema';
import { compareSchemas, printPublishedSchema, PUBLISHED_SCHEMA } from './published-schema';

const schema = createExecutableSchema();
const current = await printPublishedSchema(schema);
const published = existsSync(PUBLISHED_SCHEMA) ? readFileSync(PUBLISHED_SCHEMA, 'utf8') : undefined;
const isPublished = published === current;
const { other } = await compareSchemas(buildSchema(published ?? current), schema);
const promised = [published, committed('HEAD'), committed(lastRelease())].filter(
  (text) => text !== undefined,
);
const broken = await Promise.all(
  promised.map(async (text) => (await compareSchemas(buildSchema(text), schema)).breaking),
);
const breaking = [...new Set(broken.flat())];

if (published === undefined) {
  fail(`${PUBLISHED_SCHEMA} is missing.`, [], 'Apps in use depend on it. Restore it from git.');
} else if (breaking.length > 0) {
  fail(
    `Breaking changes to the published API in ${PUBLISHED_SCHEMA}:`,
    breaking,
    'Apps in use depend on these parts. Keep them, deprecate them with a reason, and add the new ones beside them. ' +
      'A breaking change cannot be published.',
  );
} else if (process.argv[2] === 'publish') {
  writeFileSync(PUBLISHED_SCHEMA, current);
  console.log(isPublished ? `${PUBLISHED_SCHEMA} is up to date.` : `${PUBLISHED_SCHEMA} is written.`);
  for (const change of other) console.log(`  - ${change}`);
} else if (!isPublished) {
  fail(`${PUBLISHED_SCHEMA} is out of date:`, other, 'No change breaks an app. Run: npm run schema:publish');
} else console.log(`${PUBLISHED_SCHEMA} is up to date.`);

function lastRelease(): string | undefined {
  return git(['describe', '--tags', '--abbrev=0'])?.trim();
}

function committed(revision: string | undefined): string | undefined {
  return revision && git(['show', `${revision}:${PUBLISHED_SCHEMA}`]);
}

/** Output of git; undefined without git, without the revision, or without the file in it. */
function git(args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

function fail(heading: string, changes: string[], advice: string) {
  console.error([heading, ...changes.map((change) => `  - ${change}`), advice].join('\n'));
  process.exitCode = 1;
}
