'use client';

import type { RefObject } from 'react';
import { useQuery } from 'urql';
import { SeatDeviceDocument } from '@/graphql/generated/operations/graphql';
import { LogoutDialog } from '../_devices/logout-dialog';

type SeatLogoutProps = {
  deviceId: string;
  /** Called with the device being logged out, and with null afterwards. */
  onLeaving: (deviceId: string | null) => void;
  onClose: () => void;
  onDone: () => void;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** Dialog that logs out the holder of a seat. Loaded on demand. */
export function SeatLogout({ deviceId, ...dialog }: SeatLogoutProps) {
  const [{ data }] = useQuery({ query: SeatDeviceDocument, variables: { deviceId } });
  return <LogoutDialog device={data?.device ?? null} {...dialog} />;
}
