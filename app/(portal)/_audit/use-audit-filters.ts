'use client';

import { createParser, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { RANGES, toDate } from '../pools/[poolId]/_denials/denial-bounds';

const parseAsDate = createParser({ parse: toDate, serialize: (date: string) => date });

export const parseRange = parseAsStringLiteral(RANGES);

const parsers = {
  q: parseAsString.withDefault(''),
  /** A group of actions, or one action. */
  did: parseAsString,
  range: parseRange,
  from: parseAsDate,
  to: parseAsDate,
};

/** Which entries the address asks for. */
export function useAuditFilters() {
  const [{ q: search, did, range, from, to }, change] = useQueryStates(parsers);
  const isNarrowed = search !== '' || did !== null || range !== null;
  return { search, did, range, from, to, isNarrowed, change };
}

/** Nothing narrowed. */
export const noFilters = { q: null, did: null, range: null, from: null, to: null };
