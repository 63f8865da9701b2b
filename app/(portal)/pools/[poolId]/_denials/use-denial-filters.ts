'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { noRange, rangeParsers } from '@/app/_lib/range-parsers';

export const VIEWS = ['denials', 'episodes'] as const;

const parsers = {
  view: parseAsStringLiteral(VIEWS).withDefault('denials'),
  q: parseAsString.withDefault(''),
  at: parseAsString,
  ...rangeParsers,
};

/** Which refusals the address asks for. */
export function useDenialFilters() {
  const [{ view, q: search, at: action, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || action !== null || range !== null;
  const clear = () => void change({ q: null, at: null, ...noRange }, { history: 'push' });
  return { view, search, action, range, from, to, isNarrowed, change, clear };
}
