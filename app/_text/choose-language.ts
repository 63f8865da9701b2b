import { LANGUAGE_COOKIE, type Locale } from './locales';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Stores the language in this browser; null: same as browser. Reload the page to apply it. */
export function chooseLanguage(locale: Locale | null): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const life = locale ? YEAR_SECONDS : 0;
  document.cookie = `${LANGUAGE_COOKIE}=${locale ?? ''}; Path=/; Max-Age=${life}; SameSite=Lax${secure}`;
}
