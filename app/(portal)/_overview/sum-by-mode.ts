import type { LicensingMode } from '@/graphql/generated/operations/graphql';

const MODES = ['CONCURRENT', 'NAMED'] as const satisfies readonly LicensingMode[];

type PoolUse = { mode: LicensingMode; usage: { inUse: number; licensedQuantity: number } };

/** What the pools of a mode have together. */
export type ModeSum = { mode: LicensingMode; inUse: number; licensedQuantity: number };

/** Seats in use and licences taken are different things: a sum for each mode that there is a pool of. */
export const sumByMode = (pools: readonly PoolUse[]): ModeSum[] =>
  MODES.map((mode) => ({
    mode,
    usages: pools.filter((pool) => pool.mode === mode).map(({ usage }) => usage),
  }))
    .filter(({ usages }) => usages.length > 0)
    .map(({ mode, usages }) => ({
      mode,
      inUse: usages.reduce((sum, { inUse }) => sum + inUse, 0),
      licensedQuantity: usages.reduce((sum, { licensedQuantity }) => sum + licensedQuantity, 0),
    }));
