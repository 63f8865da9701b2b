import { createParser, parseAsStringLiteral } from 'nuqs';
import { RANGES, toDate } from './time-range';

const parseAsDate = createParser({ parse: toDate, serialize: (date: string) => date });

/** Period of a list in the address. */
export const rangeParsers = { range: parseAsStringLiteral(RANGES), from: parseAsDate, to: parseAsDate };

/** No limit. */
export const noRange = { range: null, from: null, to: null };
