'use client';

import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { DeviceOrder, DeviceOrderField, DeviceState } from '@/graphql/generated/operations/graphql';
import type { Sort } from '@/app/_components/data-table/next-sort';
import { serverNow } from '@/app/_live/server-clock';

const STATES: readonly DeviceState[] = ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REGISTERED', 'REMOVED'];
const FIELDS: readonly DeviceOrderField[] = [
  'NAME',
  'PERSON',
  'STATE',
  'LAPSES',
  'LOGGED_IN',
  'LAST_USED',
  'REGISTERED',
  'REREGISTER_BY',
];
const ORDERS = FIELDS.flatMap((field) => [`${field}.ASC` as const, `${field}.DESC` as const]);

/** Filters by age of the registration, in hours. */
export const REGISTERED_WITHIN = { hour: 1, day: 24, week: 7 * 24 } as const;
export type RegisteredWithin = keyof typeof REGISTERED_WITHIN;
const SPANS = Object.keys(REGISTERED_WITHIN) as RegisteredWithin[];

const parsers = {
  q: parseAsString.withDefault(''),
  state: parseAsArrayOf(parseAsStringLiteral(STATES)).withDefault([]),
  registered: parseAsStringLiteral(SPANS),
  unused: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(ORDERS).withDefault('LAST_USED.DESC'),
};

/** Filters and order of the device list in the address. */
export function useDeviceFilters() {
  const [{ q: search, state, sort, registered, unused }, change] = useQueryStates(parsers);
  const stateKey = STATES.filter((one) => state.includes(one)).join(',');
  const filters = useMemo(() => {
    const [field, direction] = sort.split('.') as [DeviceOrderField, DeviceOrder['direction']];
    return {
      search,
      states: STATES.filter((one) => stateKey.split(',').includes(one)),
      registered,
      // Rounded to the minute, so that the same filter gives the same list.
      registeredSince: registered && instantBefore(REGISTERED_WITHIN[registered]),
      neverLoggedIn: unused,
      orderBy: { field, direction },
    };
  }, [search, stateKey, sort, registered, unused]);
  return {
    filters,
    isNarrowed: search !== '' || stateKey !== '' || registered !== null || unused,
    sort: { key: filters.orderBy.field, isDescending: filters.orderBy.direction === 'DESC' },
    setSearch: (text: string) => void change({ q: text }),
    setStates: (states: readonly DeviceState[]) => void change({ state: [...states] }, { history: 'push' }),
    setRegistered: (span: RegisteredWithin | null) => void change({ registered: span }, { history: 'push' }),
    setUnused: (isWanted: boolean) => void change({ unused: isWanted || null }, { history: 'push' }),
    setSort: ({ key, isDescending }: Sort<DeviceOrderField>) =>
      void change({ sort: `${key}.${isDescending ? 'DESC' : 'ASC'}` }, { history: 'push' }),
    showAll: () => void change({ q: null, state: null, registered: null, unused: null }, { history: 'push' }),
  };
}

const HOUR_MS = 60 * 60 * 1000;
const instantBefore = (hours: number) =>
  new Date(Math.floor(serverNow() / 60_000) * 60_000 - hours * HOUR_MS).toISOString();

/** Filters that the list, its export and its bulk removal share. */
export function deviceListVariables({ search, states, registeredSince, neverLoggedIn }: DeviceFilters) {
  return {
    search: search || null,
    states: states.length > 0 ? states : null,
    registeredSince,
    neverLoggedIn: neverLoggedIn || null,
  };
}

export type DeviceFilters = ReturnType<typeof useDeviceFilters>['filters'];

/** Address of the export of the listed devices. */
export function exportPath(
  seatPoolId: string,
  { search, states, registeredSince, neverLoggedIn, orderBy }: DeviceFilters,
  timeZone: string,
): string {
  const parameters = new URLSearchParams({
    seatPoolId,
    ...(search && { search }),
    ...(states.length > 0 && { states: states.join(',') }),
    ...(registeredSince && { registeredSince }),
    ...(neverLoggedIn && { neverLoggedIn: 'true' }),
    orderBy: `${orderBy.field}.${orderBy.direction}`,
    timeZone,
  });
  return `/exports/devices.csv?${parameters.toString()}`;
}
