'use client';

import { parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import type { DeviceOrder, DeviceOrderField, DeviceState } from '@/graphql/generated/operations/graphql';
import type { Sort } from '@/app/_components/data-table/next-sort';

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

const parsers = {
  q: parseAsString.withDefault(''),
  state: parseAsArrayOf(parseAsStringLiteral(STATES)).withDefault([]),
  sort: parseAsStringLiteral(ORDERS).withDefault('LAST_USED.DESC'),
};

/** What the address says of the list of devices: narrowed to what, in which order. */
export function useDeviceFilters() {
  const [{ q: search, state, sort }, change] = useQueryStates(parsers);
  const stateKey = STATES.filter((one) => state.includes(one)).join(',');
  const filters = useMemo(() => {
    const [field, direction] = sort.split('.') as [DeviceOrderField, DeviceOrder['direction']];
    return {
      search,
      states: STATES.filter((one) => stateKey.split(',').includes(one)),
      orderBy: { field, direction },
    };
  }, [search, stateKey, sort]);
  return {
    filters,
    isNarrowed: search !== '' || stateKey !== '',
    sort: { key: filters.orderBy.field, isDescending: filters.orderBy.direction === 'DESC' },
    setSearch: (text: string) => void change({ q: text }),
    setStates: (states: readonly DeviceState[]) => void change({ state: [...states] }, { history: 'push' }),
    setSort: ({ key, isDescending }: Sort<DeviceOrderField>) =>
      void change({ sort: `${key}.${isDescending ? 'DESC' : 'ASC'}` }, { history: 'push' }),
    showAll: () => void change({ q: null, state: null }, { history: 'push' }),
  };
}

export type DeviceFilters = ReturnType<typeof useDeviceFilters>['filters'];

/** The address of exactly these devices as a file. */
export function exportPath(
  seatPoolId: string,
  { search, states, orderBy }: DeviceFilters,
  timeZone: string,
): string {
  const parameters = new URLSearchParams({
    seatPoolId,
    ...(search && { search }),
    ...(states.length > 0 && { states: states.join(',') }),
    orderBy: `${orderBy.field}.${orderBy.direction}`,
    timeZone,
  });
  return `/exports/devices.csv?${parameters.toString()}`;
}
