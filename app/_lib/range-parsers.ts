import { createParser, parseAsStringLiteral } from 'nuqs';
import { RANGES, toDate } from './time-range';

const parseAsDate = createParser({ parse: toDate, serialize: (date: string) => date });

/** How the address says of which time a list is shown. */
export const rangeParsers = { range: parseAsStringLiteral(RANGES), from: parseAsDate, to: parseAsDate };

/** Of any time. */
export const noRange = { range: null, from: null, to: null };
