import { Link } from '@/app/_components/ui/link';
import type { AuditRowFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import type { Translate } from '@/app/_text/translate';
import { auditActionName } from './audit-actions';
import { AuditDetails } from './audit-details';
import { AuditWho } from './audit-who';
import { subjectHref } from './subject-href';

type AuditColumnsOptions = { t: Translate; ofAll: boolean; maySeeTeam: boolean };

export function auditColumns({ t, ofAll, maySeeTeam }: AuditColumnsOptions): DataColumn<AuditRowFragment>[] {
  return [
    {
      id: 'what',
      header: t('audit.what'),
      isRowHeader: true,
      width: '22%',
      cell: (entry) => {
        const href = subjectHref(entry, { customerId: entry.customer?.id ?? null, maySeeTeam });
        return (
          <span className="block min-w-0 break-words">
            {auditActionName(t, entry.action)}
            <span className="block font-normal">
              {href ? (
                <Link href={href} className="text-accent underline underline-offset-4">
                  {entry.subjectName}
                </Link>
              ) : (
                <span className="text-muted">{entry.subjectName}</span>
              )}
            </span>
          </span>
        );
      },
    },
    {
      id: 'when',
      header: t('audit.when'),
      isFixed: true,
      width: '12.5rem',
      isWideOnCard: true,
      cell: ({ at }) => <Instant at={at} full />,
    },
    ...(ofAll ? [whoseColumn(t)] : []),
    {
      id: 'who',
      header: t('audit.who'),
      isFixed: true,
      width: '26%',
      isWideOnCard: true,
      cell: (entry) => <AuditWho entry={entry} />,
    },
    {
      id: 'details',
      header: t('audit.details'),
      isFixed: true,
      isWideOnCard: true,
      isEmpty: ({ changes, reason }) => changes.length === 0 && !reason,
      cell: (entry) => <AuditDetails entry={entry} />,
    },
  ];
}

const whoseColumn = (t: Translate): DataColumn<AuditRowFragment> => ({
  id: 'whose',
  header: t('audit.whose'),
  isFixed: true,
  width: '14%',
  isWideOnCard: true,
  cell: ({ customer }) =>
    customer ? (
      <Link href={`/customers/${customer.id}`} className="text-accent underline underline-offset-4">
        {customer.name}
      </Link>
    ) : (
      <span className="text-muted">{t('audit.ofVendor')}</span>
    ),
});
