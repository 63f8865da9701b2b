// `npm run verify` fails by this if docs/schema.graphql is not what the code prints; `npm run schema:publish` prints it
// there, unless that would break what was published: the file itself, what is committed of it, and the last release's.
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
  fail(`${PUBLISHED_SCHEMA} is missing.`, [], 'It is a promise to apps in the field. Take it back from git.');
} else if (breaking.length > 0) {
  fail(
    `Breaking changes of the API that is published in ${PUBLISHED_SCHEMA}:`,
    breaking,
    'Apps in the field call it and cannot be changed at once. Leave what was there, deprecate it with a reason, and put ' +
      'the new beside it. Nothing publishes a breaking change.',
  );
} else if (process.argv[2] === 'publish') {
  writeFileSync(PUBLISHED_SCHEMA, current);
  console.log(isPublished ? `${PUBLISHED_SCHEMA} is up to date.` : `${PUBLISHED_SCHEMA} is written.`);
  for (const change of other) console.log(`  - ${change}`);
} else if (!isPublished) {
  fail(
    `${PUBLISHED_SCHEMA} is not what the code prints:`,
    other,
    'Nothing of it breaks an app. Run: npm run schema:publish',
  );
} else console.log(`${PUBLISHED_SCHEMA} is what the code prints.`);

function lastRelease(): string | undefined {
  return git(['describe', '--tags', '--abbrev=0'])?.trim();
}

function committed(revision: string | undefined): string | undefined {
  return revision && git(['show', `${revision}:${PUBLISHED_SCHEMA}`]);
}

/** Undefined where there is no git, no such revision, or no such file in it. */
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
