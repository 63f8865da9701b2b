import { useLocale, useTimeZone } from 'next-intl';
import { formatOf, type Format } from './format';

/** Formats of the reader. */
export const useFormat = (): Format => formatOf(useLocale(), useTimeZone() ?? 'UTC');
