'use client';

import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { RANGES, toDate } from './denial-bounds';

export const VIEWS = ['denials', 'episodes'] as const;

const parseAsDate = createParser({ parse: toDate, serialize: (date: string) => date });

const parsers = {
  view: parseAsStringLiteral(VIEWS).withDefault('denials'),
  q: parseAsString.withDefault(''),
  at: parseAsString,
  range: parseAsStringLiteral(RANGES),
  from: parseAsDate,
  to: parseAsDate,
};

export type DenialView = (typeof VIEWS)[number];

export const parseRange = parseAsStringLiteral(RANGES);

/** Which refusals the address asks for. */
export function useDenialFilters() {
  const [{ view, q: search, at: action, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || action !== null || range !== null;
  return { view, search, action, range, from, to, isNarrowed, change };
}

export type DenialFilters = ReturnType<typeof useDenialFilters>;

/** Nothing narrowed. */
export const noFilters = { q: null, at: null, range: null, from: null, to: null };
