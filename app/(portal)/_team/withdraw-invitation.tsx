'use client';

import type { RefObject } from 'react';
import { useMutation } from 'urql';
import {
  WithdrawInvitationDocument,
  type OpenInvitationFragment,
} from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

type WithdrawInvitationProps = {
  invitation: OpenInvitationFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Makes the link of an invitation worthless. */
export function WithdrawInvitation({ invitation, onDone, onClose, returnFocusTo }: WithdrawInvitationProps) {
  const t = useT();
  const [{ fetching, error }, withdraw] = useMutation(WithdrawInvitationDocument);
  const { id, email, displayName: name } = invitation;
  const doIt = async () => {
    const answer = await withdraw({ input: { invitationId: id } });
    if (answer.error) return;
    toast.success(t('team.withdrawnDone', { name }));
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('team.withdrawTitle', { name })}
      consequence={t('team.withdrawConsequence')}
      confirmLabel={t('team.withdraw')}
      busyLabel={t('team.withdrawBusy')}
      isDestructive
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
