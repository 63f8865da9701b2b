'use client';

import { UserPen } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { FormError } from '@/app/_components/form/form-error';
import { SubmitButton } from '@/app/_components/form/submit-button';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

type SettingFormProps = {
  submit: (event: FormEvent) => void;
  isBusy: boolean;
  error: CombinedError | null;
  /** Whether the form differs from the setting. */
  isChanged: boolean;
  undo: () => void;
  /** Value saved by another person in the meantime. */
  theirs: { who: string; value: string; take: () => void; keep: () => void } | null;
  /** Effect of saving the form. */
  effect: ReactNode;
  children: ReactNode;
};

/** Form of one setting: field, effect of the change, and buttons while there are changes. */
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
  // The buttons disappear once the form equals the setting: the focus moves to the field.
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

type TheirChangeProps = { who: string; value: string; take: () => void; keep: () => void };

/** Notes that another person has changed the setting being edited. */
function TheirChange({ who, value, take, keep }: TheirChangeProps) {
  const t = useT();
  return (
    <div role="alert" className="flex gap-3 rounded-lg border border-warn/40 bg-warn-soft p-3 text-sm">
      <UserPen aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <div className="min-w-0 space-y-2">
        <div>
          <p className="font-medium">{t('settings.theirs', { who, value })}</p>
          <p>{t('settings.theirsHint')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" onClick={take}>
            {t('settings.takeTheirs', { value })}
          </Button>
          <Button size="small" onClick={keep}>
            {t('settings.keepMine')}
          </Button>
        </div>
      </div>
    </div>
  );
}

type OthersChangeOptions<Value> = {
  /** Saved value. */
  current: Value;
  /** Value in the form. */
  value: Value;
  isBusy: boolean;
  /** Sets the value of the form and marks it as unchanged. */
  reset: (value: Value) => void;
};

/**
 * Handles changes by another person during editing. An unchanged form follows them; an edited form keeps its value and
 * sets `hasTheirs`.
 */
export function useOthersChange<Value extends string | number>({
  current,
  value,
  isBusy,
  reset,
}: OthersChangeOptions<Value>) {
  const [known, setKnown] = useState(current);
  const isAsCurrent = Object.is(value, current);
  const isUntouched = isAsCurrent || Object.is(value, known);
  if (current !== known && isAsCurrent) setKnown(current);
  const follow = useEffectEvent(() => {
    if (isUntouched && !isBusy) reset(current);
  });
  useEffect(() => follow(), [current]);
  return {
    isChanged: !isUntouched,
    hasTheirs: current !== known && !isUntouched && !isBusy,
    takeTheirs: () => reset(current),
    keepMine: () => setKnown(current),
  };
}
