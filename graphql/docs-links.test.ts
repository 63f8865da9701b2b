import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manuals, readProjectFile, root } from './test-docs';

const LINK = /\]\(([^)]+)\)/g;
const FILE_NAME = /`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|tsx|mjs|md|graphql|json|sql))`/g;
const NPM_COMMAND = /\bnpm (run )?([a-z][\w:-]*)/g;

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

  it('names files of the project that there are', () => {
    for (const [, name = ''] of prose.matchAll(FILE_NAME)) {
      if (name.startsWith('src/')) continue;
      const places = ['', dirname(path)].map((folder) => join(root, folder, name));
      expect([name, places.some(existsSync)]).toEqual([name, true]);
    }
  });

  it('gives commands that package.json has', () => {
    const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
    const theirs = path.startsWith('client/')
      ? (JSON.parse(readProjectFile('client/package.json')) as { scripts?: Record<string, string> }).scripts
      : {};
    const builtIn = ['ci', 'install', 'pack', 'i'];
    for (const [, run, name = ''] of text.matchAll(NPM_COMMAND)) {
      const known = { ...scripts, ...theirs };
      expect([name, name in known || (!run && builtIn.includes(name))]).toEqual([name, true]);
    }
  });
});

it('links and commands are found in the manuals at all', () => {
  const texts = manuals.map(readProjectFile);
  for (const pattern of [LINK, FILE_NAME, NPM_COMMAND])
    expect([pattern, texts.filter((text) => [...text.matchAll(pattern)].length > 0).length > 2]).toEqual([
      pattern,
      true,
    ]);
});

/** As GitHub makes them of headings. */
function anchorsOf(path: string): string[] {
  return [...readProjectFile(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
