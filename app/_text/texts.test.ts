import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { de } from './de';
import { en } from './en';
import { LOCALES, type Locale } from './locales';
import { readArguments } from './read-arguments';

type Tree = { readonly [key: string]: string | Tree };

const flatten = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, node]) =>
    typeof node === 'string' ? [[path + key, node] as [string, string]] : flatten(node, `${path}${key}.`),
  );

/** Parts of a text that the page makes a link of or the like: `<link>…</link>`. */
const readTags = (text: string) => [...text.matchAll(/<(\w+)>/g)].map(([, tag = '']) => tag).toSorted();

const readParts = (text: string) => ({ values: readArguments(text), tags: readTags(text) });

const languages: Record<Locale, Tree> = { en, de };
const english = new Map(flatten(en));
const others = LOCALES.filter((locale) => locale !== 'en');

it.each(others)('every text is there in %s', (locale) => {
  expect(
    flatten(languages[locale])
      .map(([key]) => key)
      .toSorted(),
  ).toEqual([...english.keys()].toSorted());
});

it.each(LOCALES)('no text is empty: %s', (locale) => {
  expect(flatten(languages[locale]).filter(([, text]) => text.trim() === '')).toEqual([]);
});

it.each(others)('a text takes the same values and tags in %s as in English', (locale) => {
  const theirs = new Map(flatten(languages[locale]));
  const differences = [...english]
    .map(([key, text]) => ({ key, english: readParts(text), theirs: readParts(theirs.get(key) ?? '') }))
    .filter((one) => JSON.stringify(one.english) !== JSON.stringify(one.theirs));
  expect(differences).toEqual([]);
});

describe.each(LOCALES)('every text can be filled in: %s', (locale) => {
  const messages = languages[locale];
  const t = createTranslator<Record<string, never>>({
    locale,
    messages: messages as unknown as Record<string, never>,
    onError: (error) => {
      throw error;
    },
  }) as unknown as { markup(key: string, values: Record<string, unknown>): string };

  it.each([0, 1, 2, 5])('with %d', (count) => {
    for (const [key, text] of flatten(messages)) {
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
