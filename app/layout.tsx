import './globals.css';
import type { Metadata, Viewport } from 'next';
import { getMessages } from 'next-intl/server';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { getT } from '@/app/_text/get-t';
import { reader } from '@/app/_text/reader';
import { TextProvider } from '@/app/_text/text-provider';
import { ThemeProvider } from './_components/theme-provider';
import { Toaster } from './_components/ui/toast';
import { PageRecovery } from './_navigation/page-recovery';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getT();
  return {
    title: { default: t('common.product'), template: `%s · ${t('common.product')}` },
    description: t('common.tagline'),
    robots: { index: false, follow: false },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#14161b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, timeZone } = await reader();
  // The texts of the simulator are sent only with its page.
  const messages = { ...(await getMessages()), simulator: undefined };
  return (
    <html lang={locale} suppressHydrationWarning>
      <body>
        <TextProvider locale={locale} timeZone={timeZone} messages={messages}>
          <ThemeProvider nonce={await readNonce()}>
            {children}
            <Toaster />
            <PageRecovery />
          </ThemeProvider>
        </TextProvider>
      </body>
    </html>
  );
}

/** Nonce of the content security policy of this request. */
async function readNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy');
  return policy?.match(/'nonce-([^']+)'/)?.[1];
}
