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
  /** Purpose of the dialog, in a sentence. */
  description: string;
  form: Pick<MutationForm<Values>, 'submit' | 'isBusy' | 'isDirty' | 'error'>;
  submitLabel: string;
  /** Disables saving until something is changed. */
  isIdleUntilChanged?: boolean;
  /** The fields. */
  children: ReactNode;
  onClose: () => void;
};

/** Dialog with one form. Stays open until the server has made the change or the reader cancels. */
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
        // A click beside the dialog must not discard input.
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
