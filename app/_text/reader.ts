import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { currentSession } from '@/app/_auth/session';
import { LANGUAGE_COOKIE, toLocale, toTimeZone, type Locale } from './locales';
import { preferredLocale } from './preferred-locale';

/** Language and time zone of the reader. Null time zone: same as browser. */
export type Reader = { locale: Locale; timeZone: string | null };

/**
 * Language and time zone of this request: from the profile, else the language cookie, else the `Accept-Language`
 * header.
 */
export const reader = cache(async (): Promise<Reader> => {
  const [profile, chosen, sent] = await Promise.all([readProfile(), cookies(), headers()]);
  return {
    locale:
      profile?.language ??
      toLocale(chosen.get(LANGUAGE_COOKIE)?.value) ??
      preferredLocale(sent.get('accept-language')),
    timeZone: toTimeZone(profile?.timeZone ?? undefined),
  };
});

/** Null if the database is down, because the page about that needs a language too. */
const readProfile = () => currentSession().catch(() => null);
