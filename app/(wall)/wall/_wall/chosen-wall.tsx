'use client';

import { useQueryState } from 'nuqs';
import { Wall } from '@/app/(wall)/pools/[poolId]/wall/_wall/wall';
import { parseAsPools } from '@/app/_wall/pools-parser';
import { MOST_WALL_POOLS } from '@/app/_wall/wall-pool';
import { PoolsWall } from './pools-wall';

/** The wall of the pools that the address names: of one pool all that there is, of several the figures. */
export function ChosenWall() {
  const [asked, setAsked] = useQueryState('pools', parseAsPools);
  const ids = [...new Set(asked)].filter(Boolean).slice(0, MOST_WALL_POOLS);
  const choose = (chosen: readonly string[]) => void setAsked([...chosen], { history: 'push' });
  const [only] = ids;
  if (only !== undefined && ids.length === 1) return <Wall poolId={only} onChoose={choose} />;
  return <PoolsWall key={ids.join()} ids={ids} onChoose={choose} />;
}
