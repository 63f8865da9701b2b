import type { LiveUsage } from '@/app/_live/usage-feed';
import { sumByMode, type ModeSum } from '../../_overview/sum-by-mode';
import { findTrouble, TROUBLES, type Trouble } from '../../_overview/pool-trouble';
import type { CustomerRow } from './use-customer-list';

/** A customer with all its pools taken together. */
export type CustomerLine = {
  id: string;
  code: string;
  name: string;
  applications: string[];
  uses: ModeSum[];
  denials: number;
  /** How the worst of its pools is doing; null if it has none. */
  trouble: Trouble | null;
};

export function customerLine(
  { id, code, name, seatPools }: CustomerRow,
  usages: ReadonlyMap<string, LiveUsage>,
): CustomerLine {
  const pools = seatPools.map((pool) => ({ ...pool, usage: usages.get(pool.id)?.usage ?? pool.usage }));
  const troubles = pools.map(({ usage, suspended }) => findTrouble(usage, suspended));
  return {
    id,
    code,
    name,
    applications: pools.map(({ application }) => application.code),
    uses: sumByMode(pools),
    denials: pools.reduce((sum, { usage }) => sum + usage.denialsLast24Hours, 0),
    trouble: TROUBLES.find((one) => troubles.includes(one)) ?? null,
  };
}
