import { useTranslations } from 'next-intl';
import type { Translate } from './translate';

/** Translations in the reader's language, for client components. */
export const useT = (): Translate => useTranslations() as Translate;
