'use client';

import { useId } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { Checkbox } from '@/app/_components/ui/checkbox';
import { FieldError } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { ALERT_KINDS } from '../../../_alerts/alert-kinds';

type KindsFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, string[]>;
  label: string;
};

/** Selects alert kinds, with a description of each. */
export function KindsField<Values extends FieldValues>({ control, name, label }: KindsFieldProps<Values>) {
  const t = useT();
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const chosen: readonly string[] = field.value;
  const error = fieldState.error?.message;
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="space-y-1.5">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {ALERT_KINDS.map((kind) => (
        <label key={kind} className="flex cursor-pointer items-start gap-2 text-sm">
          <Checkbox
            name={field.name}
            checked={chosen.includes(kind)}
            aria-describedby={`${id}-${kind}`}
            onBlur={field.onBlur}
            onChange={({ target }) =>
              field.onChange(
                ALERT_KINDS.filter((one) => (one === kind ? target.checked : chosen.includes(one))),
              )
            }
          />
          <span className="min-w-0 pt-0.5">
            <span className="block font-medium">{t(`alerts.kinds.${kind}`)}</span>
            <span id={`${id}-${kind}`} className="block text-[13px] text-muted">
              {t(`alerts.kindHints.${kind}`)}
            </span>
          </span>
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </fieldset>
  );
}
