'use client';

import dynamic from 'next/dynamic';
import type { RefObject } from 'react';
import { BulkLogoutDialog } from './bulk-logout-dialog';
import type { DeviceTask, useDeviceTaskState } from './device-tasks';
import { LogoutDialog } from './logout-dialog';

const RemoveDialog = dynamic(() => import('./remove-dialog').then((module) => module.RemoveDialog), {
  ssr: false,
});
const RemoveAllDialog = dynamic(
  () => import('./remove-all-dialog').then((module) => module.RemoveAllDialog),
  {
    ssr: false,
  },
);
const ReleaseDialog = dynamic(() => import('./release-dialog').then((module) => module.ReleaseDialog), {
  ssr: false,
});

type DeviceDialogsProps = {
  state: ReturnType<typeof useDeviceTaskState>;
  onDone: () => Promise<void>;
  /** Called with the devices that were logged out together. */
  onManyDone?: (deviceIds: ReadonlySet<string>) => void;
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** Dialogs for devices, of which at most one is open. */
export function DeviceDialogs({ state, onDone, onManyDone, focusAfterwards }: DeviceDialogsProps) {
  const { task, close, setLeaving, opener } = state;
  const common = {
    onLeaving: (id: string | null) => setLeaving(id === null ? [] : [id]),
    onClose: close,
    onDone,
    opener,
    focusAfterwards,
  };
  return (
    <>
      <LogoutDialog {...common} device={deviceOf(task, 'logOut')} />
      <RemoveDialog {...common} device={deviceOf(task, 'remove')} />
      <ReleaseDialog {...common} device={deviceOf(task, 'release')} />
      {task?.kind === 'removeAll' ? <RemoveAllDialog {...common} {...task} /> : null}
      <BulkLogoutDialog
        {...common}
        devices={task?.kind === 'logOutMany' ? task.devices : null}
        onLeaving={setLeaving}
        onDone={(ids) => {
          onManyDone?.(ids);
          return onDone();
        }}
      />
    </>
  );
}

const deviceOf = (task: DeviceTask | null, kind: 'logOut' | 'remove' | 'release') =>
  task?.kind === kind ? task.device : null;
