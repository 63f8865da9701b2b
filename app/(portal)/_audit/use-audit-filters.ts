'use client';

import { parseAsString, useQueryStates } from 'nuqs';
import { noRange, rangeParsers } from '@/app/_lib/range-parsers';

/** In place of a customer: the vendor's own affairs. */
export const OF_VENDOR = 'vendor';

const parsers = {
  q: parseAsString.withDefault(''),
  /** On the vendor's page: the id of a customer, or `vendor` for the vendor's own affairs. */
  of: parseAsString,
  /** A group of actions, or one action. */
  did: parseAsString,
  ...rangeParsers,
};

/** Which entries the address asks for. */
export function useAuditFilters() {
  const [{ q: search, of, did, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || of !== null || did !== null || range !== null;
  const clear = () => void change({ q: null, of: null, did: null, ...noRange }, { history: 'push' });
  return { search, of, did, range, from, to, isNarrowed, change, clear };
}
