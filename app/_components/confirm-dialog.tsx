'use client';

import type { ReactNode, RefObject } from 'react';
import type { CombinedError } from 'urql';
import { ConfirmForm, type ReasonTexts } from './form/confirm-form';
import { FormError } from './form/form-error';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from './ui/dialog';

type ConfirmDialogProps = {
  isOpen: boolean;
  title: string;
  /** What it will do, and to whom. */
  consequence: ReactNode;
  /** More about it: a summary of the device, a list of the rows. */
  children?: ReactNode;
  confirmLabel: string;
  busyLabel?: string;
  isDestructive?: boolean;
  /** Asks for a reason. */
  reason?: ReasonTexts;
  /** How many things it will be done to: to be typed first, so that nobody does it to many by mistake. */
  typedCount?: number;
  isBusy: boolean;
  /** Why the server refused the last attempt. */
  error?: CombinedError | null;
  /** Told the reason, empty where none is asked for. Close the dialog when it is done. */
  onConfirm: (reason: string) => void;
  onClose: () => void;
  /** Where a keyboard goes on when the button that opened the dialog is gone. */
  returnFocusTo?: RefObject<HTMLElement | null>;
};

/** Asks before something is done that somebody else will feel. */
export function ConfirmDialog({
  isOpen,
  title,
  consequence,
  children,
  isBusy,
  error,
  onClose,
  returnFocusTo,
  ...form
}: ConfirmDialogProps) {
  return (
    <Dialog open={isOpen} onOpenChange={(open) => !open && !isBusy && onClose()}>
      <DialogContent returnFocusTo={returnFocusTo}>
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription asChild={typeof consequence !== 'string'}>
          {typeof consequence === 'string' ? consequence : <div>{consequence}</div>}
        </DialogDescription>
        {children}
        <FormError error={error} className="mt-4" />
        <ConfirmForm {...form} isBusy={isBusy} onCancel={onClose} />
      </DialogContent>
    </Dialog>
  );
}
