import type { en } from './en';
import type { Locale as PortalLocale } from './locales';
import type { TextsOf } from './translate';

declare module 'next-intl' {
  interface AppConfig {
    Locale: PortalLocale;
    /**
     * Paths are checked by type; what fills a text in is not. With the texts themselves as types next-intl intersects
     * the values of all of them, whose alternatives (`select`) multiply: the compiler took more than ten minutes.
     */
    Messages: TextsOf<typeof en>;
  }
}
