'use client';

import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useRef, type ComponentProps, type RefObject } from 'react';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { focusFirst } from './focus-first';

export const Dialog = RadixDialog.Root;

type DialogContentProps = ComponentProps<typeof RadixDialog.Content> & {
  /** Receives the focus if the previously focused element is gone. */
  returnFocusTo?: RefObject<HTMLElement | null>;
  /** Hides the close button in the corner. */
  isClosedByButtonsOnly?: boolean;
};

/** Content of a dialog. On closing, the focus returns to where it was. */
export function DialogContent({
  className,
  children,
  returnFocusTo,
  isClosedByButtonsOnly = false,
  onOpenAutoFocus,
  onCloseAutoFocus,
  ...props
}: DialogContentProps) {
  const t = useT();
  const before = useRef<Element>(null);
  return (
    <RadixDialog.Portal>
      <RadixDialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/50" />
      <RadixDialog.Content
        className={cn(
          'fixed inset-x-3 top-[max(0.75rem,8vh)] z-50 mx-auto max-h-[calc(100dvh-1.5rem)] max-w-lg animate-rise-in overflow-y-auto rounded-xl border border-line bg-surface p-5 shadow-raised sm:p-6',
          className,
        )}
        {...props}
        onOpenAutoFocus={(event) => {
          before.current = document.activeElement;
          onOpenAutoFocus?.(event);
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          // If another dialog follows, it already has the focus and keeps it.
          const isOutside = relatedTarget && !currentTarget.contains(relatedTarget);
          if (isOutside && before.current === document.body) before.current = relatedTarget;
        }}
        onCloseAutoFocus={(event) => {
          onCloseAutoFocus?.(event);
          if (!event.defaultPrevented) focusFirst(before.current, returnFocusTo?.current);
          event.preventDefault();
        }}
      >
        {children}
        {isClosedByButtonsOnly ? null : (
          <RadixDialog.Close
            className="absolute top-3 right-3 grid size-8 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text"
            aria-label={t('common.close')}
          >
            <X aria-hidden className="size-4" />
          </RadixDialog.Close>
        )}
      </RadixDialog.Content>
    </RadixDialog.Portal>
  );
}

export function DialogTitle({ className, ...props }: ComponentProps<typeof RadixDialog.Title>) {
  return <RadixDialog.Title className={cn('pr-8 text-lg font-semibold', className)} {...props} />;
}

export function DialogDescription({ className, ...props }: ComponentProps<typeof RadixDialog.Description>) {
  return <RadixDialog.Description className={cn('mt-1 text-sm text-muted', className)} {...props} />;
}
