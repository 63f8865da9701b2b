import { getTranslations } from 'next-intl/server';
import type { Translate } from './translate';

/** The texts in the reader's language, for server components. */
export const getT = async (): Promise<Translate> => (await getTranslations()) as Translate;
