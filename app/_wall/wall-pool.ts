import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';

/** A pool as a wall of several shows it. */
export type WallPool = {
  id: string;
  applicationName: string;
  /** Null where all pools are of one customer. */
  customerName: string | null;
  mode: LicensingMode;
  suspended: boolean;
  usage: Usage;
  denialsLastHour: number;
};

/** How many pools can be read from across a room. */
export const MOST_WALL_POOLS = 12;
