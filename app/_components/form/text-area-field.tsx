'use client';

import type { ComponentProps } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { Textarea } from '@/app/_components/ui/field';
import { FieldFrame, type FieldTexts } from './field-frame';

type TextAreaFieldProps<Values extends FieldValues> = FieldTexts & {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
} & Pick<ComponentProps<'textarea'>, 'rows' | 'maxLength' | 'placeholder' | 'disabled' | 'readOnly'>;

/** Several lines of text. */
export function TextAreaField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional,
  className,
  ...area
}: TextAreaFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FieldFrame {...{ label, hint, isOptional, className }} error={fieldState.error?.message}>
      {(aria) => <Textarea {...area} {...field} {...aria} />}
    </FieldFrame>
  );
}
