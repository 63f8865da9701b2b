import type { Messages } from 'next-intl';
import { getRequestConfig } from 'next-intl/server';
import type { Locale } from './locales';
import { namespacesOf } from './read-messages';
import { reader } from './reader';

/** Configuration of next-intl. The translations of one language are sent to the browser. */
const requestConfig = getRequestConfig(async () => {
  const { locale, timeZone } = await reader();
  return { locale, timeZone: timeZone ?? 'UTC', messages: await loadMessages(locale) };
});

/** Imported instead of read, so that they stay in memory and are reloaded in development. */
async function loadMessages(locale: Locale): Promise<Messages> {
  const loaded = namespacesOf(locale).map(async (namespace) => {
    const file = (await import(`../../messages/${locale}/${namespace}.json`)) as { default: unknown };
    return [namespace, file.default] as const;
  });
  return Object.fromEntries(await Promise.all(loaded));
}

export default requestConfig;
