'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { CustomersDocument, type CustomersQuery } from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';
import type { LiveUsage } from '@/app/_live/usage-feed';
import { conditionOf, CONDITIONS, type PoolCondition } from '../../_overview/pool-condition';
import { sumByMode, type ModeSum } from '../../_overview/sum-by-mode';

const PAGE_SIZE = 50;

type CustomerRow = CustomersQuery['customers']['edges'][number]['node'];

type List = { search: string; rows: CustomerRow[]; total: number; after: string | null };

/** Customers that match a search, by name, page by page. `list` is null until the first page is read. */
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

/** A customer with the totals of its pools. */
export type CustomerTotals = {
  id: string;
  code: string;
  name: string;
  applications: string[];
  uses: ModeSum[];
  denials: number;
  /** State of its worst pool; null without pools. */
  condition: PoolCondition | null;
};

export function customerTotals(
  { id, code, name, seatPools }: CustomerRow,
  usages: ReadonlyMap<string, LiveUsage>,
): CustomerTotals {
  const pools = seatPools.map((pool) => ({ ...pool, usage: usages.get(pool.id)?.usage ?? pool.usage }));
  const conditions = pools.map(({ usage, suspended }) => conditionOf(usage, suspended));
  return {
    id,
    code,
    name,
    applications: pools.map(({ application }) => application.code),
    uses: sumByMode(pools),
    denials: pools.reduce((sum, { usage }) => sum + usage.denialsLast24Hours, 0),
    condition: CONDITIONS.find((one) => conditions.includes(one)) ?? null,
  };
}
