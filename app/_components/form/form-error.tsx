'use client';

import type { CombinedError } from 'urql';
import { ErrorNote } from '@/app/_components/error-note';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import { useT } from '@/app/_text/use-t';

type FormErrorProps = { error: CombinedError | null | undefined; className?: string };

/** Error of a form, and whether anything changed. */
export function FormError({ error, className }: FormErrorProps) {
  const t = useT();
  if (!error) return null;
  return (
    <ErrorNote
      error={error}
      consequence={isOutcomeUnknown(error) ? t('form.outcomeUnknown') : t('errors.nothingChanged')}
      className={className}
    />
  );
}
