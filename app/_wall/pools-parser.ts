import { parseAsArrayOf, parseAsString } from 'nuqs/server';

/** Pools in the address, in order. */
export const parseAsPools = parseAsArrayOf(parseAsString).withDefault([]);

export const wallHref = (ids: readonly string[]) => `/wall?pools=${ids.join(',')}`;
