'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useT } from '@/app/_text/use-t';
import { Button } from './ui/button';

type PagerProps = {
  label: string;
  shown: number;
  total: number;
  endCursor: string | null;
  hasNextPage: boolean;
};

/** Pages of a list. The place in the list is part of the address, so that reload and back keep it. */
export function Pager({ label, shown, total, endCursor, hasNextPage }: PagerProps) {
  const t = useT();
  const [after, setAfter] = useQueryState('after', { history: 'push' });
  const isFirstPage = after === null;
  if (isFirstPage && !hasNextPage)
    return <p className="px-4 py-3 text-[13px] text-muted">{t('pager.all', { total })}</p>;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2 px-4 py-2.5">
      <p className="mr-auto text-[13px] text-muted tabular-nums">{t('pager.some', { shown, total })}</p>
      <Button size="small" disabled={isFirstPage} onClick={() => void setAfter(null)}>
        <ChevronLeft aria-hidden />
        {t('pager.first')}
      </Button>
      <Button size="small" disabled={!hasNextPage} onClick={() => void setAfter(endCursor)}>
        {t('pager.next')}
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
