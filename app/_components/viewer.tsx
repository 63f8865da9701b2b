'use client';

import { createContext, use, type ReactNode } from 'react';
import type { Permission, PortalRole } from '@/graphql/generated/resolvers';

/** The signed-in portal user. */
export type Viewer = {
  displayName: string;
  email: string;
  role: PortalRole;
  /** Permissions from the API. Pages use these and never the role (L32). */
  permissions: readonly Permission[];
  /** `Customer.id` and name of the user's customer; null for the vendor's users. */
  customerId: string | null;
  customerName: string | null;
  hasSimulator: boolean;
  /** Version of the server. */
  version: string;
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

/** Whether the reader has a permission (L32). Known from the first rendering, to avoid layout shift. */
export const usePermission = (permission: Permission) => useViewer().permissions.includes(permission);
