import { Ban, CircleCheck, Clock, Pencil } from 'lucide-react';
import type { DisplayLinkRowFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Ago, Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { serverNow } from '@/app/_live/server-clock';
import type { Translate } from '@/app/_text/translate';

type DisplayColumnsOptions = {
  t: Translate;
  /** Null: no actions. */
  onAsk: ((action: 'edit' | 'revoke', link: DisplayLinkRowFragment) => void) | null;
};

const SOON_MS = 14 * 24 * 60 * 60 * 1000;

export function displayColumns({ t, onAsk }: DisplayColumnsOptions): DataColumn<DisplayLinkRowFragment>[] {
  const columns: DataColumn<DisplayLinkRowFragment>[] = [
    {
      id: 'name',
      header: t('displays.name'),
      isRowHeader: true,
      cell: ({ name }) => <span className="block break-words">{name}</span>,
    },
    {
      id: 'pools',
      header: t('displays.pools'),
      isFixed: true,
      width: '17%',
      cell: ({ seatPools }) => (
        <span className="block break-words">
          {seatPools.map(({ application }) => application.code).join(', ')}
        </span>
      ),
    },
    {
      id: 'state',
      header: t('displays.state'),
      isFixed: true,
      width: '8.5rem',
      cell: (link) => <LinkStateBadge link={link} t={t} />,
    },
    {
      id: 'ends',
      header: t('displays.ends'),
      isFixed: true,
      width: '12rem',
      cell: ({ expiresAt }) => (expiresAt ? <Instant at={expiresAt} full /> : t('displays.noEnd')),
    },
    {
      id: 'lastUsed',
      header: t('displays.lastUsed'),
      isFixed: true,
      width: '8rem',
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Ago at={lastUsedAt} /> : t('displays.neverUsed')),
    },
    {
      id: 'madeBy',
      header: t('displays.madeBy'),
      isFixed: true,
      width: '15%',
      hideBelow: 'lg',
      cell: ({ createdBy }) => <span className="block break-words">{createdBy}</span>,
    },
  ];
  if (!onAsk) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t('displays.actions'),
      isHeaderSpoken: true,
      align: 'end',
      isWideOnCard: true,
      width: '13rem',
      cell: (link) => (
        <div className="flex flex-wrap gap-1 md:justify-end">
          <Button
            size="small"
            variant="quiet"
            aria-label={t('displays.editNamed', { name: link.name })}
            onClick={() => onAsk('edit', link)}
          >
            <Pencil aria-hidden />
            {t('displays.edit')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            aria-label={t('displays.revokeNamed', { name: link.name })}
            onClick={() => onAsk('revoke', link)}
          >
            <Ban aria-hidden />
            {t('displays.revoke')}
          </Button>
        </div>
      ),
    },
  ];
}

function LinkStateBadge({ link, t }: { link: DisplayLinkRowFragment; t: Translate }) {
  if (link.expired) {
    return (
      <Badge tone="neutral">
        <Ban aria-hidden />
        {t('displays.ended')}
      </Badge>
    );
  }
  const endsSoon = link.expiresAt !== null && Date.parse(link.expiresAt) - serverNow() < SOON_MS;
  return (
    <Badge tone={endsSoon ? 'warn' : 'ok'}>
      {endsSoon ? <Clock aria-hidden /> : <CircleCheck aria-hidden />}
      {t(endsSoon ? 'displays.endsSoon' : 'displays.works')}
    </Badge>
  );
}
