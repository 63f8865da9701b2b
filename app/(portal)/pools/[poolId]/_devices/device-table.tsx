'use client';

import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Table, TableBody, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { useSteadyRows } from '@/app/_hooks/use-steady-rows';
import { Button } from '@/app/_components/ui/button';
import { t } from '@/app/_text/text';
import { DeviceRow, type OnLogOut } from './device-row';

type DeviceTableProps = {
  devices: readonly DeviceFieldsFragment[];
  leavingId: string | null;
  /** Whether rows must stay where they are, because a dialog speaks of one. */
  isHeld: boolean;
  onLogOut: OnLogOut | undefined;
};

export function DeviceTable({ devices, leavingId, isHeld, onLogOut }: DeviceTableProps) {
  const { rows, activity, waitingChanges, showChanges } = useSteadyRows(devices, isHeld);
  return (
    <>
      {waitingChanges > 0 ? (
        <div className="border-b border-line bg-accent-soft px-4 py-1.5 text-center text-[13px]">
          <Button size="small" variant="quiet" onClick={showChanges}>
            {t('devices.changes', { count: waitingChanges })}
          </Button>
        </div>
      ) : null}
      <div className="md:overflow-x-auto">
        <Table caption={t('devices.caption')}>
          <TableHead>
            <TableRow>
              <TableHeadCell>{t('devices.device')}</TableHeadCell>
              <TableHeadCell>{t('devices.state')}</TableHeadCell>
              <TableHeadCell>{t('devices.person')}</TableHeadCell>
              <TableHeadCell className="text-right">{t('devices.lapsesIn')}</TableHeadCell>
              <TableHeadCell className="text-right" aria-sort="descending">
                {t('devices.lastUsed')}
              </TableHeadCell>
              <TableHeadCell>{t('devices.lastAction')}</TableHeadCell>
              {onLogOut ? (
                <TableHeadCell>
                  <span className="sr-only">{t('devices.actions')}</span>
                </TableHeadCell>
              ) : null}
            </TableRow>
          </TableHead>
          <TableBody {...activity}>
            {rows.map((device) => (
              <DeviceRow
                key={device.id}
                device={device}
                isLeaving={device.id === leavingId}
                onLogOut={onLogOut}
              />
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
}
