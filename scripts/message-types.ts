// Types of all texts and their values: `write` writes them, `check` fails if they are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { flattenMessages, readArguments, readTags } from './message-parts';

const FILE = 'messages/message-values.d.ts';

const TYPES = { text: 'string', number: 'number', select: 'string' } as const;

function typeOf(text: string): string {
  const values = readArguments(text).map(({ name, type }) => `${name}: ${TYPES[type]}`);
  const tags = readTags(text).map((name) => `${name}: Tag`);
  const all = [...values, ...tags];
  return all.length === 0 ? 'NoValues' : `{ ${all.join('; ')} }`;
}

const declaration = `// Made from messages/en by \`npm run messages:types\`.
import type { ReactNode } from 'react';

type NoValues = Record<never, never>;
type Tag = (inside: ReactNode) => ReactNode;

/** The key of every text, with the values that fill it in. */
export interface MessageValues {
${flattenMessages('en')
  .map(([key, text]) => `  '${key}': ${typeOf(text)};`)
  .join('\n')}
}
`;

if (process.argv[2] === 'write') writeFileSync(FILE, declaration);
else if (readFileSync(FILE, 'utf8') !== declaration) {
  console.error(`Out of date: ${FILE}. Run: npm run messages:types`);
  process.exitCode = 1;
}
