'use client';

import { useState, type RefObject } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import { ConfirmDialog } from '@/app/_components/confirm-dialog';
import { Instant } from '@/app/_components/times';
import { toast } from '@/app/_components/ui/toast';
import { useT } from '@/app/_text/use-t';

type LiftHoldOffDialogProps<Variables extends AnyVariables> = {
  /** Texts to use. */
  area: 'team' | 'people';
  user: { displayName: string; heldOffUntil: string | null };
  document: TypedDocumentNode<unknown, Variables>;
  variables: Variables;
  onClose: () => void;
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** Ends the wait of a person after failed attempts. */
export function LiftHoldOffDialog<Variables extends AnyVariables>({
  area,
  document,
  variables,
  onClose,
  returnFocusTo,
  ...asked
}: LiftHoldOffDialogProps<Variables>) {
  const t = useT();
  const [{ fetching, error }, lift] = useMutation(document);
  // Kept from opening: the list changes before the dialog closes.
  const [{ displayName: name, heldOffUntil }] = useState(asked.user);
  const doIt = async () => {
    const answer = await lift(variables);
    if (answer.error) return;
    toast.success(t(`${area}.liftDone`, { name }));
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={t(`${area}.liftTitle`, { name })}
      consequence={t(`${area}.liftConsequence`)}
      confirmLabel={t(`${area}.lift`)}
      busyLabel={t(`${area}.liftBusy`)}
      isBusy={fetching}
      error={error}
      onConfirm={() => void doIt()}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      {heldOffUntil ? (
        <p className="mt-3 text-sm">
          {t(`${area}.heldOffUntil`)} <Instant at={heldOffUntil} full />
        </p>
      ) : null}
    </ConfirmDialog>
  );
}
