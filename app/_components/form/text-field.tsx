'use client';

import type { ComponentProps } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { Input } from '@/app/_components/ui/field';
import { FieldFrame, type FieldTexts } from './field-frame';

type TextFieldProps<Values extends FieldValues> = FieldTexts & {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
} & Pick<
    ComponentProps<'input'>,
    'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder' | 'disabled' | 'readOnly'
  >;

export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional,
  className,
  autoComplete = 'off',
  ...input
}: TextFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FieldFrame {...{ label, hint, isOptional, className }} error={fieldState.error?.message}>
      {(aria) => <Input {...input} {...field} {...aria} autoComplete={autoComplete} />}
    </FieldFrame>
  );
}
