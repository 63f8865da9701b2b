'use client';

import type { RefObject } from 'react';
import { ChangePortalUserDocument, type TeamMemberFragment } from '@/graphql/generated/operations/graphql';
import { SwitchDialog } from '@/app/_components/form/switch-dialog';
import { useT } from '@/app/_text/use-t';
import { withInvitations } from './with-invitations';

type SwitchMemberProps = {
  member: TeamMemberFragment;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables a member, or lets them in again. */
export function SwitchMember({ member, ...dialog }: SwitchMemberProps) {
  const t = useT();
  return (
    <SwitchDialog
      {...dialog}
      area="team"
      user={member}
      account={member.email}
      disableConsequence={withInvitations(t, t('team.disableConsequence'), member)}
      document={ChangePortalUserDocument}
      toVariables={(disabled) => ({ input: { portalUserId: member.id, disabled } })}
    />
  );
}
