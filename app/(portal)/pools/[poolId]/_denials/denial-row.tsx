'use client';

import { ChevronDown } from 'lucide-react';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { TableCell, TableRow } from '@/app/_components/ui/table';
import { cn } from '@/app/_lib/cn';
import { t } from '@/app/_text/text';
import { actionName } from '../_devices/action-name';
import { DenialHolders } from './denial-holders';
import type { DenialLine } from './denial-line';

type DenialRowProps = { poolId: string; denial: DenialLine; isOpen: boolean; onToggle: () => void };

export function DenialRow({ poolId, denial, isOpen, onToggle }: DenialRowProps) {
  const holdersId = `holders-${denial.id}`;
  return (
    <>
      <TableRow
        className={cn(
          'max-md:grid max-md:grid-cols-2 max-md:gap-3 max-md:p-4',
          isOpen && 'border-b-transparent bg-sunken/50',
        )}
      >
        <TableCell className="max-md:col-span-2">
          <Instant at={denial.at} full />
        </TableCell>
        <TableCell label={t('denials.device')} className="font-medium max-md:min-w-0">
          <span className="block max-w-72 truncate">{denial.deviceName}</span>
        </TableCell>
        <TableCell label={t('denials.person')} className="max-md:min-w-0">
          {denial.userName ?? <span className="text-muted">{t('common.none')}</span>}
        </TableCell>
        <TableCell label={t('denials.action')}>{actionName(denial.action)}</TableCell>
        <TableCell label={t('denials.quantity')} className="tabular-nums md:text-right">
          {t('denials.inUse', { inUse: denial.inUse, owned: denial.licensedQuantity })}
        </TableCell>
        <TableCell className="text-right max-md:col-span-2">
          <Button
            size="small"
            variant="quiet"
            className="max-md:h-9 max-md:w-full max-md:border max-md:border-line"
            aria-expanded={isOpen}
            aria-controls={isOpen ? holdersId : undefined}
            onClick={onToggle}
          >
            {t('denials.holders')}
            <ChevronDown aria-hidden className={cn('transition-transform', isOpen && 'rotate-180')} />
          </Button>
        </TableCell>
      </TableRow>
      {isOpen ? (
        <TableRow id={holdersId} className="bg-sunken/50 max-md:block max-md:px-4 max-md:pb-4">
          <TableCell colSpan={6} className="pt-0">
            <DenialHolders poolId={poolId} denial={denial} />
          </TableCell>
        </TableRow>
      ) : null}
    </>
  );
}
