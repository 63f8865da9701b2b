import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/app/_text/locales';
import { readMessages } from '@/app/_text/read-messages';
import { portalLanguages } from '../db/schema';
import { flattenMessages, readArguments, readTags } from '../scripts/message-parts';

const readParts = (text: string) => ({ values: readArguments(text), tags: readTags(text) });

const english = new Map(flattenMessages('en'));
const others = LOCALES.filter((locale) => locale !== 'en');

it('the portal has the languages that people can store in their profile', () => {
  expect(LOCALES).toEqual(portalLanguages);
});

it.each(others)('every text exists in %s', (locale) => {
  const keys = flattenMessages(locale).map(([key]) => key);
  expect(keys.toSorted()).toEqual([...english.keys()].toSorted());
});

it.each(LOCALES)('no text is empty: %s', (locale) => {
  expect(flattenMessages(locale).filter(([, text]) => text.trim() === '')).toEqual([]);
});

it.each(others)('a text takes the same values and tags in %s as in English', (locale) => {
  const theirs = new Map(flattenMessages(locale));
  const differences = [...english]
    .map(([key, text]) => ({ key, english: readParts(text), theirs: readParts(theirs.get(key) ?? '') }))
    .filter((one) => JSON.stringify(one.english) !== JSON.stringify(one.theirs));
  expect(differences).toEqual([]);
});

it('every text is used', () => {
  const isUsed = usedKeys();
  expect(isUsed('alerts.title')).toBe(true);
  expect(isUsed('alerts.titel')).toBe(false);
  expect([...english.keys()].filter((key) => !isUsed(key))).toEqual([]);
});

/** Words for values of enumerations: `wordOf` in `app/_lib/describe-change.ts` puts their keys together. */
const ENUMERATIONS = ['roles', 'modes', 'audit.authentication', 'tokens.scopes', 'alerts.kinds'];

/**
 * Returns whether the code of the pages holds a key, or a template like `modes.${mode}` that matches it and, for each
 * placeholder, the word that has to be filled in.
 */
function usedKeys(): (key: string) => boolean {
  const code = readSources('app', /(?<!\.test)\.tsx?$/);
  const rules = readSources('licensing', /(?<!\.test)\.ts$/);
  const schema = readSources('graphql/schema', /\.graphql$/);
  const literals = new Set(findAll(code, /['"]([\w.]+)['"]/g));
  const words = new Set([
    ...literals,
    ...findAll(code, /\b(\w+)\??:/g),
    ...findAll(rules, /['"](\w+)['"]/g),
    ...findAll(schema, /(\w+)/g),
  ]);
  const templates = findAll(code, /`((?:[\w.]|\$\{[^{}]*\})+)`/g)
    .filter((text) => /[a-z]\.|\.[a-z]/i.test(text.replaceAll(/\$\{[^{}]*\}/g, '')))
    .map((text) => text.replaceAll('.', '\\.').replaceAll(/\$\{[^{}]*\}/g, '(\\w+)'));
  const patterns = [...new Set(templates)].map((text) => new RegExp(`^${text}$`));
  // `LAPSED_NAMED` consists of a kind and a mode.
  const isWord = (text: string) =>
    words.has(text) || text.split(/_(?=[A-Z]+$)/).every((part) => words.has(part));
  return (key) =>
    literals.has(key) ||
    patterns.some((pattern) => pattern.exec(key)?.slice(1).every(isWord)) ||
    ENUMERATIONS.includes(key.slice(0, key.lastIndexOf('.')));
}

const findAll = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = '']) => found);

const readSources = (folder: string, name: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('\n');

describe.each(LOCALES)('every text can be formatted: %s', (locale) => {
  const texts = flattenMessages(locale);
  const t = createTranslator<Record<string, never>>({
    locale,
    messages: readMessages(locale) as unknown as Record<string, never>,
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
