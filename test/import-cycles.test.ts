import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** The files of these folders, each with its imports among them: values, types and dynamic imports. */
function readImports(folders: readonly string[]): Map<string, string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file)),
  );
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(path.join(root, file), 'utf8'));
      const imported = importedFiles.map(({ fileName }) => fileOf(file, fileName, known));
      return [file, imported.filter((one) => one !== undefined)];
    }),
  );
}

function fileOf(importer: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  if (!/^(@\/|\.)/.test(specifier)) return undefined;
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(importer), specifier);
  return [`${base}.ts`, `${base}.tsx`].find((file) => known.has(file));
}

/** One cycle for each file that imports itself indirectly; files of a cycle that was already found are left out. */
function findCycles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    const start = way.indexOf(file);
    if (start !== -1) cycles.push([...way.slice(start), file]);
    if (start !== -1 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return cycles;
}

it('no file of the pages or the browser tests imports itself indirectly', () => {
  const imports = readImports(['app', 'e2e']);
  expect(imports.get('app/_components/ui/toast.tsx')).toContain('app/_components/style-nonce.ts');
  expect(imports.get('app/_components/ui/toast.tsx')).toContain('app/_components/ui/toaster.tsx');
  expect(findCycles(imports)).toEqual([]);
});

it('a cycle is reported with all its files', () => {
  const imports = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', []],
    ['d', ['b']],
  ]);
  expect(findCycles(imports)).toEqual([['b', 'd', 'b']]);
});
