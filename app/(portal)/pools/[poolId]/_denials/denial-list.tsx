'use client';

import { useMemo } from 'react';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import { actionName } from '@/app/_lib/action-name';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type DenialRow, readDenials } from './read-denials';
import { DeviceLink } from './device-link';
import { HoldersButton } from './holders-button';
import { ListFrame, useDenialList } from './list-frame';

type DenialListProps = { poolId: string; isHeld: boolean; onOpen: (denialId: string) => void };

/** Denials, newest first. */
export function DenialList({ poolId, isHeld, onOpen }: DenialListProps) {
  const t = useT();
  const format = useFormat();
  const list = useDenialList(poolId, readDenials);
  const columns = useMemo(
    (): DataColumn<DenialRow>[] => [
      {
        id: 'time',
        header: t('denials.time'),
        cell: ({ at }) => <Instant at={at} full />,
        isRowHeader: true,
        width: '14rem',
      },
      {
        id: 'device',
        header: t('denials.device'),
        cell: ({ device, deviceName }) => <DeviceLink poolId={poolId} device={device} name={deviceName} />,
        isFixed: true,
      },
      {
        id: 'person',
        header: t('denials.person'),
        cell: ({ userName }) => <span className="block truncate">{userName ?? t('common.none')}</span>,
      },
      {
        id: 'action',
        header: t('denials.action'),
        cell: ({ action }) => <span className="block truncate">{actionName(t, action)}</span>,
      },
      {
        id: 'quantity',
        header: t('denials.quantity'),
        cell: ({ inUse, licensedQuantity }) => (
          <span className="whitespace-nowrap tabular-nums">
            {t('denials.inUse', { inUse, owned: licensedQuantity })}
          </span>
        ),
        align: 'end',
        width: '8rem',
      },
      {
        id: 'holders',
        header: t('denials.holders'),
        isHeaderSpoken: true,
        isWideOnCard: true,
        align: 'end',
        width: '12.5rem',
        cell: (denial) => (
          <HoldersButton denial={denial} className="max-md:h-9 max-md:w-full" onOpen={onOpen} />
        ),
      },
    ],
    [t, poolId, onOpen],
  );
  return (
    <ListFrame
      list={list}
      caption={t('denials.caption')}
      storageKey="denials"
      columns={columns}
      nameOf={({ at }) => format.fullDate(at)}
      isHeld={isHeld}
    />
  );
}
