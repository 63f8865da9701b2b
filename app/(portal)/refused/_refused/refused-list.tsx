'use client';

import type { ReactNode } from 'react';
import type { DenialsNearQuery } from '@/graphql/generated/operations/graphql';
import { Badge } from '@/app/_components/ui/badge';
import { Instant } from '@/app/_components/times';
import { Link } from '@/app/_components/ui/link';
import { Table, TableBody, TableCell, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { usePermission } from '@/app/_components/viewer';
import { actionName } from '@/app/_lib/action-name';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { describeDistance, isCloseTo } from './denial-distance';

type FoundDenial = DenialsNearQuery['denialsNear'][number];

type RefusedListProps = { denials: readonly FoundDenial[]; search: string; around: number };

/** Denials around a time: distance from it, device and person, and a link to the explanation. */
export function RefusedList({ denials, search, around }: RefusedListProps) {
  const t = useT();
  const format = useFormat();
  const isVendor = usePermission('SEE_ALL_CUSTOMERS');
  const isFound = (name: string | null) =>
    search !== '' && (name?.toLowerCase().includes(search.toLowerCase()) ?? false);
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
                <Badge className="ml-2" tone={isCloseTo(denial.at, around) ? 'ok' : 'warn'}>
                  {describeDistance(t, format, denial.at, around)}
                </Badge>
              </TableCell>
              <TableCell label={t('denials.device')} className="font-medium break-words">
                {denial.deviceName}
                {isFound(denial.deviceName) ? <Found>{t('refused.matches')}</Found> : null}
              </TableCell>
              <TableCell label={t('denials.person')} className="break-words">
                {denial.userName ?? t('common.none')}
                {isFound(denial.userName) ? <Found>{t('refused.matches')}</Found> : null}
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

/** Highlights the text that matched the search. */
function Found({ children }: { children: ReactNode }) {
  return <span className="block text-[13px] font-normal text-muted">{children}</span>;
}
