'use client';

import type { RefObject } from 'react';
import { useMutation } from 'urql';
import {
  RevokeDisplayLinkDocument,
  type DisplayLinkRowFragment,
} from '@/graphql/generated/operations/graphql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';

type RevokeDisplayProps = {
  link: DisplayLinkRowFragment;
  onDone: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Makes a display link worthless: its screens go dark. */
export function RevokeDisplay({ link, onDone, onClose, returnFocusTo }: RevokeDisplayProps) {
  const t = useT();
  const format = useFormat();
  const [{ fetching, error }, revoke] = useMutation(RevokeDisplayLinkDocument);
  const { id, name, lastUsedAt } = link;
  const doIt = async () => {
    const answer = await revoke({ input: { displayLinkId: id } });
    if (answer.error) return;
    toast.success(t('displays.revokedDone', { name }));
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t('displays.revokeTitle', { name })}
      consequence={t('displays.revokeConsequence')}
      confirmLabel={t('displays.revoke')}
      busyLabel={t('displays.revokeBusy')}
      isDestructive
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      <p className="mt-3 text-sm">
        {lastUsedAt
          ? t('displays.revokeUsed', { when: format.fullDate(lastUsedAt) })
          : t('displays.revokeUnused')}
      </p>
    </ConfirmDialog>
  );
}
