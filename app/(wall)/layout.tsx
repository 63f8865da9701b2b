import { NuqsAdapter } from 'nuqs/adapters/next/app';
import type { ReactNode } from 'react';
import { requireSession, secondsUntil } from '@/app/_auth/session';
import { Announcer } from '@/app/_components/announcer';
import { ViewerProvider } from '@/app/_components/viewer';
import { PortalProvider } from '@/app/_graphql/portal-provider';
import { SessionEnd } from '@/app/_session/session-end';
import { fetchBridge } from '@/graphql/bridge';

/** Pages for wall displays, without navigation. */
export default async function WallLayout({ children }: { children: ReactNode }) {
  const { displayName, email, role, permissions, customerId, customerName, endsAt } = await requireSession();
  const { hasSimulator, version } = fetchBridge();
  return (
    <ViewerProvider
      viewer={{ displayName, email, role, permissions, customerId, customerName, hasSimulator, version }}
    >
      <PortalProvider>
        <NuqsAdapter>{children}</NuqsAdapter>
        <SessionEnd secondsLeft={secondsUntil(endsAt)} />
        <Announcer />
      </PortalProvider>
    </ViewerProvider>
  );
}
