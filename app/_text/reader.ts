import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { currentSession } from '@/app/_auth/session';
import { LANGUAGE_COOKIE, toLocale, toTimeZone, type Locale } from './locales';
import { preferredLocale } from './preferred-locale';

/** For whom a page is written. No time zone: nobody has chosen one, so the browser's own counts. */
export type Reader = { locale: Locale; timeZone: string | null };

/**
 * The language and time zone of this request: those of the profile of whoever is signed in, else the language that
 * was chosen in this browser, else what the browser asks for.
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

/** Nobody's while the database is away: what a page says about that has to be in some language. */
const readProfile = () => currentSession().catch(() => null);
