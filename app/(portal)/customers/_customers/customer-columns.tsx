import type { DataColumn } from '@/app/_components/data-table/data-column';
import { cn } from '@/app/_lib/cn';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { ConditionBadge } from '../../_overview/condition-badge';
import type { CustomerTotals } from './use-customer-list';

const LIVE =
  'tabular-nums transition-opacity group-data-stale/customers:opacity-55 group-data-stale/customers:grayscale';

export function customerColumns(t: Translate, format: Format): DataColumn<CustomerTotals>[] {
  return [
    {
      id: 'customer',
      header: t('customers.customer'),
      isRowHeader: true,
      width: '34%',
      cell: ({ name, code }) => (
        <>
          <span className="block truncate">{name}</span>{' '}
          <span className="block truncate text-[13px] font-normal text-muted">{code}</span>
        </>
      ),
    },
    {
      id: 'state',
      header: t('customers.state'),
      width: '8.5rem',
      cell: ({ condition }) => (condition ? <ConditionBadge condition={condition} /> : null),
      isEmpty: ({ condition }) => condition === null,
    },
    {
      id: 'pools',
      header: t('customers.pools'),
      isWideOnCard: true,
      cell: ({ applications }) =>
        applications.length > 0 ? (
          <span className="block truncate" title={applications.join(', ')}>
            {applications.join(', ')}
          </span>
        ) : (
          <span className="text-muted">{t('customers.noPools')}</span>
        ),
    },
    {
      id: 'inUse',
      header: t('customers.inUse'),
      align: 'end',
      width: '11rem',
      cell: ({ uses }) =>
        uses.map(({ mode, inUse, licensedQuantity }) => (
          <span key={mode} className={cn('block', LIVE)}>
            <span className="font-semibold">{format.number(inUse)}</span>{' '}
            <span className="text-muted">{t(`customers.ofOwned_${mode}`, { count: licensedQuantity })}</span>
          </span>
        )),
      isEmpty: ({ uses }) => uses.length === 0,
    },
    {
      id: 'denials',
      header: t('customers.denials'),
      align: 'end',
      width: '9rem',
      cell: ({ denials }) => (
        <span className={cn(LIVE, denials > 0 ? 'font-semibold text-bad' : 'text-muted')}>
          {format.number(denials)}
        </span>
      ),
    },
  ];
}
