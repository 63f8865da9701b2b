'use client';

import { Button } from '@/app/_components/ui/button';
import { Table, TableBody, TableHead, TableHeadCell, TableRow } from '@/app/_components/ui/table';
import { useQueryParams } from '@/app/_hooks/use-query-params';
import { useSteadyRows } from '@/app/_hooks/use-steady-rows';
import { t } from '@/app/_text/text';
import type { DenialLine } from './denial-line';
import { DenialRow } from './denial-row';

export function DenialTable({ poolId, denials }: { poolId: string; denials: readonly DenialLine[] }) {
  const { params, change } = useQueryParams();
  const openId = params.get('open');
  const { rows, activity, waitingChanges, showChanges } = useSteadyRows(denials, false);
  return (
    <>
      {waitingChanges > 0 ? (
        <div className="border-b border-line bg-accent-soft px-4 py-1.5 text-center text-[13px]">
          <Button size="small" variant="quiet" onClick={showChanges}>
            {t('denials.changes', { count: waitingChanges })}
          </Button>
        </div>
      ) : null}
      <div className="md:overflow-x-auto">
        <Table caption={t('denials.caption')}>
          <TableHead>
            <TableRow>
              <TableHeadCell aria-sort="descending">{t('denials.time')}</TableHeadCell>
              <TableHeadCell>{t('denials.device')}</TableHeadCell>
              <TableHeadCell>{t('denials.person')}</TableHeadCell>
              <TableHeadCell>{t('denials.action')}</TableHeadCell>
              <TableHeadCell className="text-right">{t('denials.quantity')}</TableHeadCell>
              <TableHeadCell>
                <span className="sr-only">{t('denials.holders')}</span>
              </TableHeadCell>
            </TableRow>
          </TableHead>
          <TableBody {...activity}>
            {rows.map((denial) => (
              <DenialRow
                key={denial.id}
                poolId={poolId}
                denial={denial}
                isOpen={denial.id === openId}
                onToggle={() => change({ open: denial.id === openId ? null : denial.id })}
              />
            ))}
          </TableBody>
        </Table>
      </div>
    </>
  );
}
