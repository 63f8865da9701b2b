'use client';

import { KeyRound, LockOpen, Pencil, UserCheck, UserX } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import type { TeamMemberFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** What can be done to a member; `switch` disables or enables, `lift` ends the wait after failed sign-ins. */
export type MemberAction = 'edit' | 'password' | 'switch' | 'lift';

type MemberActionsProps = {
  member: TeamMemberFragment;
  isSelf: boolean;
  onAsk: (action: MemberAction, member: TeamMemberFragment) => void;
};

/** The buttons of a member's row. Nobody can lock themselves out: their own name and password are in their profile. */
export function MemberActions({ member, isSelf, onAsk }: MemberActionsProps) {
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
