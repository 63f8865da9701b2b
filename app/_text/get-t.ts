import { getTranslations } from 'next-intl/server';
import type { Translate } from './translate';

/** Translations in the reader's language, for server components. */
export const getT = async (): Promise<Translate> => (await getTranslations()) as Translate;
