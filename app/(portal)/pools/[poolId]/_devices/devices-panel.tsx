'use client';

import { useQuery } from 'urql';
import { DeviceRulesDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { DevicesOfMode } from './devices-of-mode';

/** A pool's devices. What is said of them depends on what its licences count. */
export function DevicesPanel({ poolId }: { poolId: string }) {
  const [{ data, error }, execute] = useQuery({
    query: DeviceRulesDocument,
    variables: { seatPoolId: poolId },
  });
  const mode = data?.seatPool?.mode;
  if (mode) return <DevicesOfMode key={mode} poolId={poolId} mode={mode} />;
  if (error) return <ErrorNote error={error} onRetry={execute} className="m-3" />;
  return <ListSkeleton rows={8} />;
}
