'use client';

import { useParams } from 'next/navigation';
import { useQuery } from 'urql';
import { DeviceRulesDocument } from '@/graphql/generated/operations/graphql';

/** For how long a device of the pool shown cannot take a seat after a force logout (L15). 0 until that is known. */
export function useHoldOffSeconds(isAsked: boolean): number {
  const { poolId } = useParams<{ poolId: string }>();
  const [{ data }] = useQuery({
    query: DeviceRulesDocument,
    variables: { seatPoolId: poolId },
    pause: !isAsked,
  });
  const pool = data?.seatPool;
  return pool?.mode === 'CONCURRENT' ? pool.forceLogoutHoldOffSeconds : 0;
}
