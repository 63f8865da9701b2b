'use client';

import { useCallback, useEffect, useState } from 'react';
import type { CombinedError, OperationResult } from 'urql';
import {
  SeatPoolsDocument,
  type PoolFieldsFragment,
  type SeatPoolsQuery,
  type SeatPoolsQueryVariables,
} from '@/graphql/generated/operations/graphql';
import { usePortal } from '@/app/_graphql/portal-provider';

const PAGE_SIZE = 100;
const MOST_PAGES = 20;

type PoolList = { search: string; pools: PoolFieldsFragment[]; isComplete: boolean };

/** All pools the person may see that match a search, page by page. What they use goes to the feed. */
export function usePoolList(search: string) {
  const { graphql, usageFeed } = usePortal();
  const [list, setList] = useState<PoolList | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCancelled = false;
    const readAll = async () => {
      const pools: PoolFieldsFragment[] = [];
      let after: string | null = null;
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const answer: OperationResult<SeatPoolsQuery, SeatPoolsQueryVariables> = await graphql.query(
          SeatPoolsDocument,
          { first: PAGE_SIZE, after, search: search || null },
          { requestPolicy: 'network-only' },
        );
        if (isCancelled) return;
        setError(answer.error ?? null);
        if (!answer.data) return;
        const { edges, pageInfo } = answer.data.seatPools;
        pools.push(...edges.map(({ node }) => node));
        usageFeed.learn(edges.map(({ node }) => node.usage));
        const isComplete = !pageInfo.hasNextPage;
        // A list that is being read again is only replaced once it is whole, so that it does not shrink meanwhile.
        setList((shown) =>
          isComplete || shown?.search !== search ? { search, pools: [...pools], isComplete } : shown,
        );
        if (isComplete) return;
        after = pageInfo.endCursor;
      }
    };
    void readAll();
    return () => {
      isCancelled = true;
    };
  }, [graphql, usageFeed, search, round]);

  const reread = useCallback(() => setRound((count) => count + 1), []);
  return { pools: list?.pools ?? null, isSearching: list !== null && list.search !== search, error, reread };
}
