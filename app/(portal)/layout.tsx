import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { requireSession, secondsUntil } from '@/app/_auth/session';
import { Announcer } from '@/app/_components/announcer';
import { AppHeader } from '@/app/_components/app-header';
import { ViewerProvider } from '@/app/_components/viewer';
import { PortalProvider } from '@/app/_graphql/portal-provider';
import { ConfirmPassword } from '@/app/_session/confirm-password';
import { SessionEnd } from '@/app/_session/session-end';
import { getT } from '@/app/_text/get-t';
import { fetchBridge } from '@/graphql/bridge';

export default async function PortalLayout({ children }: { children: ReactNode }) {
  const { displayName, email, role, permissions, customerId, customerName, hasPassword, endsAt } =
    await requireSession();
  const { hasSimulator, version, auth } = fetchBridge();
  const t = await getT();
  return (
    <ViewerProvider
      viewer={{ displayName, email, role, permissions, customerId, customerName, hasSimulator, version }}
    >
      <PortalProvider>
        <a
          href="#content"
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-accent-text focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          {t('nav.skip')}
        </a>
        <AppHeader />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto max-w-[100rem] px-4 py-5 outline-none sm:px-6 sm:py-7"
        >
          <NuqsAdapter>{children}</NuqsAdapter>
        </main>
        <SessionEnd secondsLeft={secondsUntil(endsAt)} />
        <ConfirmPassword hasPassword={hasPassword} oidcName={auth.oidc?.name ?? null} />
        <Announcer />
      </PortalProvider>
    </ViewerProvider>
  );
}
