'use client';

import { createContext, use, useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import type { DeviceFieldsFragment, LicensingMode } from '@/graphql/generated/operations/graphql';
import { useViewer } from '@/app/_components/viewer';
import type { DeviceFilters } from './use-device-filters';

/** Action that a dialog is open for, on one or more devices. */
export type DeviceTask =
  | { kind: 'logOut' | 'remove' | 'release'; device: DeviceFieldsFragment }
  | { kind: 'logOutMany'; devices: readonly DeviceFieldsFragment[] }
  | { kind: 'removeAll'; filters: DeviceFilters; count: number; countedAt: string; mode: LicensingMode };

type AskAbout = {
  /** Opens the dialog; `opener` receives the focus afterwards. */
  ask: (task: DeviceTask, opener: HTMLElement | null) => void;
  /** Devices that are being logged out or removed. */
  leavingIds: ReadonlySet<string>;
};

const DeviceTasksContext = createContext<AskAbout | null>(null);
export const DeviceTasksProvider = DeviceTasksContext.Provider;

/** Actions for the row of a device. */
export function useDeviceTasks(): AskAbout {
  const tasks = use(DeviceTasksContext);
  if (!tasks) throw new Error('useDeviceTasks needs a DeviceTasksProvider above it.');
  return tasks;
}

type RowDevice = { device: DeviceFieldsFragment; button: RefObject<HTMLButtonElement | null> };
export const RowDeviceContext = createContext<RowDevice | null>(null);

/** Device of a menu and the button that opened it. */
export function useRowDevice(): RowDevice {
  const row = use(RowDeviceContext);
  if (!row) throw new Error('useRowDevice is for menus of DeviceActions.');
  return row;
}

const NOBODY: ReadonlySet<string> = new Set();

/** State of the device dialogs: the open action and the devices being changed. */
export function useDeviceTaskState() {
  const [task, setTask] = useState<DeviceTask | null>(null);
  const [wasAsked, setWasAsked] = useState(false);
  const [leavingIds, setLeavingIds] = useState(NOBODY);
  const [lastIds, setLastIds] = useState(NOBODY);
  const opener = useRef<HTMLElement>(null);
  const ask = useCallback<AskAbout['ask']>((next, button) => {
    opener.current = button;
    setTask(next);
    setWasAsked(true);
  }, []);
  const close = useCallback(() => setTask(null), []);
  const setLeaving = useCallback((ids: readonly string[]) => {
    setLeavingIds(new Set(ids));
    if (ids.length > 0) setLastIds(new Set(ids));
  }, []);
  return { task, wasAsked, opener, close, setLeaving, ask, leavingIds, lastIds };
}

/** For a list: a row that is kept in place although its device has left the list is also shown as leaving. */
export function useDeviceTasksOfList(
  { ask, leavingIds, lastIds }: ReturnType<typeof useDeviceTaskState>,
  rows: readonly { id: string }[] | null,
): AskAbout {
  return useMemo(() => {
    const listed = new Set(rows?.map(({ id }) => id));
    return { ask, leavingIds: new Set([...leavingIds, ...[...lastIds].filter((id) => !listed.has(id))]) };
  }, [ask, leavingIds, lastIds, rows]);
}

/** Actions that the reader may perform on a device in its current state. */
export function useTasksFor() {
  const { permissions } = useViewer();
  return ({ hardLogin, state, reregisterBy, lease }: DeviceFieldsFragment) => ({
    logOut: hardLogin && permissions.includes('LOG_OUT_DEVICES'),
    remove: state !== 'REMOVED' && permissions.includes('REMOVE_DEVICES'),
    // The licence of a removed device stays bound when the pool is switched to CONCURRENT (L23).
    release:
      (reregisterBy !== null || state === 'REMOVED') &&
      lease !== null &&
      permissions.includes('RELEASE_LICENSES'),
  });
}
