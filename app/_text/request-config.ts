import type { Messages } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import type { Locale } from './locales';
import { namespacesOf } from './read-messages';
import { reader } from './reader';

/** What next-intl renders a request with. The texts of one language go to the browser. */
const requestConfig = getRequestConfig(async () => {
  const { locale, timeZone } = await reader();
  return { locale, timeZone: timeZone ?? 'UTC', messages: await loadMessages(locale) };
});

/** Imported rather than read, so that they are kept in memory, and loaded again when they change in development. */
async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = namespacesOf(locale).map(async (namespace) => {
    const file = (await import(`../../messages/${locale}/${namespace}.json`)) as { default: unknown };
    return [namespace, file.default] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

export default requestConfig;
