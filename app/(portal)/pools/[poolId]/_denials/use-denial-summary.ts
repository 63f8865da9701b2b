'use client';

import { useQuery } from 'urql';
import { DenialSummaryDocument } from '@/graphql/generated/operations/graphql';
import { useReread } from '@/app/_hooks/use-reread';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useFormat } from '@/app/_text/use-format';

/** The first refusals of a day are counted at once; where there are more, sixty days are counted now and then. */
const COUNTED_AT_ONCE = 20;

/** A pool's denials of sixty days, counted in the reader's time zone. */
export function useDenialSummary(poolId: string) {
  const { timeZone } = useFormat();
  const [{ data, error }, execute] = useQuery({
    query: DenialSummaryDocument,
    variables: { seatPoolId: poolId, timeZone },
  });
  const reread = () => execute({ requestPolicy: 'network-only' });
  const live = useLiveUsages().get(poolId);
  useReread(live && `${live.epoch} ${Math.min(live.usage.denialsLast24Hours, COUNTED_AT_ONCE)}`, reread);
  return { summary: data?.seatPool?.denialSummary, error, reread };
}
