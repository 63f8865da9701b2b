import { parseAsArrayOf, parseAsString } from 'nuqs/server';

/** The pools that an address names, in their order. */
export const parseAsPools = parseAsArrayOf(parseAsString).withDefault([]);

/** The address of a wall of these pools. */
export const wallHref = (ids: readonly string[]) => `/wall?pools=${ids.join(',')}`;
