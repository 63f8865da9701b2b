import { useLocale, useTimeZone } from 'next-intl';
import { formatOf, type Format } from './format';

/** How instants, lengths of time and numbers are written for the reader. */
export const useFormat = (): Format => formatOf(useLocale(), useTimeZone() ?? 'UTC');
