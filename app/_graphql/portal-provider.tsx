'use client';

import { createContext, use, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { portalClient, type PortalClient } from './portal-client';

const PortalContext = createContext<PortalClient | null>(null);

/** Provides the GraphQL client, the live connection and the usage feed. */
export function PortalProvider({ children }: { children: ReactNode }) {
  const [client] = useState(portalClient);
  return <PortalClientProvider client={client}>{children}</PortalClientProvider>;
}

/** The same with a given client. */
export function PortalClientProvider({ client, children }: { client: PortalClient; children: ReactNode }) {
  return (
    <PortalContext value={client}>
      <Provider value={client.graphql}>{children}</Provider>
    </PortalContext>
  );
}

export function usePortal(): PortalClient {
  const client = use(PortalContext);
  if (!client) throw new Error('usePortal needs a PortalProvider above it.');
  return client;
}
