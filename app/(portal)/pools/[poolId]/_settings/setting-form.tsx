'use client';

import { useRef, type FormEvent, type ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { FormError } from '@/app/_components/form/form-error';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';
import { TheirChange } from './their-change';

type SettingFormProps = {
  submit: (event: FormEvent) => void;
  isBusy: boolean;
  error: CombinedError | null;
  /** Something else stands in the form than what the setting is. */
  isChanged: boolean;
  undo: () => void;
  /** What somebody else has changed it to meanwhile. */
  theirs: { who: string; value: string; take: () => void; keep: () => void } | null;
  /** What saving it will do. */
  effect: ReactNode;
  children: ReactNode;
};

/** The form of one setting: the field, what the change will do, and the buttons once there is something to save. */
export function SettingForm({
  submit,
  isBusy,
  error,
  isChanged,
  undo,
  theirs,
  effect,
  children,
}: SettingFormProps) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  // The buttons go once the form is as the setting is: a keyboard goes on in the field.
  const focusField = () =>
    form.current?.querySelector<HTMLElement>('input:checked, input:not([type=radio])')?.focus();
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        if (!isChanged) return event.preventDefault();
        if (document.activeElement instanceof HTMLButtonElement) focusField();
        submit(event);
      }}
      className="space-y-4"
    >
      {children}
      {theirs ? (
        <TheirChange
          {...theirs}
          take={() => {
            focusField();
            theirs.take();
          }}
          keep={() => {
            focusField();
            theirs.keep();
          }}
        />
      ) : null}
      {isChanged ? effect : null}
      <FormError error={error} />
      {isChanged || isBusy ? (
        <div className="flex flex-wrap gap-2">
          <SubmitButton isBusy={isBusy} busyLabel={t('settings.saving')}>
            {t('settings.save')}
          </SubmitButton>
          <Button
            disabled={isBusy}
            onClick={() => {
              focusField();
              undo();
            }}
          >
            {t('settings.undo')}
          </Button>
        </div>
      ) : null}
    </form>
  );
}
