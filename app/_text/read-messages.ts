import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Messages } from 'next-intl';
import type { Locale } from './locales';

/** Translations from the files, for tests and scripts. Pages receive them with the request. */
export const readMessages = (locale: Locale): Messages =>
  Object.fromEntries(
    namespacesOf(locale).map((namespace) => {
      const text = readFileSync(path.join('messages', locale, `${namespace}.json`), 'utf8');
      return [namespace, JSON.parse(text) as unknown];
    }),
  );

/** Namespaces: the names of the files in `messages/<locale>`. */
export const namespacesOf = (locale: Locale): string[] =>
  readdirSync(path.join('messages', locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => path.parse(file).name);
