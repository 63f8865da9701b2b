import { Kind, parse, separateOperations, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const readProjectFile = (path: string) => readFileSync(`${root}${path}`, 'utf8');

/** All published manuals. */
export const manuals = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'licensing/GLOSSARY.md',
  ...['docs', 'docs/decisions', 'client'].flatMap(markdownIn),
];

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}

/** Every operation of the file with its fragments, by name. */
export const operations = separateOperations(parse(readProjectFile('client/operations.graphql')));

export const operationNamed = (name: string) => {
  const document = operations[name];
  if (!document) throw new Error(`client/operations.graphql has no operation ${name}`);
  return document;
};

export function onlyOperation({ definitions }: DocumentNode): OperationDefinitionNode {
  const [found, ...others] = definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!found || others.length > 0) throw new Error('one operation, please');
  return found;
}

export type Fence = { language: string; text: string; line: number };

/** Code blocks of a Markdown file, in order. */
export function fencesOf(path: string): Fence[] {
  const fences: Fence[] = [];
  let open: Fence | undefined;
  for (const [index, line] of readProjectFile(path).split('\n').entries()) {
    const language = /^```(\w*)$/.exec(line)?.[1];
    if (open && language === '') {
      fences.push(open);
      open = undefined;
    } else if (open) open.text += `${line}\n`;
    else if (language !== undefined) open = { language, text: '', line: index + 1 };
  }
  if (open) throw new Error(`${path}:${open.line}: this block of code has no end`);
  return fences;
}

export type Request = { query: string; variables?: Record<string, unknown> };

/** Request of a `curl` example. Shell variables are kept as their names. */
export function requestOf(shell: string): Request | undefined {
  const body = /-d '(\{[^]*?\})'(?:\n|$)/.exec(shell)?.[1];
  return body === undefined ? undefined : (JSON.parse(body.replace(/'"\$(\w+)"'/g, '$1')) as Request);
}

export type Frame = { from: 'app' | 'server'; message: Record<string, unknown> & { payload?: unknown } };

/** Messages of a WebSocket example: `→` from the app, `←` from the server. */
export function framesOf({ text }: Fence): Frame[] {
  return text
    .trim()
    .split('\n')
    .map((line) => ({
      from: line.startsWith('→') ? ('app' as const) : ('server' as const),
      message: JSON.parse(line.slice(1)) as Frame['message'],
    }));
}

/** First cells of the rows of the table with this first heading. */
export function firstCellsOf(markdown: string, heading: string): string[] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`| ${heading} `));
  if (start < 0) throw new Error(`there is no table with ${heading}`);
  const rest = lines.slice(start + 2);
  const end = rest.findIndex((line) => !line.startsWith('|'));
  return rest.slice(0, end < 0 ? undefined : end).map((row) => row.split('|')[1]?.trim() ?? '');
}
