import type { LicensingMode } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';

/** A pool on a wall display of several. */
export type WallPool = {
  id: string;
  applicationName: string;
  /** Null if all pools belong to one customer. */
  customerName: string | null;
  mode: LicensingMode;
  suspended: boolean;
  usage: Usage;
  denialsLastHour: number;
};

/** Limit for readability from a distance. */
export const MAX_WALL_POOLS = 12;
