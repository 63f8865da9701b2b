'use client';

import { createContext, use, type ReactNode } from 'react';
import type { PortalRole } from '@/graphql/generated/resolvers';

/** The person who is signed in. */
export type Viewer = {
  displayName: string;
  email: string;
  role: PortalRole;
  /** `Customer.id` and name of the person's own customer; null for the vendor's people. */
  customerId: string | null;
  customerName: string | null;
  /** Whether this server offers the phone simulator. */
  hasSimulator: boolean;
};

const ViewerContext = createContext<Viewer | null>(null);

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (!viewer) throw new Error('useViewer needs a ViewerProvider above it.');
  return viewer;
}
