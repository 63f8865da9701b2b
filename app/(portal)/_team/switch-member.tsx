'use client';

import { useState, type RefObject } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { ChangePortalUserDocument, type TeamMemberFragment } from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

type SwitchMemberProps = {
  member: TeamMemberFragment;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables a member, or lets them in again. */
export function SwitchMember({ member, onClose, returnFocusTo }: SwitchMemberProps) {
  const t = useT();
  const [{ fetching }, change] = useMutation(ChangePortalUserDocument);
  const [error, setError] = useState<CombinedError | null>(null);
  // Kept from when the dialog opened: the member in the list changes before it is gone.
  const [{ disabled, displayName: name, email }] = useState(member);
  const doIt = async () => {
    setError(null);
    const answer = await change({ input: { portalUserId: member.id, disabled: !disabled } });
    if (answer.error) return setError(answer.error);
    toast.success(t(disabled ? 'team.enabledDone' : 'team.disabledDone', { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t(disabled ? 'team.enableTitle' : 'team.disableTitle', { name })}
      consequence={t(disabled ? 'team.enableConsequence' : 'team.disableConsequence')}
      confirmLabel={t(disabled ? 'team.enable' : 'team.disable')}
      busyLabel={t(disabled ? 'team.enableBusy' : 'team.disableBusy')}
      isDestructive={!disabled}
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      <p className="mt-3 text-sm break-all">{email}</p>
    </ConfirmDialog>
  );
}
