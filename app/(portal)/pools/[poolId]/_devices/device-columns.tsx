'use client';

import { LoaderCircle } from 'lucide-react';
import type {
  DeviceFieldsFragment,
  DeviceOrderField,
  LicensingMode,
} from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Ago, Countdown, Instant } from '@/app/_components/times';
import { actionName } from '@/app/_lib/action-name';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import { DeviceActions } from './device-actions';
import { DeviceState } from './device-state';
import { useDeviceTasks } from './device-tasks';

type Column = DataColumn<DeviceFieldsFragment, DeviceOrderField>;

/** Columns of the device list: lapse of the seat, or expiry of the licence in a NAMED pool. */
export function deviceColumns(t: Translate, mode: LicensingMode, mayAct: boolean): readonly Column[] {
  const isNamed = mode === 'NAMED';
  const none = <span className="text-muted">{t('common.none')}</span>;
  return [
    {
      id: 'name',
      header: t('devices.device'),
      sortKey: 'NAME',
      isRowHeader: true,
      width: '19%',
      cell: (device) => <DeviceName device={device} />,
    },
    {
      id: 'state',
      header: t('devices.state'),
      sortKey: 'STATE',
      isFixed: true,
      width: '10.5rem',
      cell: (device) => <StateCell device={device} />,
    },
    {
      id: 'person',
      header: t('devices.person'),
      sortKey: 'PERSON',
      isEmpty: ({ user }) => !user,
      cell: ({ user }) =>
        user ? (
          <>
            <p className="truncate">{user.displayName}</p>
            <p className="truncate text-[13px] text-muted">{user.userName}</p>
          </>
        ) : (
          none
        ),
    },
    isNamed
      ? {
          id: 'reregisterBy',
          header: t('devices.reregisterBy'),
          sortKey: 'REREGISTER_BY',
          align: 'end',
          isEmpty: ({ reregisterBy }) => !reregisterBy,
          cell: ({ reregisterBy }) => (reregisterBy ? <Instant at={reregisterBy} /> : none),
        }
      : {
          id: 'lapses',
          header: t('devices.lapsesIn'),
          sortKey: 'LAPSES',
          align: 'end',
          width: '7.5rem',
          isEmpty: ({ lease }) => !lease,
          cell: ({ lease }) => (lease ? <Countdown until={lease.expiresAt} /> : none),
        },
    {
      id: 'lastUsed',
      header: t('devices.lastUsed'),
      sortKey: 'LAST_USED',
      isDescendingFirst: true,
      align: 'end',
      cell: ({ lastUsedAt }) =>
        lastUsedAt ? <Ago at={lastUsedAt} /> : <span className="text-muted">{t('common.never')}</span>,
    },
    {
      id: 'lastAction',
      header: t('devices.lastAction'),
      hideBelow: 'lg',
      cell: ({ lastAction }) => (
        <p className="truncate text-muted">{lastAction ? actionName(t, lastAction) : t('common.none')}</p>
      ),
    },
    {
      id: 'loggedIn',
      header: t('devices.loggedIn'),
      sortKey: 'LOGGED_IN',
      isDescendingFirst: true,
      align: 'end',
      hideBelow: 'xl',
      isEmpty: ({ loggedInAt }) => !loggedInAt,
      cell: ({ loggedInAt }) => (loggedInAt ? <Instant at={loggedInAt} /> : none),
    },
    {
      id: 'registered',
      header: t('devices.registered'),
      sortKey: 'REGISTERED',
      isDescendingFirst: true,
      align: 'end',
      hideBelow: 'xl',
      cell: ({ registeredAt }) => <Instant at={registeredAt} />,
    },
    ...(mayAct
      ? [
          {
            id: 'actions',
            header: t('devices.actions'),
            isHeaderSpoken: true,
            isWideOnCard: true,
            width: '10rem',
            cell: (device: DeviceFieldsFragment) => <DeviceActions device={device} />,
          },
        ]
      : []),
  ];
}

function DeviceName({ device }: { device: DeviceFieldsFragment }) {
  const version = [device.platform, device.appVersion].filter(Boolean).join(' · ');
  return (
    <>
      <span className="block truncate">{device.name}</span>
      <span className="block truncate text-[13px] font-normal text-muted">
        {version || device.installationId}
      </span>
    </>
  );
}

function StateCell({ device }: { device: DeviceFieldsFragment }) {
  const t = useT();
  const { leavingIds } = useDeviceTasks();
  if (!leavingIds.has(device.id)) return <DeviceState state={device.state} />;
  return (
    <span className="inline-flex items-center gap-1.5 text-[13px] text-muted">
      <LoaderCircle aria-hidden className="size-4 animate-spin" />
      {t('devices.leaving')}
    </span>
  );
}
