'use client';

import type { ReactNode, RefObject } from 'react';
import type { CombinedError } from 'urql';
import { ConfirmForm, type ReasonTexts } from './form/confirm-form';
import { FormError } from './form/form-error';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from './ui/dialog';

type ConfirmDialogProps = {
  isOpen: boolean;
  title: string;
  /** Consequence of the action, and whom it affects. */
  consequence: ReactNode;
  /** Details, such as a summary of the device or a list of rows. */
  children?: ReactNode;
  confirmLabel: string;
  busyLabel?: string;
  isDestructive?: boolean;
  /** Asks for a reason. */
  reason?: ReasonTexts;
  /** Number of affected objects. It must be typed, to prevent changing many by mistake. */
  typedCount?: number;
  isBusy: boolean;
  /** Error of the last attempt. */
  error?: CombinedError | null;
  /** Called with the reason, empty if none is requested. Close the dialog when done. */
  onConfirm: (reason: string) => void;
  onClose: () => void;
  /** Receives the focus if the button that opened the dialog is gone. */
  returnFocusTo?: RefObject<HTMLElement | null>;
};

/** Confirmation of an action that affects other people. */
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
