'use client';

import { Instant } from '@/app/_components/times';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DeviceLink } from '../_denials/device-link';
import { FiguresTable } from './figures-table';
import type { Ledger } from './history-line';

/** The seats of a ledger, the idlest first. */
export function LedgerTable({ poolId, ledger }: { poolId: string; ledger: Ledger }) {
  const t = useT();
  const format = useFormat();
  if (ledger.seats.length === 0) return <p className="mt-2 text-sm text-muted">{t('history.ledgerEmpty')}</p>;
  return (
    <div className="mt-2">
      <FiguresTable
        caption={t('history.ledgerCaption')}
        hasBlocks
        words={[0, 1, 2, 4]}
        headers={[
          t('history.device'),
          t('history.person'),
          t('history.since'),
          t('history.idleFor'),
          t('history.ended'),
        ]}
        rows={ledger.seats.map((seat) => ({
          id: String(seat.grantNumber),
          cells: [
            <DeviceLink key="device" poolId={poolId} device={seat.device} name={seat.deviceName} />,
            seat.displayName ?? seat.userName ?? t('common.none'),
            <Instant key="since" at={seat.since} />,
            format.duration(seat.idleSeconds),
            seat.endedAt && seat.endReason
              ? t(`history.ends.${seat.endReason}`, { time: format.dayAndTime(seat.endedAt) })
              : t('history.stillHeld'),
          ],
        }))}
      />
    </div>
  );
}
