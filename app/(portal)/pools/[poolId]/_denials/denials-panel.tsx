'use client';

import { ShieldCheck } from 'lucide-react';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { PoolDenialsDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Pager } from '@/app/_components/pager';
import { useQueryParams } from '@/app/_hooks/use-query-params';
import { useReread } from '@/app/_hooks/use-reread';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { t } from '@/app/_text/text';
import { DenialTable } from './denial-table';

const PAGE_SIZE = 25;

/** Who was refused for want of a licence in the last sixty days, the latest first. */
export function DenialsPanel({ poolId }: { poolId: string }) {
  const { params } = useQueryParams();
  const after = params.get('after');
  const [{ data, error, fetching }, execute] = useQuery({
    query: PoolDenialsDocument,
    variables: { seatPoolId: poolId, first: PAGE_SIZE, after },
  });
  const live = useLiveUsages().get(poolId);
  const isStale = useIsStale(live?.epoch);
  const reread = () => execute({ requestPolicy: 'network-only' });
  useReread(live?.usage.version, reread);

  const page = data?.seatPool?.denials;
  const denials = useMemo(() => page?.edges.map(({ node }) => node) ?? [], [page]);
  return (
    <section aria-labelledby="denials-heading">
      <h2 id="denials-heading" className="sr-only">
        {t('denials.title')}
      </h2>
      <p className="border-b border-line px-4 py-3 text-[13px] text-muted">{t('denials.intro')}</p>
      {error ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {!page && !error ? <ListSkeleton rows={6} /> : null}
      {page && denials.length > 0 ? (
        <div
          aria-busy={fetching}
          data-stale={isStale || undefined}
          className="transition-opacity data-stale:opacity-55 data-stale:grayscale"
        >
          <DenialTable key={after} poolId={poolId} denials={denials} />
          <div className="border-t border-line">
            <Pager
              label={t('denials.pages')}
              shown={denials.length}
              total={page.totalCount}
              endCursor={page.pageInfo.endCursor}
              hasNextPage={page.pageInfo.hasNextPage}
            />
          </div>
        </div>
      ) : null}
      {page && denials.length === 0 ? (
        <EmptyState icon={ShieldCheck} title={t('denials.empty')}>
          {t('denials.emptyHint')}
        </EmptyState>
      ) : null}
    </section>
  );
}
