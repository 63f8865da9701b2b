import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { fencesOf, root } from './test-docs';

/** Declarations that an app would have. */
const PRELUDE = `
  declare const password: string;
  declare const scannedOrTyped: string;
  declare function show(message: string): void;
  declare function startTheJob(): void;
  declare function drawSeat(seat: string, remainingSeconds: number | null): void;
`;

const README_PRELUDE = `
  type Job = { start(): void };
  declare function toast(text: string): void;
  declare function showLogin(message: string): void;
  declare function render(state: object): void;
  declare function show(outcome: object): void;
  declare function scanQrCode(): Promise<string>;
  declare function uploadAndDownload(): Promise<void>;
`;

it('the TypeScript of docs/integrate.md fits the client library', () => {
  const fences = fencesOf('docs/integrate.md').filter(({ language }) => language === 'ts');
  expect(fences.length).toBeGreaterThan(6);
  const source = `${fences.map(({ text }) => text).join('\n')}\n${PRELUDE}`;
  expect(problemsOf(source)).toEqual([]);
  // Proves that the test can fail.
  expect(problemsOf(`${source}\nvoid client.checkpoint('DANCE');`)).toHaveLength(1);
}, 60_000);

it('so does the example of client/README.md', () => {
  const example = fencesOf('client/README.md').find(({ text }) => text.includes("from '@seatwise/client'"));
  expect(problemsOf(`${example?.text}\n${README_PRELUDE}`)).toEqual([]);
}, 60_000);

/** Compiles a text as a file of a project that has installed the client library. */
function problemsOf(source: string): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    paths: { '@seatwise/client': [join(root, 'client/src/index.ts')] },
  };
  const path = join(root, 'docs/integrate.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === path || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === path ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([path], options, host);
  const file = program.getSourceFile(path);
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
