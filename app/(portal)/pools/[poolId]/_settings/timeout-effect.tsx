'use client';

import { Info } from 'lucide-react';
import { useQuery } from 'urql';
import { SeatHoldersDocument } from '@/graphql/generated/operations/graphql';
import { useReread } from '@/app/_hooks/use-reread';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { t } from '@/app/_text/text';

type TimeoutEffectProps = { poolId: string; from: number; to: number };

/** What a new time-out will do to the seats held now. */
export function TimeoutEffect({ poolId, from, to }: TimeoutEffectProps) {
  const [{ data }, execute] = useQuery({ query: SeatHoldersDocument, variables: { seatPoolId: poolId } });
  useReread(useLiveUsages().get(poolId)?.usage, () => execute({ requestPolicy: 'network-only' }));

  const holding = data?.seatPool?.devices;
  const lapsing = holding?.edges.filter(({ node: { lease } }) => {
    const idleSeconds = lease ? lease.inactivityTimeoutSeconds - lease.remainingSeconds : 0;
    return idleSeconds >= to;
  }).length;
  const isWhole = holding !== undefined && holding.totalCount <= holding.edges.length;
  return (
    <p role="status" className="flex items-start gap-2 rounded-lg bg-accent-soft px-3 py-2 text-sm">
      <Info aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <span>
        {to > from ? t('settings.longer') : null}
        {to < from && lapsing !== undefined
          ? t(isWhole ? 'settings.shorter' : 'settings.shorterAtLeast', {
              count: lapsing,
              held: holding?.totalCount ?? 0,
            })
          : null}
      </span>
    </p>
  );
}
