'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useQueryParams } from '@/app/_hooks/use-query-params';
import { t } from '@/app/_text/text';
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
  const { params, change } = useQueryParams();
  const isFirstPage = !params.has('after');
  if (isFirstPage && !hasNextPage)
    return <p className="px-4 py-3 text-[13px] text-muted">{t('pager.all', { total })}</p>;
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-2 px-4 py-2.5">
      <p className="mr-auto text-[13px] text-muted tabular-nums">{t('pager.some', { shown, total })}</p>
      <Button size="small" disabled={isFirstPage} onClick={() => change({ after: null }, 'push')}>
        <ChevronLeft aria-hidden />
        {t('pager.first')}
      </Button>
      <Button size="small" disabled={!hasNextPage} onClick={() => change({ after: endCursor }, 'push')}>
        {t('pager.next')}
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
