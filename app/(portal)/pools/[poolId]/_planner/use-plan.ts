'use client';

import { useEffect } from 'react';
import { useQuery } from 'urql';
import { PlannedPoolDocument, PoolPlanDocument } from '@/graphql/generated/operations/graphql';
import { useLiveUsages } from '@/app/_live/use-live-usages';

/** A pool and its plan, made anew when the settings have changed. NAMED pools have none. */
export function usePlan(poolId: string, serviceLevel: number) {
  const [asked, askPool] = useQuery({ query: PlannedPoolDocument, variables: { seatPoolId: poolId } });
  const pool = asked.data?.seatPool;
  const [made, makePlan] = useQuery({
    query: PoolPlanDocument,
    variables: { seatPoolId: poolId, input: { serviceLevel } },
    pause: pool?.mode !== 'CONCURRENT',
    requestPolicy: 'cache-first',
  });
  const reread = () => {
    askPool({ requestPolicy: 'network-only' });
    makePlan({ requestPolicy: 'network-only' });
  };
  const version = useLiveUsages().get(poolId)?.usage.settingsVersion ?? 0;
  const poolVersion = pool?.settingsVersion ?? Infinity;
  const planVersion = made.data?.seatPool?.settingsVersion ?? Infinity;
  const isPlanned = pool?.mode === 'CONCURRENT';
  useEffect(() => {
    if (version > poolVersion) askPool({ requestPolicy: 'network-only' });
  }, [version, poolVersion, askPool]);
  useEffect(() => {
    if (isPlanned && version > planVersion) makePlan({ requestPolicy: 'network-only' });
  }, [isPlanned, version, planVersion, makePlan]);
  return {
    pool,
    plan: made.data?.seatPool?.plan,
    isBusy: made.fetching,
    error: asked.error ?? made.error,
    reread,
  };
}
