'use client';

import { useState } from 'react';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { Holder } from './denial-line';
import { DeviceLink } from './device-link';

const SHOWN_AT_FIRST = 50;

type DenialHoldersProps = {
  poolId: string;
  holders: readonly Holder[];
  /** After which seats of the pool lapse now; null where none does. */
  timeoutSeconds: number | null;
};

/** Who held the seats at the instant of a denial, the idlest first. */
export function DenialHolders({ poolId, holders, timeoutSeconds }: DenialHoldersProps) {
  const t = useT();
  const format = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? holders : holders.slice(0, SHOWN_AT_FIRST);
  const [idlest] = holders;
  if (!idlest) return null;
  return (
    <div className="mt-4">
      <h3 className="text-sm font-semibold">{t('denials.holdersHeading')}</h3>
      {timeoutSeconds ? (
        <p className="mt-0.5 text-[13px] text-muted">
          {t('denials.idlest', {
            idle: format.duration(idlest.idleSeconds),
            timeout: format.duration(timeoutSeconds),
          })}
        </p>
      ) : null}
      <div className="mt-2 overflow-clip rounded-md border border-line">
        <Table caption={t('denials.holdersCaption')} className="text-[13px]">
          <TableHead>
            <TableRow>
              <TableHeadCell>{t('denials.heldBy')}</TableHeadCell>
              <TableHeadCell>{t('denials.person')}</TableHeadCell>
              <TableHeadCell>{t('denials.heldSince')}</TableHeadCell>
              <TableHeadCell className="text-right">{t('denials.idle')}</TableHeadCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((holder, index) => (
              <TableRow key={index} className="max-md:grid max-md:grid-cols-2 max-md:gap-2 max-md:p-3">
                <TableCell
                  label={t('denials.heldBy')}
                  className="py-1.5 font-medium max-md:min-w-0 md:max-w-64"
                >
                  <DeviceLink poolId={poolId} device={holder.device} name={holder.deviceName} />
                </TableCell>
                <TableCell label={t('denials.person')} className="py-1.5 break-words max-md:min-w-0">
                  {holder.userName ?? t('common.none')}
                </TableCell>
                <TableCell label={t('denials.heldSince')} className="py-1.5">
                  {holder.since ? <Instant at={holder.since} /> : t('common.unknown')}
                </TableCell>
                <TableCell label={t('denials.idle')} className="py-1.5 tabular-nums md:text-right">
                  {format.duration(holder.idleSeconds)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {shown.length < holders.length ? (
        <Button size="small" variant="quiet" className="mt-1" onClick={() => setIsWhole(true)}>
          {t('denials.allHolders', { count: holders.length })}
        </Button>
      ) : null}
    </div>
  );
}
