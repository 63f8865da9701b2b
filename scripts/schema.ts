// `npm run verify` fails by this if docs/schema.graphql is not what the code prints; `npm run schema:publish` prints it
// there, unless that would break what was published.
import { buildSchema } from 'graphql';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createExecutableSchema } from '../graphql/executable-schema';
import { compareSchemas, printPublishedSchema, PUBLISHED_SCHEMA } from './published-schema';

const schema = createExecutableSchema();
const current = await printPublishedSchema(schema);
const published = existsSync(PUBLISHED_SCHEMA) ? readFileSync(PUBLISHED_SCHEMA, 'utf8') : current;
const { breaking, other } = await compareSchemas(buildSchema(published), schema);
const isPublished = existsSync(PUBLISHED_SCHEMA) && published === current;

if (breaking.length > 0) {
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

function fail(heading: string, changes: string[], advice: string) {
  console.error([heading, ...changes.map((change) => `  - ${change}`), advice].join('\n'));
  process.exitCode = 1;
}
