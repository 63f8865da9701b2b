'use client';

import { useState } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { cn } from '@/app/_lib/cn';
import { Input } from '@/app/_components/ui/field';
import { FieldFrame, type FieldTexts } from './field-frame';
import { parseNumber, showNumber } from './parse-number';

type NumberFieldProps<Values extends FieldValues> = FieldTexts & {
  control: Control<Values>;
  /** The value is null while the field is empty. */
  name: FieldPathByValue<Values, number | null>;
  /** Unit after the number. */
  unit?: string;
  hasDecimals?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
};

/** Number field. Shows the input as typed; the form holds the parsed number. */
export function NumberField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional,
  className,
  unit,
  hasDecimals = false,
  ...input
}: NumberFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  const value: number | null | undefined = field.value;
  const [text, setText] = useState(showNumber(value));
  if (!Object.is(parseNumber(text), value ?? null)) setText(showNumber(value));
  return (
    <FieldFrame {...{ label, hint, isOptional, className }} error={fieldState.error?.message}>
      {(aria) => (
        <span className="flex items-center gap-2">
          <Input
            {...input}
            {...aria}
            ref={field.ref}
            name={field.name}
            inputMode={hasDecimals ? 'decimal' : 'numeric'}
            autoComplete="off"
            className={cn('tabular-nums', unit && 'w-28')}
            value={text}
            onBlur={field.onBlur}
            onChange={(event) => {
              setText(event.target.value);
              field.onChange(parseNumber(event.target.value));
            }}
          />
          {unit ? <span className="text-sm text-muted">{unit}</span> : null}
        </span>
      )}
    </FieldFrame>
  );
}
