'use client';

import { Plus, X } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { announce } from '@/app/_components/announcer';
import { FieldFrame } from '@/app/_components/form/field-frame';
import { NumberField } from '@/app/_components/form/number-field';
import { SwitchField } from '@/app/_components/form/switch-field';
import { Button } from '@/app/_components/ui/button';
import { Hint, Input } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { isCheckpoint, splitCheckpoints } from './split-checkpoints';

type ApplicationFieldsProps<Values extends FieldValues> = {
  control: Control<Values>;
  names: {
    supportsConcurrent: FieldPathByValue<Values, boolean>;
    checkpoints: FieldPathByValue<Values, string[]>;
    min: FieldPathByValue<Values, number | null>;
    max: FieldPathByValue<Values, number | null>;
  };
  /** Unit of the bounds, in seconds. */
  unit: 60 | 1;
};

/** Fields for the name, the bounds of the time-out and the check-points. */
export function ApplicationFields<Values extends FieldValues>({
  control,
  names,
  unit,
}: ApplicationFieldsProps<Values>) {
  const t = useT();
  const unitName = t(unit === 60 ? 'applications.minutes' : 'applications.seconds');
  return (
    <>
      <SwitchField
        control={control}
        name={names.supportsConcurrent}
        label={t('applications.supportsConcurrent')}
        hint={t('applications.supportsConcurrentHint')}
      />
      <CheckpointsField control={control} name={names.checkpoints} />
      <fieldset className="space-y-2">
        <legend className="text-sm font-medium">{t('applications.boundsTitle')}</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-3">
          <NumberField
            control={control}
            name={names.min}
            label={t('applications.min')}
            unit={unitName}
            hasDecimals
          />
          <NumberField
            control={control}
            name={names.max}
            label={t('applications.max')}
            unit={unitName}
            hasDecimals
          />
        </div>
        <Hint>{t('applications.boundsHint')}</Hint>
      </fieldset>
    </>
  );
}

type CheckpointsFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, string[]>;
};

/** List of check-points, typed or pasted, each validated before it is added. */
function CheckpointsField<Values extends FieldValues>({ control, name }: CheckpointsFieldProps<Values>) {
  const t = useT();
  const { field, fieldState } = useController({ control, name });
  const value: string[] = field.value;
  const names = value.filter(isCheckpoint);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement | null>(null);

  const add = (): boolean => {
    const { taken, rest, error } = splitCheckpoints(typed, names);
    // Keeps invalid text in the value, so that the form cannot be sent without correcting it.
    field.onChange([...names, ...taken, ...(error === 'wrong' ? [rest] : [])]);
    if (taken.length > 0) {
      announce(t('applications.checkpointAdded', { name: taken.join(', ') }));
    }
    setTyped(rest);
    setWrong(
      error &&
        t(error === 'twice' ? 'applications.checkpointTwice' : 'applications.checkpointWrong', {
          name: rest,
        }),
    );
    return error === null;
  };
  const remove = (checkpoint: string) => {
    field.onChange(names.filter((one) => one !== checkpoint));
    announce(t('applications.checkpointRemoved', { name: checkpoint }));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const last = names.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) return remove(last);
    if (typed.trim() === '' || !['Enter', ','].includes(event.key)) return;
    event.preventDefault();
    add();
  };

  return (
    <FieldFrame
      label={t('applications.checkpoints')}
      hint={t('applications.checkpointsHint')}
      isOptional
      error={wrong ?? fieldState.error?.message}
    >
      {(aria) => (
        <div className="space-y-2">
          {names.length > 0 ? (
            <ul aria-label={t('applications.checkpoints')} className="flex flex-wrap gap-1.5">
              {names.map((checkpoint) => (
                <li
                  key={checkpoint}
                  className="flex max-w-full items-center rounded-md border border-line bg-sunken pl-2 font-mono text-[13px]"
                >
                  <span className="truncate">{checkpoint}</span>
                  <button
                    type="button"
                    aria-label={t('applications.removeCheckpoint', { name: checkpoint })}
                    onClick={() => remove(checkpoint)}
                    className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:text-bad"
                  >
                    <X aria-hidden className="size-3.5" />
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
          <div className="flex gap-2">
            <Input
              {...aria}
              ref={(element) => {
                field.ref(element);
                input.current = element;
              }}
              value={typed}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              className="font-mono"
              onChange={(event) => {
                setTyped(event.target.value);
                setWrong(null);
                if (names.length < value.length) field.onChange(names);
              }}
              onKeyDown={onKeyDown}
              onBlur={() => {
                field.onBlur();
                if (typed.trim() !== '') add();
              }}
            />
            <Button
              onClick={() => {
                if (add()) input.current?.focus();
              }}
            >
              <Plus aria-hidden />
              {t('applications.addCheckpoint')}
            </Button>
          </div>
        </div>
      )}
    </FieldFrame>
  );
}
