'use client';

import { LoaderCircle, LogOut } from 'lucide-react';
import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Ago, Countdown } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { TableCell, TableRow } from '@/app/_components/ui/table';
import { cn } from '@/app/_lib/cn';
import { t } from '@/app/_text/text';
import { DeviceState } from './device-state';
import { actionName } from './action-name';

/** Told the device, and the button to return to. */
export type OnLogOut = (device: DeviceFieldsFragment, opener: HTMLElement) => void;

type DeviceRowProps = {
  device: DeviceFieldsFragment;
  isLeaving: boolean;
  /** Absent for people who may not log devices out. */
  onLogOut: OnLogOut | undefined;
};

export function DeviceRow({ device, isLeaving, onLogOut }: DeviceRowProps) {
  const end = device.lease?.expiresAt ?? device.reregisterBy;
  const version = [device.platform, device.appVersion].filter(Boolean).join(' · ');
  return (
    <TableRow
      aria-busy={isLeaving || undefined}
      className={cn(
        'transition-opacity duration-300 max-md:grid max-md:grid-cols-2 max-md:gap-3 max-md:p-4',
        isLeaving && 'opacity-50',
      )}
    >
      <TableCell className="max-md:min-w-0 md:max-w-44 xl:max-w-80">
        <p className="truncate font-medium">{device.name}</p>
        <p className="truncate text-[13px] text-muted">{version || device.installationId}</p>
      </TableCell>
      <TableCell className="max-md:text-right">
        {isLeaving ? (
          <span className="inline-flex items-center gap-1.5 text-[13px] text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            {t('devices.leaving')}
          </span>
        ) : (
          <DeviceState state={device.state} />
        )}
      </TableCell>
      <TableCell
        label={t('devices.person')}
        className={cn('max-md:min-w-0 md:max-w-36 xl:max-w-72', !device.user && 'max-md:hidden')}
      >
        {device.user ? (
          <>
            <p className="truncate">{device.user.displayName}</p>
            <p className="truncate text-[13px] text-muted">{device.user.userName}</p>
          </>
        ) : (
          <span className="text-muted">{t('common.none')}</span>
        )}
      </TableCell>
      <TableCell label={t('devices.lapsesIn')} className={cn('md:text-right', !end && 'max-md:hidden')}>
        {end ? <Countdown until={end} /> : <span className="text-muted">{t('common.none')}</span>}
      </TableCell>
      <TableCell label={t('devices.lastUsed')} className="md:text-right">
        {device.lastUsedAt ? (
          <Ago at={device.lastUsedAt} />
        ) : (
          <span className="text-muted">{t('common.never')}</span>
        )}
      </TableCell>
      <TableCell
        label={t('devices.lastAction')}
        className="truncate text-muted max-md:min-w-0 md:max-w-32 xl:max-w-64"
      >
        {device.lastAction ? actionName(device.lastAction) : t('common.none')}
      </TableCell>
      {onLogOut ? (
        <TableCell className={cn('text-right max-md:col-span-2', !device.hardLogin && 'max-md:hidden')}>
          {device.hardLogin ? (
            <Button
              size="small"
              className="max-md:h-9 max-md:w-full"
              disabled={isLeaving}
              aria-label={t('devices.logOutNamed', { name: device.name })}
              onClick={(event) => onLogOut(device, event.currentTarget)}
            >
              <LogOut aria-hidden />
              {t('devices.logOut')}
            </Button>
          ) : null}
        </TableCell>
      ) : null}
    </TableRow>
  );
}
