'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { exportAddress } from '@/app/_lib/export-address';

/** What the list can be narrowed to. */
export const PEOPLE_STATES = ['active', 'disabled'] as const;
export type PeopleState = (typeof PEOPLE_STATES)[number];

const parsers = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(PEOPLE_STATES),
};

/** Which people the address asks for. */
export function usePeopleFilters() {
  const [{ q: search, state }, change] = useQueryStates(parsers);
  return {
    search,
    state,
    /** As the API asks it; null: everybody. */
    disabled: state === null ? null : state === 'disabled',
    isNarrowed: search !== '' || state !== null,
    setSearch: (text: string) => void change({ q: text || null }),
    setState: (next: PeopleState | null) => void change({ state: next }, { history: 'push' }),
    showAll: () => void change({ q: null, state: null }, { history: 'push' }),
  };
}

export type PeopleFilters = ReturnType<typeof usePeopleFilters>;

/** The address of exactly these people as a file. */
export const peopleExport = (
  customerId: string,
  { search, disabled }: Pick<PeopleFilters, 'search' | 'disabled'>,
  timeZone: string,
): string =>
  exportAddress('app-users', {
    customerId,
    search,
    disabled: disabled === null ? null : String(disabled),
    timeZone,
  });
