'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { noRange, rangeParsers } from '@/app/_lib/range-parsers';

const parsers = {
  q: parseAsString.withDefault(''),
  /** A group of actions, or one action. */
  did: parseAsString,
  ...rangeParsers,
};

/** Which entries the address asks for. */
export function useAuditFilters() {
  const [{ q: search, did, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || did !== null || range !== null;
  const clear = () => void change({ q: null, did: null, ...noRange }, { history: 'push' });
  return { search, did, range, from, to, isNarrowed, change, clear };
}
