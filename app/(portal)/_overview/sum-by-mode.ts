import type { LicensingMode } from '@/graphql/generated/operations/graphql';

const MODES = ['CONCURRENT', 'NAMED'] as const satisfies readonly LicensingMode[];

type PoolUse = { mode: LicensingMode; usage: { inUse: number; licensedQuantity: number } };

/** Total of the pools of one mode. */
export type ModeSum = { mode: LicensingMode; inUse: number; licensedQuantity: number };

/**
 * Totals by mode, because seats in use and NAMED licences taken cannot be added up. Modes without pools are left out.
 */
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
