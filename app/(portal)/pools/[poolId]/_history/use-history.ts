'use client';

import { useQuery } from 'urql';
import { PoolHistoryDocument } from '@/graphql/generated/operations/graphql';
import { useFormat } from '@/app/_text/use-format';
import type { HistoryBounds } from './history-span';

/** How a pool was used from one instant to another. */
export function useHistory(poolId: string, bounds: HistoryBounds | null) {
  const { timeZone } = useFormat();
  const [{ data, error, fetching }, execute] = useQuery({
    query: PoolHistoryDocument,
    variables: { seatPoolId: poolId, since: bounds?.since ?? '', until: bounds?.until ?? null, timeZone },
    pause: bounds === null,
    requestPolicy: 'cache-first',
  });
  return {
    pool: data?.seatPool,
    error,
    isBusy: fetching,
    reread: () => execute({ requestPolicy: 'network-only' }),
  };
}
