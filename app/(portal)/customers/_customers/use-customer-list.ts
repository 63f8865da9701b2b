'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { CustomersDocument, type CustomersQuery } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';

const PAGE_SIZE = 50;

export type CustomerRow = CustomersQuery['customers']['edges'][number]['node'];

type List = { search: string; rows: CustomerRow[]; total: number; after: string | null };

/** The customers that match a search, by name, read as one scrolls. `list` is null until the first are there. */
export function useCustomerList(search: string) {
  const { uncached, usageFeed } = usePortal();
  const [list, setList] = useState<List | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const latest = useRef(0);

  const read = useCallback(
    async (before: List | null) => {
      const mine = ++latest.current;
      setIsLoading(true);
      const answer = await uncached.query(CustomersDocument, {
        first: PAGE_SIZE,
        after: before?.after ?? null,
        search: search || null,
      });
      if (mine !== latest.current) return;
      setIsLoading(false);
      setError(answer.error ?? null);
      if (!answer.data) return;
      const { edges, pageInfo, totalCount } = answer.data.customers;
      const rows = edges.map(({ node }) => node);
      usageFeed.learn(rows.flatMap(({ seatPools }) => seatPools.map(({ usage }) => usage)));
      setList({
        search,
        rows: [...(before?.rows ?? []), ...rows],
        total: totalCount,
        after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
      });
    },
    [uncached, usageFeed, search],
  );

  useEffect(() => {
    const timer = setTimeout(() => void read(null));
    return () => {
      clearTimeout(timer);
      latest.current += 1;
    };
  }, [read]);

  return {
    list,
    isSearching: list !== null && list.search !== search,
    error,
    reread: () => void read(null),
    more: {
      hasMore: list?.after != null,
      isLoading,
      load: () => void read(list),
      error: list === null ? undefined : (error ?? undefined),
    },
  };
}
