import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { readArguments } from './read-arguments';

type Tree = { readonly [key: string]: string | Tree };

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'string' ? [[path + key, node] as [string, string]] : flatten(node, `${path}${key}.`),
  );

/** Parts of a text that the page makes a link of or the like: `<link>…</link>`. */
const readTags = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, tag = '']) => tag).toSorted();

const readParts = (text: string) => ({ values: readArguments(text), tags: readTags(text) });

const english = new Map(flatten(en));
const german = new Map(flatten(de));

it('every text is there in both languages', () => {
  expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

it('no text is empty', () => {
  expect([...english, ...german].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('a text takes the same values and tags in both languages', () => {
  const differences = [...english]
    .map(([key, text]) => ({ key, en: readParts(text), de: readParts(german.get(key) ?? '') }))
    .filter((one) => JSON.stringify(one.en) !== JSON.stringify(one.de));
  expect(differences).toEqual([]);
});

describe.each([
  ['en', en, english],
  ['de', de, german],
] as const)('every text can be filled in: %s', (locale, messages, texts) => {
  const t = createTranslator<Record<string, never>>({
    locale,
    messages: messages as unknown as Record<string, never>,
    onError: (error) => {
      throw error;
    },
  }) as unknown as { markup(key: string, values: Record<string, unknown>): string };

  it.each([0, 1, 2, 5])('with %d', (count) => {
    for (const [key, text] of texts) {
      const values: Record<string, unknown> = Object.fromEntries(
        readArguments(text).map(({ name, type, options }) => [
          name,
          { text: 'Ada', number: count, select: options[count % Math.max(1, options.length)] }[type],
        ]),
      );
      for (const tag of readTags(text)) values[tag] = (inside: string) => inside;
      const filled = t.markup(key, values);
      expect(filled, key).not.toMatch(/[{}#<>]|undefined/);
    }
  });
});
