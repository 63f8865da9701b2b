'use client';

import { useState, type RefObject } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

type SwitchDialogProps<Variables extends AnyVariables> = {
  /** Texts to use. */
  area: 'team' | 'people';
  user: { disabled: boolean; displayName: string };
  /** Distinguishes people with the same name. */
  account: string;
  /** Consequence of disabling. */
  disableConsequence: string;
  document: TypedDocumentNode<unknown, Variables>;
  toVariables: (disabled: boolean) => Variables;
  onDone?: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Disables or enables a person. */
export function SwitchDialog<Variables extends AnyVariables>({
  area,
  document,
  toVariables,
  onDone,
  onClose,
  returnFocusTo,
  ...asked
}: SwitchDialogProps<Variables>) {
  const t = useT();
  const [{ fetching, error }, change] = useMutation(document);
  // Kept from opening: the list changes before the dialog closes.
  const [{ user, account, disableConsequence }] = useState(asked);
  const { disabled, displayName: name } = user;
  const doIt = async () => {
    const answer = await change(toVariables(!disabled));
    if (answer.error) return;
    toast.success(t(disabled ? `${area}.enabledDone` : `${area}.disabledDone`, { name }));
    onDone?.();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t(disabled ? `${area}.enableTitle` : `${area}.disableTitle`, { name })}
      consequence={disabled ? t(`${area}.enableConsequence`) : disableConsequence}
      confirmLabel={t(disabled ? `${area}.enableNamed` : `${area}.disableNamed`, { name })}
      busyLabel={t(disabled ? `${area}.enableBusy` : `${area}.disableBusy`)}
      isDestructive={!disabled}
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      <p className="mt-3 text-sm break-all">{account}</p>
    </ConfirmDialog>
  );
}
