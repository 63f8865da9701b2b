'use client';

import { useId } from 'react';
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form';
import { FieldError, Hint } from '@/app/_components/ui/field';
import { useT } from '@/app/_text/use-t';
import { rolesOf } from './role-guide';

type RoleFieldProps<Values extends FieldValues> = {
  control: Control<Values>;
  name: FieldPathByValue<Values, string>;
  ofVendor: boolean;
  hint?: string;
};

/** Selects a role, with a description of each. */
export function RoleField<Values extends FieldValues>({
  control,
  name,
  ofVendor,
  hint,
}: RoleFieldProps<Values>) {
  const t = useT();
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const error = fieldState.error?.message;
  return (
    <fieldset
      className="space-y-1.5"
      aria-describedby={[error ? `${id}-error` : '', hint ? `${id}-hint` : ''].join(' ').trim() || undefined}
    >
      <legend className="mb-1.5 text-sm font-medium">{t('team.role')}</legend>
      {rolesOf(ofVendor).map((role, index) => (
        <label
          key={role}
          className="flex cursor-pointer gap-3 rounded-md border border-line p-3 text-sm hover:bg-sunken/60 has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name={field.name}
            ref={index === 0 ? field.ref : undefined}
            value={role}
            checked={field.value === role}
            onChange={() => field.onChange(role)}
            onBlur={field.onBlur}
            aria-describedby={`${id}-${role}`}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>
            <span className="block font-medium">{t(`roles.${role}`)}</span>
            <span id={`${id}-${role}`} className="block text-[13px] text-muted">
              {t(`team.means.${role}`)}
            </span>
          </span>
        </label>
      ))}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
    </fieldset>
  );
}
