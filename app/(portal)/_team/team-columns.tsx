'use client';

import { Ban, CircleCheck, KeyRound, LockOpen, Pencil, UserCheck, UserX } from 'lucide-react';
import type { TeamMemberFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { HeldOffNote } from '@/app/_components/held-off-note';
import { Ago } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';

type TeamColumnsOptions = {
  t: Translate;
  viewerId: string | null;
  /** Null: no actions. */
  onAsk: ((action: MemberAction, member: TeamMemberFragment) => void) | null;
};

export function teamColumns({ t, viewerId, onAsk }: TeamColumnsOptions): DataColumn<TeamMemberFragment>[] {
  const columns: DataColumn<TeamMemberFragment>[] = [
    {
      id: 'name',
      header: t('team.name'),
      isRowHeader: true,
      cell: ({ id, displayName, email }) => (
        <span className="block min-w-0">
          <span className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 break-words">{displayName}</span>
            {id === viewerId ? <Badge tone="accent">{t('team.you')}</Badge> : null}
          </span>
          <span className="block text-[13px] font-normal break-all text-muted">{email}</span>
        </span>
      ),
    },
    {
      id: 'role',
      header: t('team.role'),
      isFixed: true,
      width: '16%',
      cell: ({ role }) => t(`roles.${role}`),
    },
    {
      id: 'state',
      header: t('team.state'),
      isFixed: true,
      width: '13%',
      cell: ({ disabled, hasPassword, heldOffUntil }) => (
        <span className="block space-y-1">
          <Badge tone={disabled ? 'neutral' : 'ok'}>
            {disabled ? <Ban aria-hidden /> : <CircleCheck aria-hidden />}
            {t(disabled ? 'team.disabled' : 'team.active')}
          </Badge>
          {heldOffUntil ? <HeldOffNote label={t('team.heldOffUntil')} until={heldOffUntil} /> : null}
          {hasPassword ? null : (
            <span className="block text-[13px] text-muted">{t('team.providerOnly')}</span>
          )}
        </span>
      ),
    },
    {
      id: 'lastSignIn',
      header: t('team.lastSignIn'),
      isFixed: true,
      width: '13%',
      hideBelow: 'lg',
      cell: ({ lastSignInAt }) => (lastSignInAt ? <Ago at={lastSignInAt} /> : t('common.never')),
    },
  ];
  if (!onAsk) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: t('team.actions'),
      isHeaderSpoken: true,
      align: 'end',
      isWideOnCard: true,
      width: '34%',
      cell: (member) => <MemberActions member={member} isSelf={member.id === viewerId} onAsk={onAsk} />,
    },
  ];
}

/** `switch` disables or enables; `lift` ends the wait after failed sign-ins. */
export type MemberAction = 'edit' | 'password' | 'switch' | 'lift';

type MemberActionsProps = {
  member: TeamMemberFragment;
  isSelf: boolean;
  onAsk: (action: MemberAction, member: TeamMemberFragment) => void;
};

/** Buttons of a row. Members change their own name and password in their profile, and cannot disable themselves. */
function MemberActions({ member, isSelf, onAsk }: MemberActionsProps) {
  const t = useT();
  const name = member.displayName;
  if (isSelf) {
    return (
      <Button asChild size="small" variant="quiet">
        <Link href="/profile">{t('team.ownProfile')}</Link>
      </Button>
    );
  }
  return (
    <div className="flex flex-wrap gap-1 md:justify-end">
      {member.heldOffUntil ? (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('team.liftNamed', { name })}
          onClick={() => onAsk('lift', member)}
        >
          <LockOpen aria-hidden />
          {t('team.lift')}
        </Button>
      ) : null}
      <Button
        size="small"
        variant="quiet"
        aria-label={t('team.editNamed', { name })}
        onClick={() => onAsk('edit', member)}
      >
        <Pencil aria-hidden />
        {t('team.edit')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={t('team.setPasswordNamed', { name })}
        onClick={() => onAsk('password', member)}
      >
        <KeyRound aria-hidden />
        {t('team.setPassword')}
      </Button>
      <Button
        size="small"
        variant="quiet"
        aria-label={t(member.disabled ? 'team.enableNamed' : 'team.disableNamed', { name })}
        onClick={() => onAsk('switch', member)}
      >
        {member.disabled ? <UserCheck aria-hidden /> : <UserX aria-hidden />}
        {t(member.disabled ? 'team.enable' : 'team.disable')}
      </Button>
    </div>
  );
}
