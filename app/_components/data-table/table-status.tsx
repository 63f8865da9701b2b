'use client';

import { LoaderCircle } from 'lucide-react';
import type { CombinedError } from 'urql';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { useT } from '@/app/_text/use-t';

/** Rows that have not been loaded yet. */
export type MoreRows = {
  hasMore: boolean;
  isLoading: boolean;
  load: () => void;
  /** Error of the last page. Nothing is loaded automatically until the reader retries. */
  error?: CombinedError | undefined;
};

/** The server stops counting here; one more means "more than". */
const MAX_COUNTED = 10_000;

type TableStatusProps = { shown: number; total: number | undefined; more: MoreRows | undefined };

/** Number of rows, and a button to load more. */
export function TableStatus({ shown, total, more }: TableStatusProps) {
  const t = useT();
  const hasMore = more?.hasMore ?? false;
  return (
    <div className="border-t border-line text-[13px] text-muted">
      {more?.error ? <ErrorNote error={more.error} onRetry={more.load} className="m-3" /> : null}
      <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 tabular-nums">
        <span>
          {!hasMore
            ? t('table.statusAll', { total: shown })
            : total === undefined
              ? t('table.statusOpen', { shown })
              : total > MAX_COUNTED
                ? t('table.statusMany', { shown, total: MAX_COUNTED })
                : t('table.status', { shown, total })}
        </span>
        {more?.isLoading ? (
          <span className="inline-flex items-center gap-1.5">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            {t('table.moreBusy')}
          </span>
        ) : hasMore && !more?.error ? (
          <Button size="small" variant="quiet" onClick={more?.load}>
            {t('table.more')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
