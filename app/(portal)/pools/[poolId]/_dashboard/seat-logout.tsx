'use client';

import type { RefObject } from 'react';
import { useQuery } from 'urql';
import { SeatDeviceDocument } from '@/graphql/generated/operations/graphql';
import { LogoutDialog } from '../_devices/logout-dialog';

type SeatLogoutProps = {
  deviceId: string;
  /** Which device is on its way out. */
  onLeaving: (deviceId: string | null) => void;
  onClose: () => void;
  onDone: () => void;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** The dialog that logs the holder of a seat out. Loaded when somebody wants to. */
export function SeatLogout({ deviceId, ...dialog }: SeatLogoutProps) {
  const [{ data }] = useQuery({ query: SeatDeviceDocument, variables: { deviceId } });
  return <LogoutDialog device={data?.device ?? null} {...dialog} />;
}
