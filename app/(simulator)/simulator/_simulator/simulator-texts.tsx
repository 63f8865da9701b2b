'use client';

import { NextIntlClientProvider, useLocale, useMessages, useTimeZone, type Messages } from 'next-intl';
import type { ReactNode } from 'react';

type SimulatorTextsProps = { texts: Messages['simulator']; children: ReactNode };

/** The texts of the phones, beside those that every page has. */
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
