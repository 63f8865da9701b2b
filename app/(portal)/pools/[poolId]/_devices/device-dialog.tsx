'use client';

import type { ReactNode, RefObject } from 'react';
import type { CombinedError } from 'urql';
import { ErrorNote } from '@/app/_components/error-note';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { giveFocus } from '@/app/_components/ui/give-focus';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';

type DeviceDialogProps = {
  title: string;
  /** What it will do, a paragraph each. */
  consequences: readonly string[];
  error: CombinedError | null;
  isBusy: boolean;
  /** Whether it was done: then the button that opened it may be gone. */
  isDone: RefObject<boolean>;
  close: () => void;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** Asks before something is done to a device. */
export function DeviceDialog({
  title,
  consequences,
  error,
  isBusy,
  isDone,
  close,
  opener,
  focusAfterwards,
  children,
}: DeviceDialogProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(open) => !open && !isBusy && close()}>
      <DialogContent
        onOpenAutoFocus={(event) => {
          const field = event.target instanceof HTMLElement && event.target.querySelector('textarea');
          if (!field) return;
          event.preventDefault();
          field.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          giveFocus(isDone.current ? null : opener.current, focusAfterwards.current);
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription asChild>
          <div className="space-y-1.5">
            {consequences.map((consequence) => (
              <p key={consequence}>{consequence}</p>
            ))}
          </div>
        </DialogDescription>
        {error ? (
          <ErrorNote
            error={error}
            consequence={isOutcomeUnknown(error) ? t('logout.outcomeUnknown') : t('errors.nothingChanged')}
            className="mt-4"
          />
        ) : null}
        {children}
      </DialogContent>
    </Dialog>
  );
}
