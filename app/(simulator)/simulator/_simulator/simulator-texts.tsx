'use client';

import { NextIntlClientProvider, useLocale, useMessages, useTimeZone, type Messages } from 'next-intl';
import type { ReactNode } from 'react';

type SimulatorTextsProps = { texts: Messages['simulator']; children: ReactNode };

/** Provides the texts of the phones in addition to those of every page. */
export function SimulatorTexts({ texts, children }: SimulatorTextsProps) {
  const shared = useMessages();
  return (
    <NextIntlClientProvider
      locale={useLocale()}
      timeZone={useTimeZone()}
      messages={{ ...shared, simulator: texts }}
    >
      {children}
    </NextIntlClientProvider>
  );
}
