import { getRequestConfig } from 'next-intl/server';
import { de } from './de';
import { en } from './en';
import type { Locale } from './locales';
import { reader } from './reader';

// The keys of both are the same; the exact English words are part of the type, because values are checked by them.
const texts: Record<Locale, typeof en> = { en, de: de as typeof en };

/** What next-intl renders a request with. The texts of one language go to the browser. */
const requestConfig = getRequestConfig(async () => {
  const { locale, timeZone } = await reader();
  return { locale, timeZone: timeZone ?? 'UTC', messages: texts[locale] };
});

export default requestConfig;
