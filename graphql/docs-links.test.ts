import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manuals, readProjectFile, root } from './test-docs';

const LINK = /\]\(([^)]+)\)/g;
const PATH = /`([\w.()[\]-]+(?:\/[\w.()[\]-]+)*\/?)`/g;
const NPM_COMMAND = /\bnpm (run )?([a-z][\w:-]*)/g;

const topFolders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|dist$)/.test(entry.name))
  .map(({ name }) => name);

const fileNames = new Set(
  ['.', ...topFolders].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' }).map((file) =>
      basename(file),
    ),
  ),
);

/** A file with one of our extensions, or anything below a folder of the project. */
const looksLikePath = (name: string) =>
  /\w\.(?:ts|tsx|mjs|md|graphql|json|sql)$/.test(name) ||
  topFolders.some((folder) => name.startsWith(`${folder}/`));

describe.each(manuals)('%s', (path) => {
  const text = readProjectFile(path);
  const prose = text.replace(/^```[^]*?^```/gm, '');

  it('leads to files and headings that there are', () => {
    for (const [, target = ''] of prose.matchAll(LINK)) {
      if (/^https?:/.test(target)) continue;
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? path : join(dirname(path), file);
      expect([target, existsSync(join(root, found))]).toEqual([target, true]);
      if (anchor) expect([target, anchorsOf(found)]).toEqual([target, expect.arrayContaining([anchor])]);
    }
  });

  it('names files and folders of the project that there are', () => {
    for (const [, name = ''] of prose.matchAll(PATH)) {
      if (!looksLikePath(name) || (path.startsWith('client/') && name.startsWith('src/'))) continue;
      const places = ['', dirname(path)].map((folder) => join(root, folder, name));
      const isThere = places.some(existsSync) || (!name.includes('/') && fileNames.has(name));
      expect([name, isThere]).toEqual([name, true]);
    }
  });

  it('gives commands that package.json has', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
    const theirs = path.startsWith('client/')
      ? (JSON.parse(readProjectFile('client/package.json')) as { scripts?: Record<string, string> }).scripts
      : {};
    const builtIn = ['ci', 'explain', 'install', 'pack', 'i'];
    for (const [, run, name = ''] of text.matchAll(NPM_COMMAND)) {
      const known = { ...scripts, ...theirs };
      expect([name, name in known || (!run && builtIn.includes(name))]).toEqual([name, true]);
    }
  });
});

it('links and commands are found in the manuals at all', () => {
  const texts = manuals.map(readProjectFile);
  for (const pattern of [LINK, PATH, NPM_COMMAND])
    expect([pattern, texts.filter((text) => [...text.matchAll(pattern)].length > 0).length > 2]).toEqual([
      pattern,
      true,
    ]);
});

/** Anchors as GitHub derives them from headings. */
function anchorsOf(path: string): string[] {
  return [...readProjectFile(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
