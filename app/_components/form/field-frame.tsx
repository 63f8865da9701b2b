'use client';

import { useId, type ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { FieldError, Hint, Label } from '@/app/_components/ui/field';

/** What every field takes. */
export type FieldTexts = {
  label: string;
  /** What it means, or what is allowed. */
  hint?: ReactNode;
  /** Says beside the label that it may be left empty. */
  isOptional?: boolean;
  className?: string;
};

/** What ties a control to its label, its hint and what is wrong with it. */
export type FieldAria = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldFrameProps = FieldTexts & {
  error: string | undefined;
  /** The label stands beside the control, as with a switch. */
  isBeside?: boolean;
  children: (aria: FieldAria) => ReactNode;
};

/** Label, control, hint, and what is wrong: one under the other. */
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
