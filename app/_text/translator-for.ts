import { createTranslator } from 'next-intl';
import type { Locale } from './locales';
import { readMessages } from './read-messages';
import type { Translate } from './translate';

/** The texts of a language outside a request: in tests. */
export const translatorFor = (locale: Locale): Translate =>
  createTranslator({ locale, messages: readMessages(locale) }) as Translate;
