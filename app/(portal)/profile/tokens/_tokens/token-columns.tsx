import { Ban, CircleCheck } from 'lucide-react';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Ago, Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { Translate } from '@/app/_text/translate';
import type { Token } from './tokens-panel';

type TokenColumnsOptions = { t: Translate; onRevoke: (token: Token) => void };

export function tokenColumns({ t, onRevoke }: TokenColumnsOptions): DataColumn<Token>[] {
  return [
    {
      id: 'name',
      header: t('tokens.name'),
      isRowHeader: true,
      cell: ({ name }) => <span className="block break-words">{name}</span>,
    },
    {
      id: 'state',
      header: t('tokens.state'),
      isFixed: true,
      width: '9rem',
      cell: ({ revoked }) => (
        <Badge tone={revoked ? 'neutral' : 'ok'}>
          {revoked ? <Ban aria-hidden /> : <CircleCheck aria-hidden />}
          {t(revoked ? 'tokens.revoked' : 'tokens.works')}
        </Badge>
      ),
    },
    {
      id: 'made',
      header: t('tokens.made'),
      isFixed: true,
      width: '13rem',
      isWideOnCard: true,
      cell: ({ createdAt }) => <Instant at={createdAt} full />,
    },
    {
      id: 'lastUsed',
      header: t('tokens.lastUsed'),
      isFixed: true,
      width: '10rem',
      cell: ({ lastUsedAt }) => (lastUsedAt ? <Ago at={lastUsedAt} /> : t('tokens.neverUsed')),
    },
    {
      id: 'actions',
      header: t('tokens.actions'),
      isHeaderSpoken: true,
      align: 'end',
      isWideOnCard: true,
      width: '9rem',
      isEmpty: ({ revoked }) => revoked,
      cell: (token) =>
        token.revoked ? null : (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('tokens.revokeNamed', { name: token.name })}
            onClick={() => onRevoke(token)}
          >
            <Ban aria-hidden />
            {t('tokens.revoke')}
          </Button>
        ),
    },
  ];
}
