import { useTranslations } from 'next-intl';
import type { Translate } from './translate';

/** The texts in the reader's language, for client components. */
export const useT = (): Translate => useTranslations() as Translate;
