import { MFS, MIMS, POD } from '@/client/src';

/** What a demo is made of. The codes are the vendor's to see in the portal. */
export const DEMO_CUSTOMER = { code: 'SIMULATOR', name: 'Simulator' } as const;

export const DEMO_SEATS = 2;
export const DEMO_PHONES = 3;

export const DEMO_PEOPLE = [
  { userName: 'anna', displayName: 'Anna Berg' },
  { userName: 'ben', displayName: 'Ben Castle' },
  { userName: 'chris', displayName: 'Chris Dahl' },
  { userName: 'dina', displayName: 'Dina Evers' },
] as const;

/** For how long a phone of the demo may rest, in seconds. */
export const SPEEDS = { real: 1800, fast: 120, veryFast: 20 } as const;
export type Speed = keyof typeof SPEEDS;

/** The bounds are wide, so that every speed fits. */
const bounds = { minInactivityTimeoutSeconds: 10, maxInactivityTimeoutSeconds: 8 * 3600 };

export const DEMO_APPS = ['MIMS', 'MFS', 'POD'] as const;
export type DemoApp = (typeof DEMO_APPS)[number];

/** The demo's own applications, beside the real ones, whose bounds nobody should touch for a demo. */
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
  /** The ids of the phones that were registered for it. */
  phones: readonly string[];
};

/** What an earlier visit kept, if it still fits. */
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
