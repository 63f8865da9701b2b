'use client';

import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { useT } from '@/app/_text/use-t';
import { FormError } from './form-error';
import { SubmitButton } from './submit-button';
import type { MutationForm } from './use-mutation-form';

type FormDialogProps<Values extends FieldValues> = {
  title: string;
  /** What it is for, in a sentence. */
  description: string;
  form: Pick<MutationForm<Values>, 'submit' | 'isBusy' | 'isDirty' | 'error'>;
  submitLabel: string;
  /** There is nothing to save until something has been changed. */
  isIdleUntilChanged?: boolean;
  /** The fields. */
  children: ReactNode;
  onClose: () => void;
};

/** A dialog with one form. It stays until the server has done what was asked, or the reader gives up. */
export function FormDialog<Values extends FieldValues>({
  title,
  description,
  form,
  submitLabel,
  isIdleUntilChanged = false,
  children,
  onClose,
}: FormDialogProps<Values>) {
  const t = useT();
  const close = () => {
    if (!form.isBusy) onClose();
  };
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && close()}>
      <DialogContent
        // A slip of the mouse beside the dialog does not throw away what was typed.
        onPointerDownOutside={(event) => form.isDirty && event.preventDefault()}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription>{description}</DialogDescription>
        <form noValidate onSubmit={form.submit} className="mt-4 space-y-4">
          {children}
          <FormError error={form.error} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={close} disabled={form.isBusy}>
              {t('common.cancel')}
            </Button>
            <SubmitButton isBusy={form.isBusy} isIdle={isIdleUntilChanged && !form.isDirty}>
              {submitLabel}
            </SubmitButton>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  );
}
