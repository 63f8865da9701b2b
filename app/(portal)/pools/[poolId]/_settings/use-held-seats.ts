'use client';

import { useLiveUsages } from '@/app/_live/use-live-usages';

/** How many seats of a pool (named: licences) are held now. */
export const useHeldSeats = (poolId: string): number => useLiveUsages().get(poolId)?.usage.inUse ?? 0;
