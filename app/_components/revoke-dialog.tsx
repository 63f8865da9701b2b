'use client';

import type { ReactNode, RefObject } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { ConfirmDialog } from './confirm-dialog';
import { toast } from './ui/toast';

type RevokeDialogProps<Data, Variables extends AnyVariables> = {
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  texts: {
    title: string;
    /** Consequence of the action, and whom it affects. */
    consequence: string;
    confirm: string;
    busy: string;
    done: string;
  };
  /** Details, such as the last use and the recipient. */
  children: ReactNode;
  onDone?: () => void;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Confirms revoking a link or token. */
export function RevokeDialog<Data, Variables extends AnyVariables>({
  document,
  variables,
  texts,
  children,
  onDone,
  onClose,
  returnFocusTo,
}: RevokeDialogProps<Data, Variables>) {
  const [{ fetching, error }, revoke] = useMutation(document);
  const doIt = async () => {
    const answer = await revoke(variables);
    if (answer.error) return;
    toast.success(texts.done);
    onDone?.();
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={texts.title}
      consequence={texts.consequence}
      confirmLabel={texts.confirm}
      busyLabel={texts.busy}
      isDestructive
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      {children}
    </ConfirmDialog>
  );
}
