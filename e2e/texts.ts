import { createTranslator } from 'next-intl';
import { de } from '@/app/_text/de';
import { en } from '@/app/_text/en';
import type { Locale } from '@/app/_text/locales';
import type { Translate } from '@/app/_text/translate';

const texts: Record<Locale, typeof en> = { en, de: de as unknown as typeof en };

/** The portal's own texts, so that a page can be used by the names things have in a language. */
export function textsIn(locale: Locale): Translate {
  return createTranslator({ locale, messages: texts[locale] });
}
