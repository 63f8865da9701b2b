import type { Usage } from '@/app/_live/usage-feed';

/** How a pool is doing, worst first. */
export const TROUBLES = ['over', 'full', 'denied', 'tight', 'suspended', 'calm'] as const;
export type Trouble = (typeof TROUBLES)[number];

const TIGHT_FROM = 0.8;

export function findTrouble(usage: Usage, suspended: boolean): Trouble {
  if (usage.inUse > usage.licensedQuantity) return 'over';
  if (suspended) return 'suspended';
  if (usage.free === 0) return 'full';
  if (usage.denialsLast24Hours > 0) return 'denied';
  return usage.inUse / usage.licensedQuantity >= TIGHT_FROM ? 'tight' : 'calm';
}
