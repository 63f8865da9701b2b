/** The languages of the portal. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** The language chosen in a browser, kept where the server sees it with the first request. */
export const LANGUAGE_COOKIE = 'seatwise-language';

export const toLocale = (text: string | undefined): Locale | null =>
  LOCALES.find((locale) => locale === text) ?? null;

/** A time zone's IANA name, or null if it is none. */
export function toTimeZone(text: string | undefined): string | null {
  try {
    return text ? new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}
