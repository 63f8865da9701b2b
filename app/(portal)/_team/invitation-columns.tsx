import { Ban, Link2, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import type { OpenInvitationFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import type { Translate } from '@/app/_text/translate';

type InvitationColumnsOptions = {
  t: Translate;
  /** Null: no actions. */
  actions: ((invitation: OpenInvitationFragment) => ReactNode) | null;
};

export function invitationColumns({
  t,
  actions,
}: InvitationColumnsOptions): DataColumn<OpenInvitationFragment>[] {
  const columns: DataColumn<OpenInvitationFragment>[] = [
    {
      id: 'name',
      header: t('team.name'),
      isRowHeader: true,
      cell: ({ displayName, email }) => (
        <span className="block min-w-0">
          <span className="block break-words">{displayName}</span>
          <span className="block text-[13px] font-normal break-all text-muted">{email}</span>
        </span>
      ),
    },
    {
      id: 'role',
      header: t('team.role'),
      isFixed: true,
      width: '13%',
      cell: ({ role }) => t(`roles.${role}`),
    },
    {
      id: 'ends',
      header: t('team.invitationEnds'),
      isFixed: true,
      width: '18%',
      cell: ({ expiresAt, expired, mailed }) =>
        expired ? (
          <Badge tone="neutral">
            <Ban aria-hidden />
            {t('team.invitationEnded')}
          </Badge>
        ) : (
          <span className="block">
            <Instant at={expiresAt} full />
            <span className="flex items-center gap-1 text-[13px] text-muted">
              {mailed ? (
                <Mail aria-hidden className="size-3.5" />
              ) : (
                <Link2 aria-hidden className="size-3.5" />
              )}
              {t(mailed ? 'team.invitationMailed' : 'team.invitationLink')}
            </span>
          </span>
        ),
    },
    {
      id: 'invitedBy',
      header: t('team.invitedBy'),
      isFixed: true,
      width: '16%',
      hideBelow: 'lg',
      cell: ({ invitedBy }) => <span className="block break-words">{invitedBy}</span>,
    },
  ];
  if (!actions) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t('team.actions'),
      isHeaderSpoken: true,
      align: 'end',
      isWideOnCard: true,
      width: '34%',
      cell: actions,
    },
  ];
}
