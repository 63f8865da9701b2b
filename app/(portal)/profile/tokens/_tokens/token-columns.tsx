import { Ban, CircleCheck, Clock } from 'lucide-react';
import type { ApiTokensQuery } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Ago, Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { serverNow } from '@/app/_live/server-clock';
import type { Translate } from '@/app/_text/translate';

export type Token = NonNullable<ApiTokensQuery['viewer']>['apiTokens'][number];

type TokenColumnsOptions = { t: Translate; onRevoke: (token: Token) => void };

const SOON_MS = 14 * 24 * 60 * 60 * 1000;

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
      cell: (token) => <TokenState token={token} t={t} />,
    },
    {
      id: 'scope',
      header: t('tokens.scope'),
      isFixed: true,
      width: '8rem',
      cell: ({ scope }) => t(`tokens.scopes.${scope}`),
    },
    {
      id: 'ends',
      header: t('tokens.ends'),
      isFixed: true,
      width: '11rem',
      cell: ({ expiresAt }) => (expiresAt ? <Instant at={expiresAt} full /> : t('tokens.noEnd')),
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
      isEmpty: isOver,
      cell: (token) =>
        isOver(token) ? null : (
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

/** Whether the token has been revoked or has expired. */
export const isOver = ({ revoked, expired }: Pick<Token, 'revoked' | 'expired'>) => revoked || expired;

function TokenState({ token, t }: { token: Token; t: Translate }) {
  if (isOver(token)) {
    return (
      <Badge tone="neutral">
        <Ban aria-hidden />
        {t(token.revoked ? 'tokens.revoked' : 'tokens.ended')}
      </Badge>
    );
  }
  const endsSoon = token.expiresAt !== null && Date.parse(token.expiresAt) - serverNow() < SOON_MS;
  return (
    <Badge tone={endsSoon ? 'warn' : 'ok'}>
      {endsSoon ? <Clock aria-hidden /> : <CircleCheck aria-hidden />}
      {t(endsSoon ? 'tokens.endsSoon' : 'tokens.works')}
    </Badge>
  );
}
