'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { useQuery } from 'urql';
import { PoolLedgerDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { FieldError, Input, Label } from '@/app/_components/ui/field';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { exportAddress } from '@/app/_lib/export-address';
import { RETENTION_MS } from '@/app/_lib/retention';
import { serverNow } from '@/app/_live/server-clock';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DeviceLink } from '../_denials/device-link';
import { fromWallClock, toWallClock } from '../_devices/wall-clock';
import { FiguresTable } from './figures-table';
import type { Ledger } from './report-facts';
import type { UsedHistorySpan } from './use-history-span';

const STEP_MS = 15 * 60_000;

type LedgerDialogProps = {
  poolId: string;
  span: UsedHistorySpan;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Holders of all seats at an instant, with their idle time. */
export function LedgerDialog({ poolId, span, returnFocusTo }: LedgerDialogProps) {
  const { at } = span;
  return (
    <Dialog open={at !== null} onOpenChange={(isOpen) => !isOpen && span.closeLedger()}>
      {at ? (
        <DialogContent
          className="max-w-4xl outline-none"
          returnFocusTo={returnFocusTo}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
        >
          <LedgerOf poolId={poolId} at={at.getTime()} onMove={span.moveLedger} />
        </DialogContent>
      ) : null}
    </Dialog>
  );
}

type LedgerOfProps = { poolId: string; at: number; onMove: (instant: number) => void };

function LedgerOf({ poolId, at, onMove }: LedgerOfProps) {
  const t = useT();
  const format = useFormat();
  const instant = new Date(at).toISOString();
  const [{ data, error, fetching }, execute] = useQuery({
    query: PoolLedgerDocument,
    variables: { seatPoolId: poolId, at: instant },
    requestPolicy: 'cache-first',
  });
  const ledger = data?.seatPool?.ledger;
  return (
    <>
      <DialogTitle>{t('history.ledger')}</DialogTitle>
      <DialogDescription>
        {format.fullDate(at)} · {format.utc(at)}
      </DialogDescription>
      <Steps key={at} at={at} onMove={onMove} />
      {error && !fetching ? (
        <ErrorNote
          error={error}
          onRetry={() => execute({ requestPolicy: 'network-only' })}
          className="mt-4"
        />
      ) : null}
      {!ledger && !error ? <Skeleton className="mt-4 h-48 w-full" /> : null}
      {ledger && !error ? (
        <div data-stale={fetching || undefined} className="mt-3 data-stale:opacity-55">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p role="status" className="text-sm font-medium">
              {t('history.ledgerSummary', { inUse: ledger.inUse, owned: ledger.licensedQuantity })}
              {ledger.inUse > ledger.licensedQuantity ? ` ${t('history.ledgerOver')}` : ''}
            </p>
            <ExportLink
              href={exportAddress('ledger', { seatPoolId: poolId, at: instant, timeZone: format.timeZone })}
              of={t('history.ledger')}
            />
          </div>
          <LedgerTable poolId={poolId} ledger={ledger} />
        </div>
      ) : null}
    </>
  );
}

/** Moves to a slightly earlier or later instant, or to any other. */
function Steps({ at, onMove }: { at: number; onMove: (instant: number) => void }) {
  const t = useT();
  const { timeZone } = useFormat();
  const [text, setText] = useState(toWallClock(at, timeZone));
  const [isWrong, setIsWrong] = useState(false);
  const isKept = (instant: number) => instant <= serverNow() && instant >= serverNow() - RETENTION_MS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const instant = fromWallClock(text, timeZone);
    const isPossible = instant !== null && isKept(instant);
    setIsWrong(!isPossible);
    if (isPossible) onMove(instant);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-3 flex flex-wrap items-center gap-2">
      <Button
        size="small"
        className="h-8"
        disabled={!isKept(at - STEP_MS)}
        onClick={() => onMove(at - STEP_MS)}
      >
        <ChevronLeft aria-hidden />
        {t('history.earlier')}
      </Button>
      <Button
        size="small"
        className="h-8"
        disabled={!isKept(at + STEP_MS)}
        onClick={() => onMove(at + STEP_MS)}
      >
        {t('history.later')}
        <ChevronRight aria-hidden />
      </Button>
      <Label htmlFor="ledger-at" className="text-[13px] font-normal text-muted">
        {t('history.ledgerWhen')}
      </Label>
      <Input
        id="ledger-at"
        type="datetime-local"
        className="h-8 w-auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? 'ledger-at-mistake' : undefined}
      />
      <Button type="submit" size="small" className="h-8">
        {t('history.ledgerGo')}
      </Button>
      {isWrong ? (
        <div className="basis-full">
          <FieldError id="ledger-at-mistake">{t('history.ledgerWrong')}</FieldError>
        </div>
      ) : null}
    </form>
  );
}

/** Seats of a ledger, longest idle first. */
function LedgerTable({ poolId, ledger }: { poolId: string; ledger: Ledger }) {
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
