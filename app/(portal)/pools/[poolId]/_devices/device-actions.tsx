'use client';

import { EllipsisVertical, LogOut } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { LazyMenu } from '@/app/_components/ui/lazy-menu';
import { useT } from '@/app/_text/use-t';
import { RowDeviceContext, useDeviceTasks, useTasksFor } from './device-tasks';

const loadMenu = () => import('./device-menu').then((module) => module.DeviceMenu);

/** Buttons of a row. */
export function DeviceActions({ device }: { device: DeviceFieldsFragment }) {
  const t = useT();
  const { ask, leavingIds } = useDeviceTasks();
  const button = useRef<HTMLButtonElement>(null);
  const row = useMemo(() => ({ device, button }), [device]);
  const may = useTasksFor()(device);
  const isLeaving = leavingIds.has(device.id);
  return (
    <div className="flex items-center justify-end gap-1">
      {may.logOut ? (
        <Button
          size="small"
          className="max-md:h-9 max-md:grow"
          disabled={isLeaving}
          aria-label={t('devices.logOutNamed', { name: device.name })}
          onClick={(event) => ask({ kind: 'logOut', device }, event.currentTarget)}
        >
          <LogOut aria-hidden />
          {t('devices.logOut')}
        </Button>
      ) : null}
      {may.remove || may.release ? (
        <RowDeviceContext value={row}>
          <LazyMenu
            ref={button}
            load={loadMenu}
            variant="quiet"
            size="icon"
            className="size-7 max-md:size-9"
            disabled={isLeaving}
            aria-label={t('devices.moreNamed', { name: device.name })}
          >
            <EllipsisVertical aria-hidden />
          </LazyMenu>
        </RowDeviceContext>
      ) : null}
    </div>
  );
}
