'use client';

import type { AuditRowFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import { Link } from '@/app/_components/ui/link';
import { describeChange } from '@/app/_lib/describe-change';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { auditActionName } from './audit-actions';
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

/** Actor of an entry: name, role, customer acted for, and API token. */
function AuditWho({ entry }: { entry: AuditRowFragment }) {
  const t = useT();
  const { actorRole, onBehalfOf, apiTokenName } = entry;
  const more = [
    actorRole && t(`roles.${actorRole}`),
    onBehalfOf && t('audit.onBehalfOf', { customer: onBehalfOf.name }),
    apiTokenName && t('audit.withToken', { name: apiTokenName }),
  ].filter(Boolean);
  return (
    <span className="block min-w-0 break-words">
      {actorName(t, entry)}
      {more.length > 0 ? <span className="block text-[13px] text-muted">{more.join(' · ')}</span> : null}
    </span>
  );
}

/** Translates the names that the server uses where no person acted. */
function actorName(t: Translate, { actorName: name, actorRole }: AuditRowFragment): string {
  if (actorRole === null && name === 'a device') return t('audit.device');
  return actorRole === null && name === 'nobody signed in' ? t('audit.nobody') : name;
}

/** Changed values and the reason given. */
function AuditDetails({ entry: { changes, reason } }: { entry: AuditRowFragment }) {
  const t = useT();
  const format = useFormat();
  return (
    <span className="block min-w-0 space-y-0.5 break-words">
      {changes.map((change) => (
        <span key={change.field} className="block">
          {describeChange(t, format, change)}
        </span>
      ))}
      {reason ? <span className="block">{t('audit.reason', { reason })}</span> : null}
    </span>
  );
}
