'use client';

import { useMemo } from 'react';
import { useQuery } from 'urql';
import { DenialHoldersDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Instant } from '@/app/_components/times';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { formatDuration } from '@/app/_lib/format-duration';
import { t } from '@/app/_text/text';
import type { DenialLine } from './denial-line';

/** Who held the seats at the instant of a denial, the idlest first. */
export function DenialHolders({ poolId, denial }: { poolId: string; denial: DenialLine }) {
  const variables = useMemo(() => ({ seatPoolId: poolId, ...instantAround(denial.at) }), [poolId, denial.at]);
  const [{ data, error }] = useQuery({
    query: DenialHoldersDocument,
    variables,
    requestPolicy: 'cache-first',
  });
  const holders = data?.seatPool?.denials.edges.find(({ node }) => node.id === denial.id)?.node.holders;

  if (error) return <ErrorNote error={error} />;
  if (!data) return <Skeleton className="h-24 w-full" />;
  if (!holders?.length) return <p className="text-[13px] text-muted">{t('denials.noHolders')}</p>;
  return (
    <div className="overflow-hidden rounded-md border border-line bg-surface">
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
          {holders.map((holder, index) => (
            <TableRow key={index} className="max-md:grid max-md:grid-cols-2 max-md:gap-2 max-md:p-3">
              <TableCell label={t('denials.heldBy')} className="py-1.5 font-medium max-md:min-w-0">
                <span className="block max-w-64 truncate">{holder.deviceName}</span>
              </TableCell>
              <TableCell label={t('denials.person')} className="py-1.5">
                {holder.userName ?? t('common.none')}
              </TableCell>
              <TableCell label={t('denials.heldSince')} className="py-1.5">
                {holder.since ? <Instant at={holder.since} /> : t('common.unknown')}
              </TableCell>
              <TableCell label={t('denials.idle')} className="py-1.5 tabular-nums md:text-right">
                {formatDuration(holder.idleSeconds)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

/** The millisecond of an instant, as the bounds that the API takes. */
function instantAround(at: string): { since: string; until: string } {
  return { since: at, until: new Date(Date.parse(at) + 1).toISOString() };
}
