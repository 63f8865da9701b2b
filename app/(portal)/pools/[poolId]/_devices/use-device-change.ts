'use client';

import { useRef, useState, type RefObject } from 'react';
import type { CombinedError, OperationResult } from 'urql';
import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';

const LEAVING_IS_SEEN_MS = 700;

export type DeviceDialogProps = {
  /** The device it is about; null keeps it closed. */
  device: DeviceFieldsFragment | null;
  /** Which device is on its way out. */
  onLeaving: (deviceId: string | null) => void;
  onClose: () => void;
  /** Reads again what is shown of the device. */
  onDone: () => void | Promise<void>;
  /** The button that opened the dialog: where a keyboard goes on if nothing was done. */
  opener: RefObject<HTMLElement | null>;
  /** Where it goes on once that button may be gone. */
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** One change of one device: shown as leaving while it is made, and until what it led to has been read. */
export function useDeviceChange({
  onLeaving,
  onClose,
  onDone,
}: Pick<DeviceDialogProps, 'onLeaving' | 'onClose' | 'onDone'>) {
  const [error, setError] = useState<CombinedError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isDone = useRef(false);

  const close = () => {
    isDone.current = false;
    setError(null);
    onClose();
  };
  const run = async <Data>(
    deviceId: string,
    change: Promise<OperationResult<Data>>,
    tell: (data: Data) => void,
  ) => {
    setError(null);
    setIsBusy(true);
    onLeaving(deviceId);
    const answer = await change;
    setIsBusy(false);
    if (!answer.data || answer.error) {
      onLeaving(null);
      setError(answer.error ?? null);
      return;
    }
    close();
    isDone.current = true;
    tell(answer.data);
    await Promise.all([onDone(), new Promise((resolve) => setTimeout(resolve, LEAVING_IS_SEEN_MS))]);
    onLeaving(null);
  };
  return { run, close, error, isBusy, isDone };
}
