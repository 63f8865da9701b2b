import type { Locale as PortalLocale } from './locales';

declare module 'next-intl' {
  interface AppConfig {
    Locale: PortalLocale;
  }
}
