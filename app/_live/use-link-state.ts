'use client';

import { useSyncExternalStore } from 'react';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { LinkState } from './live-connection';

const connecting: LinkState = { status: 'connecting', heardAt: null, epoch: 0 };
const never = () => () => undefined;

export function useLinkState(): LinkState {
  const { connection } = usePortal();
  return useSyncExternalStore(
    connection?.subscribe ?? never,
    connection?.getState ?? (() => connecting),
    () => connecting,
  );
}

/** Whether data from a connection may be out of date. */
export function useIsStale(epoch: number | null | undefined): boolean {
  const link = useLinkState();
  if (link.status === 'lost') return true;
  return link.epoch > 1 && typeof epoch === 'number' && epoch < link.epoch;
}
