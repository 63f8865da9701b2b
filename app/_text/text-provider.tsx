'use client';

import { NextIntlClientProvider, type Messages } from 'next-intl';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Reader } from './reader';

type TextProviderProps = Reader & { messages: Partial<Messages>; children: ReactNode };

/**
 * Translations, language and time zone for client components. If no time zone is chosen, the first rendering uses UTC,
 * as on the server, and the next one the browser's zone.
 */
export function TextProvider({ locale, timeZone, messages, children }: TextProviderProps) {
  const browserZone = useSyncExternalStore(never, readBrowserZone, () => 'UTC');
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone ?? browserZone} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}

const never = () => () => undefined;
const readBrowserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
