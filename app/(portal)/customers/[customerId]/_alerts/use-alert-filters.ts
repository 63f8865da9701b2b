'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { ALERT_KINDS } from '../../../_alerts/alert-kinds';

export const ALERT_STATES = ['open', 'past'] as const;

const parsers = {
  /** Null: open ones and those that are over. */
  state: parseAsStringLiteral(ALERT_STATES),
  kind: parseAsStringLiteral(ALERT_KINDS),
  pool: parseAsString,
};

/** Which alerts the address asks for. */
export function useAlertFilters() {
  const [filters, change] = useQueryStates(parsers);
  const isNarrowed = Object.values(filters).some((value) => value !== null);
  const clear = () => void change({ state: null, kind: null, pool: null }, { history: 'push' });
  return { ...filters, isNarrowed, change, clear };
}
