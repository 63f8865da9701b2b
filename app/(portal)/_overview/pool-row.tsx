'use client';

import Link from 'next/link';
import { SeatBar } from '@/app/_components/seat-bar';
import { Countdown } from '@/app/_components/times';
import { TableCell, TableRow } from '@/app/_components/ui/table';
import { useOnScreen } from '@/app/_hooks/use-on-screen';
import { cn } from '@/app/_lib/cn';
import { useIsStale } from '@/app/_live/use-link-state';
import { useWatchedPool } from '@/app/_live/use-live-usages';
import { t } from '@/app/_text/text';
import { findTrouble } from './pool-trouble';
import type { PoolLine } from './sort-pools';
import { TroubleBadge } from './trouble-badge';

type PoolRowProps = { line: PoolLine; epoch: number | null; showsCustomer: boolean };

export function PoolRow({ line: { pool, usage }, epoch, showsCustomer }: PoolRowProps) {
  const { ref, isOnScreen } = useOnScreen<HTMLTableRowElement>();
  useWatchedPool(pool.id, isOnScreen);
  const stale = useIsStale(epoch) && 'opacity-55 grayscale';
  const denials = usage.denialsLast24Hours;
  return (
    <TableRow
      ref={ref}
      className="relative transition-colors hover:bg-sunken/60 max-md:grid max-md:grid-cols-[1fr_1fr_auto] max-md:gap-x-3 max-md:gap-y-3 max-md:p-4"
    >
      <TableCell className="max-md:col-span-2 max-md:min-w-0 md:max-w-72 xl:max-w-96">
        <Link href={`/pools/${pool.id}`} className="block truncate font-medium after:absolute after:inset-0">
          {showsCustomer ? pool.customer.name : pool.application.name}
          <span className="sr-only"> {pool.application.code}</span>
        </Link>
        <p aria-hidden className="truncate text-[13px] text-muted">
          {pool.application.code} · {t(`modes.${pool.mode}`)}
        </p>
      </TableCell>
      <TableCell className="max-md:text-right">
        <TroubleBadge trouble={findTrouble(usage, pool.suspended)} />
      </TableCell>
      <TableCell className="max-md:col-span-3">
        <div className={cn('flex items-center gap-3 transition-opacity', stale)}>
          <span className="w-20 shrink-0 text-right tabular-nums max-md:w-auto">
            <span className="font-semibold">{usage.inUse}</span>
            <span className="text-muted"> / {usage.licensedQuantity}</span>
          </span>
          <SeatBar
            inUse={usage.inUse}
            licensedQuantity={usage.licensedQuantity}
            mostSegments={12}
            className="min-w-24"
          />
        </div>
      </TableCell>
      <TableCell label={t('overview.free')} className={cn('tabular-nums md:text-right', stale)}>
        {usage.free}
      </TableCell>
      <TableCell label={t('overview.denials')} className={cn('tabular-nums md:text-right', stale)}>
        <span className={denials > 0 ? 'font-semibold text-bad' : 'text-muted'}>{denials}</span>
      </TableCell>
      <TableCell label={t('overview.lapse')} className={cn('md:text-right', stale)}>
        {usage.nextLapseAt ? (
          <Countdown until={usage.nextLapseAt} />
        ) : (
          <span className="text-muted">{t('common.none')}</span>
        )}
      </TableCell>
    </TableRow>
  );
}
