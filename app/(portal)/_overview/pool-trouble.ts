import type { Usage } from '@/app/_live/usage-feed';
import type { PoolRow } from './pool-row';

/** States of a pool, worst first. */
export const TROUBLES = ['over', 'full', 'suspended', 'denied', 'tight', 'calm'] as const;
export type Trouble = (typeof TROUBLES)[number];

const TIGHT_FROM = 0.8;

export function findTrouble(usage: Usage, suspended: boolean): Trouble {
  if (usage.inUse > usage.licensedQuantity) return 'over';
  if (suspended) return 'suspended';
  if (usage.free === 0) return 'full';
  if (usage.denialsLast24Hours > 0) return 'denied';
  return usage.inUse / usage.licensedQuantity >= TIGHT_FROM ? 'tight' : 'calm';
}

/** Filters of the overview. */
export const STATES = ['all', 'trouble', 'full', 'over', 'suspended'] as const;
export type PoolState = (typeof STATES)[number];

export function isInState({ usage, pool }: Pick<PoolRow, 'usage' | 'pool'>, state: PoolState): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'trouble':
      return !['tight', 'calm'].includes(findTrouble(usage, pool.suspended));
    case 'full':
      return usage.free === 0 && usage.inUse <= usage.licensedQuantity;
    case 'over':
      return usage.inUse > usage.licensedQuantity;
    case 'suspended':
      return pool.suspended;
  }
}
