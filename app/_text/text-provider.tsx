'use client';

import { NextIntlClientProvider, type Messages } from 'next-intl';
import { useSyncExternalStore, type ReactNode } from 'react';
import type { Reader } from './reader';

type TextProviderProps = Reader & { messages: Partial<Messages>; children: ReactNode };

/**
 * The texts, language and time zone of client components. A time zone that nobody has chosen is known to the browser
 * only: the first rendering, which has to be the server's, takes UTC for it, and the next one follows at once.
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
