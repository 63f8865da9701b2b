import { createTranslator } from 'next-intl';
import type { Locale } from './locales';
import { readMessages } from './read-messages';
import type { Translate } from './translate';

/** Translations outside a request, for tests. */
export const translatorFor = (locale: Locale): Translate =>
  createTranslator({ locale, messages: readMessages(locale) }) as Translate;
