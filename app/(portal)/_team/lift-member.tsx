'use client';

import type { RefObject } from 'react';
import {
  LiftPortalUserHoldOffDocument,
  type TeamMemberFragment,
} from '@/graphql/generated/operations/graphql';
import { LiftHoldOffDialog } from '@/app/_components/form/lift-hold-off-dialog';

type LiftMemberProps = {
  member: TeamMemberFragment;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Lets a member who is held off after failed sign-ins try again at once. */
export function LiftMember({ member, ...dialog }: LiftMemberProps) {
  return (
    <LiftHoldOffDialog
      {...dialog}
      area="team"
      user={member}
      document={LiftPortalUserHoldOffDocument}
      variables={{ portalUserId: member.id }}
    />
  );
}
