import { Pencil } from 'lucide-react';
import type { ApplicationFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { actionName } from '@/app/_lib/action-name';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';

type Application = ApplicationFieldsFragment;

const CHECKPOINTS_SHOWN = 3;

/** `onEdit` is null for readers who may not edit. */
export function applicationColumns(
  t: Translate,
  format: Format,
  onEdit: ((code: string) => void) | null,
): DataColumn<Application>[] {
  const columns: DataColumn<Application>[] = [
    {
      id: 'application',
      header: t('applications.application'),
      isRowHeader: true,
      width: '24%',
      cell: ({ name, code }) => (
        <>
          <span className="block truncate">{name}</span>
          <span className="block truncate text-[13px] font-normal text-muted">{code}</span>
        </>
      ),
    },
    {
      id: 'kind',
      header: t('applications.kind'),
      width: '15rem',
      cell: ({ supportsConcurrent }) => (
        <Badge tone={supportsConcurrent ? 'accent' : 'neutral'}>
          {t(supportsConcurrent ? 'applications.kind_concurrent' : 'applications.kind_named')}
        </Badge>
      ),
    },
    {
      id: 'checkpoints',
      header: t('applications.checkpoints'),
      isWideOnCard: true,
      cell: ({ checkpoints }) => <Checkpoints t={t} checkpoints={checkpoints} />,
    },
    {
      id: 'bounds',
      header: t('applications.bounds'),
      width: '12rem',
      hideBelow: 'xl',
      cell: ({ minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max }) => (
        <span className="whitespace-nowrap tabular-nums">
          {t('applications.boundsOf', { min: format.duration(min), max: format.duration(max) })}
        </span>
      ),
    },
    {
      id: 'customers',
      header: t('applications.customers'),
      align: 'end',
      width: '6.5rem',
      cell: ({ seatPoolCount }) => <span className="tabular-nums">{format.number(seatPoolCount)}</span>,
    },
  ];
  if (!onEdit) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t('applications.actions'),
      isHeaderSpoken: true,
      align: 'end',
      width: '8rem',
      cell: ({ code, name }) => (
        <Button size="small" aria-label={t('applications.editNamed', { name })} onClick={() => onEdit(code)}>
          <Pencil aria-hidden />
          {t('applications.edit')}
        </Button>
      ),
    },
  ];
}

function Checkpoints({ t, checkpoints }: { t: Translate; checkpoints: readonly string[] }) {
  if (checkpoints.length === 0) return <span className="text-muted">{t('applications.noCheckpoints')}</span>;
  const more = checkpoints.length - CHECKPOINTS_SHOWN;
  return (
    <span
      className="flex flex-wrap items-center gap-1"
      title={checkpoints.map((name) => actionName(t, name)).join(', ')}
    >
      {checkpoints.slice(0, CHECKPOINTS_SHOWN).map((name) => (
        <Badge key={name} tone="outline" className="max-w-full font-mono font-normal">
          <span className="truncate">{name}</span>
        </Badge>
      ))}
      {more > 0 ? (
        <span className="text-[13px] text-muted">{t('applications.moreCheckpoints', { count: more })}</span>
      ) : null}
    </span>
  );
}
