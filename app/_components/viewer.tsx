'use client';

import { createContext, use, type ReactNode } from 'react';
import type { Permission, PortalRole } from '@/graphql/generated/resolvers';

/** The person who is signed in. */
export type Viewer = {
  displayName: string;
  email: string;
  role: PortalRole;
  /** What the person may do, as the API says; pages ask this and never the role (L32). */
  permissions: readonly Permission[];
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

/** Whether the person who is signed in may do this (L32). Known from the first rendering on: nothing appears later. */
export const usePermission = (permission: Permission) => useViewer().permissions.includes(permission);
