'use client';

import { RotateCw, TriangleAlert } from 'lucide-react';
import type { CombinedError } from 'urql';
import { describeError } from '@/app/_graphql/describe-error';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { Button } from './ui/button';

type ErrorNoteProps = {
  error: CombinedError;
  consequence?: string;
  onRetry?: () => void;
  className?: string;
};

/** An error: what happened, whether anything changed, what to do, and the request id to quote. */
export function ErrorNote({ error, consequence, onRetry, className }: ErrorNoteProps) {
  const t = useT();
  const { title, advice, requestId } = describeError(t, error);
  return (
    <div
      role="alert"
      className={cn('flex gap-3 rounded-lg border border-bad/40 bg-bad-soft p-3 text-sm', className)}
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="min-w-0 grow">
        <p className="font-medium">{title}</p>
        <p>{consequence ? `${consequence} ${advice}` : advice}</p>
        {requestId ? (
          <p className="mt-1 text-[13px] text-muted">
            {t('errors.reference')} <code className="font-mono break-all select-all">{requestId}</code>
          </p>
        ) : null}
      </div>
      {onRetry ? (
        <Button size="small" onClick={onRetry}>
          <RotateCw aria-hidden />
          {t('common.tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}
