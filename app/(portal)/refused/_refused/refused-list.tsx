'use client';

import type { DenialsNearQuery } from '@/graphql/generated/operations/graphql';
import { Instant } from '@/app/_components/times';
import { Link } from '@/app/_components/ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { useViewer } from '@/app/_components/viewer';
import { actionName } from '@/app/_lib/action-name';
import { seesManyCustomers } from '@/app/_lib/rights';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type Found = DenialsNearQuery['denialsNear'][number];

/** Refusals around a time, each with the way to why it was. */
export function RefusedList({ denials, around }: { denials: readonly Found[]; around: number }) {
  const t = useT();
  const format = useFormat();
  const isVendor = seesManyCustomers(useViewer().role);
  const awayOf = (at: string) => {
    const seconds = (Date.parse(at) - around) / 1_000;
    return t('refused.away', {
      sign: seconds < 0 ? 'before' : 'after',
      duration: format.duration(Math.abs(seconds)),
    });
  };
  return (
    <Table caption={t('refused.caption')} className="mt-2">
      <TableHead>
        <TableRow>
          {[
            t('denials.time'),
            t('denials.device'),
            t('denials.person'),
            t('denials.action'),
            t('refused.pool'),
          ].map((header) => (
            <TableHeadCell key={header}>{header}</TableHeadCell>
          ))}
          <TableHeadCell className="text-right">{t('refused.why')}</TableHeadCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {denials.map((denial) => {
          const pool = denial.seatPool;
          return (
            <TableRow key={denial.id} className="max-md:grid max-md:grid-cols-2 max-md:gap-2 max-md:p-3">
              <TableCell className="max-md:col-span-2">
                <Instant at={denial.at} full />
                <span className="ml-2 text-[13px] whitespace-nowrap text-muted">{awayOf(denial.at)}</span>
              </TableCell>
              <TableCell label={t('denials.device')} className="font-medium break-words">
                {denial.deviceName}
              </TableCell>
              <TableCell label={t('denials.person')} className="break-words">
                {denial.userName ?? t('common.none')}
              </TableCell>
              <TableCell label={t('denials.action')}>{actionName(t, denial.action)}</TableCell>
              <TableCell label={t('refused.pool')} className="break-words">
                {[pool.application.code, isVendor && pool.customer.name].filter(Boolean).join(' · ')}
              </TableCell>
              <TableCell className="max-md:col-span-2 md:text-right">
                <Link
                  href={`/pools/${pool.id}/denials?denial=${encodeURIComponent(denial.id)}`}
                  aria-label={t('refused.whyOf', {
                    name: denial.deviceName,
                    time: format.fullDate(denial.at),
                  })}
                  className="inline-flex min-h-8 items-center font-medium text-accent underline-offset-4 hover:underline"
                >
                  {t('refused.why')}
                </Link>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
