import { isNearlyFull } from '@/app/_lib/nearly-full';
import type { Usage } from '@/app/_live/usage-feed';
import type { PoolRow } from './pool-row';

/** Conditions of a pool, worst first. */
export const CONDITIONS = ['over', 'full', 'suspended', 'denied', 'nearlyFull', 'ok'] as const;
export type PoolCondition = (typeof CONDITIONS)[number];

/** The worst condition that applies. A suspended pool is not reported as full. */
export function conditionOf(usage: Usage, suspended: boolean): PoolCondition {
  if (usage.inUse > usage.licensedQuantity) return 'over';
  if (suspended) return 'suspended';
  if (usage.free === 0) return 'full';
  if (usage.denialsLast24Hours > 0) return 'denied';
  return isNearlyFull(usage) ? 'nearlyFull' : 'ok';
}

/** Filters of the overview. */
export const STATES = ['all', 'problems', 'full', 'over', 'suspended'] as const;
export type PoolState = (typeof STATES)[number];

export function isInState({ usage, pool }: Pick<PoolRow, 'usage' | 'pool'>, state: PoolState): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'problems':
      return !['nearlyFull', 'ok'].includes(conditionOf(usage, pool.suspended));
    case 'full':
      return usage.free === 0 && usage.inUse <= usage.licensedQuantity;
    case 'over':
      return usage.inUse > usage.licensedQuantity;
    case 'suspended':
      return pool.suspended;
  }
}
