import { MFS, MIMS, POD } from '@/client/src';

/** Objects of a demo. Their codes are visible in the portal. */
export const DEMO_CUSTOMER = { code: 'SIMULATOR', name: 'Simulator' } as const;

export const DEMO_SEATS = 2;
export const DEMO_PHONES = 3;

export const DEMO_PEOPLE = [
  { userName: 'anna', displayName: 'Anna Berg' },
  { userName: 'ben', displayName: 'Ben Castle' },
  { userName: 'chris', displayName: 'Chris Dahl' },
  { userName: 'dina', displayName: 'Dina Evers' },
] as const;

/** Time-outs of the demo's pools, in seconds. */
export const SPEEDS = { real: 1800, fast: 120, veryFast: 20 } as const;
export type Speed = keyof typeof SPEEDS;

/** Wide enough for every time-out of the demo. */
const bounds = { minInactivityTimeoutSeconds: 10, maxInactivityTimeoutSeconds: 8 * 3600 };

export const DEMO_APPS = ['MIMS', 'MFS', 'POD'] as const;
export type DemoApp = (typeof DEMO_APPS)[number];

/** The demo has applications of its own, so that the bounds of real ones stay unchanged. */
export const demoApplications = {
  MIMS: {
    code: 'SIM-MIMS',
    name: 'Simulator: Mobile Inventory',
    supportsConcurrent: true,
    checkpoints: MIMS.checkpoints,
    ...bounds,
  },
  MFS: {
    code: 'SIM-MFS',
    name: 'Simulator: Mobile Field Service',
    supportsConcurrent: true,
    checkpoints: MFS.checkpoints,
    ...bounds,
  },
  POD: {
    code: 'SIM-POD',
    name: 'Simulator: Proof of Delivery',
    supportsConcurrent: false,
    checkpoints: POD.checkpoints,
    ...bounds,
  },
} as const;

export type DemoPool = { seatPoolId: string; registrationKey: string };
export type Demo = {
  pools: Record<DemoApp, DemoPool>;
  speed: Speed;
  /** Ids of the phones registered for it. */
  phones: readonly string[];
};

/** Reads the stored demo of an earlier visit, if its format is still valid. */
export function readDemo(kept: unknown): Demo | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { pools, speed, phones } = kept as Partial<Demo>;
  const fits =
    Array.isArray(phones) &&
    speed !== undefined &&
    speed in SPEEDS &&
    DEMO_APPS.every((app) => pools?.[app]?.seatPoolId && pools[app].registrationKey);
  return fits ? (kept as Demo) : null;
}
