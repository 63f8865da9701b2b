/** Languages of the portal. */
export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

/** Language chosen in a browser, as a cookie so that the server receives it with the first request. */
export const LANGUAGE_COOKIE = 'seatwise-language';

export const toLocale = (text: string | undefined): Locale | null =>
  LOCALES.find((locale) => locale === text) ?? null;

/** Canonical IANA name of a time zone; null if it is unknown. */
export function toTimeZone(text: string | undefined): string | null {
  try {
    return text ? new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}
