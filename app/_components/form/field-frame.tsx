'use client';

import { useId, type ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { FieldError, Hint, Label } from '@/app/_components/ui/field';

/** Props of every field. */
export type FieldTexts = {
  label: string;
  /** Meaning of the field, or its allowed values. */
  hint?: ReactNode;
  /** Marks the label as optional. */
  isOptional?: boolean;
  className?: string;
};

/** Connects a control with its label, hint and error. */
export type FieldAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldFrameProps = FieldTexts & {
  error: string | undefined;
  /** Whether the label is beside the control, as for a switch. */
  isBeside?: boolean;
  children: (aria: FieldAria) => ReactNode;
};

/** Label, control, hint and error. */
export function FieldFrame({
  label,
  hint,
  isOptional,
  className,
  error,
  isBeside,
  children,
}: FieldFrameProps) {
  const t = useT();
  const id = useId();
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const control = children({
    id,
    'aria-describedby': [errorId, hintId].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  });
  const name = (
    <Label htmlFor={id}>
      {label}
      {isOptional ? <span className="font-normal text-muted"> ({t('form.optional')})</span> : null}
    </Label>
  );
  return (
    <div className={cn('space-y-1.5', className)}>
      {isBeside ? (
        <div className="flex items-center justify-between gap-4">
          {name}
          {control}
        </div>
      ) : (
        <>
          {name}
          {control}
        </>
      )}
      {error && errorId ? <FieldError id={errorId}>{error}</FieldError> : null}
      {hint && hintId ? <Hint id={hintId}>{hint}</Hint> : null}
    </div>
  );
}
