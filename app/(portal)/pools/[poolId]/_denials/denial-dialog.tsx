'use client';

import { Link2 } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { useQuery } from 'urql';
import { DenialDetailsDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { toast } from '@/app/_components/ui/toast';
import { actionName } from '@/app/_lib/action-name';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DenialExplanation } from './denial-explanation';
import type { DenialRow, Holder } from './read-denials';
import { DeviceLink } from './device-link';

type DenialDialogProps = {
  poolId: string;
  /** Null: closed. */
  denialId: string | null;
  onClose: () => void;
  /** Receives the focus if a link opened the dialog. */
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** One denial, and the holders of the seats at that moment. */
export function DenialDialog({ poolId, denialId, onClose, returnFocusTo }: DenialDialogProps) {
  return (
    <Dialog open={denialId !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {denialId ? (
        <DialogContent
          className="max-w-3xl outline-none"
          returnFocusTo={returnFocusTo}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            // Focuses the dialog itself: its text comes before its buttons.
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
        >
          <DenialDetails key={denialId} poolId={poolId} denialId={denialId} />
        </DialogContent>
      ) : null}
    </Dialog>
  );
}

function DenialDetails({ poolId, denialId }: { poolId: string; denialId: string }) {
  const t = useT();
  const [{ data, error }, execute] = useQuery({
    query: DenialDetailsDocument,
    variables: { seatPoolId: poolId, id: denialId },
    requestPolicy: 'cache-first',
  });
  const pool = data?.seatPool;
  if (pool?.denial) {
    const { denial, inactivityTimeoutSeconds, mode } = pool;
    return (
      <>
        <DialogTitle>{t('denials.dialogTitle', { name: denial.deviceName })}</DialogTitle>
        <DialogDescription>
          {t('denials.dialogHint', { inUse: denial.inUse, owned: denial.licensedQuantity })}
        </DialogDescription>
        <Facts poolId={poolId} denial={denial} />
        <DenialExplanation poolId={poolId} denialId={denialId} />
        <DenialHolders
          poolId={poolId}
          holders={denial.holders}
          timeoutSeconds={mode === 'CONCURRENT' ? inactivityTimeoutSeconds : null}
        />
        <CopyLink />
      </>
    );
  }
  if (error || data)
    return (
      <>
        <DialogTitle>{t(error ? 'denials.holders' : 'denials.gone')}</DialogTitle>
        <DialogDescription className={error ? 'sr-only' : undefined}>
          {t(error ? 'denials.holdersCaption' : 'denials.goneHint')}
        </DialogDescription>
        {error ? <ErrorNote error={error} onRetry={() => execute()} className="mt-4" /> : null}
      </>
    );
  return (
    <div aria-busy>
      <DialogTitle>{t('denials.holders')}</DialogTitle>
      <DialogDescription>{t('common.loading')}</DialogDescription>
      <Skeleton className="mt-4 h-14 w-full" />
      <Skeleton className="mt-4 h-40 w-full" />
    </div>
  );
}

function Facts({ poolId, denial }: { poolId: string; denial: DenialRow }) {
  const t = useT();
  const facts: [string, ReactNode][] = [
    [t('denials.atTime'), <Instant key="at" at={denial.at} full />],
    [
      t('denials.device'),
      <DeviceLink key="device" poolId={poolId} device={denial.device} name={denial.deviceName} />,
    ],
    [t('denials.person'), denial.userName ?? t('common.none')],
    [t('denials.action'), actionName(t, denial.action)],
  ];
  return (
    <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-3 rounded-lg bg-sunken p-3 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="max-w-full min-w-0">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function CopyLink() {
  const t = useT();
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => toast.success(t('denials.copied')),
      () => toast.warning(t('denials.notCopied')),
    );
  return (
    <Button size="small" className="mt-4" onClick={() => void copy()}>
      <Link2 aria-hidden />
      {t('denials.copyLink')}
    </Button>
  );
}

const SHOWN_AT_FIRST = 50;

type DenialHoldersProps = {
  poolId: string;
  holders: readonly Holder[];
  /** Time-out after which seats lapse now; null if none do. */
  timeoutSeconds: number | null;
};

/** Holders of the seats at the instant of a denial, longest idle first. */
function DenialHolders({ poolId, holders, timeoutSeconds }: DenialHoldersProps) {
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
