'use client';

import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { Switch } from '@/app/_components/ui/switch';
import { FieldFrame, type FieldTexts } from './field-frame';

type SwitchFieldProps<Values extends FieldValues> = Omit<FieldTexts, 'isOptional'> & {
  control: Control<Values>;
  name: FieldPathByValue<Values, boolean>;
  disabled?: boolean;
};

export function SwitchField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  className,
  disabled,
}: SwitchFieldProps<Values>) {
  const { field, fieldState } = useController({ control, name });
  return (
    <FieldFrame {...{ label, hint, className }} error={fieldState.error?.message} isBeside>
      {(aria) => (
        <Switch
          {...aria}
          ref={field.ref}
          checked={field.value}
          onCheckedChange={field.onChange}
          onBlur={field.onBlur}
          disabled={disabled}
        />
      )}
    </FieldFrame>
  );
}
