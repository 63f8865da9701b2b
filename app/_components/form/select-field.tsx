'use client';

import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { Select } from '@/app/_components/ui/field';
import { FieldFrame, type FieldTexts } from './field-frame';

type SelectFieldProps<Values extends FieldValues> = FieldTexts & {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
  options: readonly { value: string; label: string; isDisabled?: boolean }[];
  /** Shown while nothing is selected; without it the first option is selected. */
  placeholder?: string;
  disabled?: boolean;
};

/** Select field. */
export function SelectField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional,
  className,
  options,
  placeholder,
  disabled,
}: SelectFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FieldFrame {...{ label, hint, isOptional, className }} error={fieldState.error?.message}>
      {(aria) => (
        <Select {...field} {...aria} disabled={disabled} className="block w-full">
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.isDisabled}>
              {option.label}
            </option>
          ))}
        </Select>
      )}
    </FieldFrame>
  );
}
