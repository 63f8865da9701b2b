import { randomBytes } from 'node:crypto';
import type { Installation, Person } from './device';
import { liveMfs, MFS_CHECKPOINTS } from './profiles/mfs';
import { liveMims, MIMS_CHECKPOINTS } from './profiles/mims';
import type { Profile } from './profiles/life';
import type { FleetOptions } from './options';
import type { PoolSettings } from './operations';

/** One application of the fleet: what it is to the server, and who works with it. */
export type Crew = {
  name: 'MIMS' | 'MFS';
  application: { code: string; name: string; checkpoints: readonly string[] };
  settings: PoolSettings;
  people: Person[];
  installations: Installation[];
  live: Profile;
};

/** The crews of a run. Passwords are new each time, so that none lies about that works. */
export function makeCrews(options: FleetOptions): [Crew, Crew] {
  const { devices, seats, timeoutSeconds, holdOffSeconds } = options;
  const common = { mode: 'CONCURRENT', forceLogoutHoldOffSeconds: holdOffSeconds } as const;
  return [
    {
      name: 'MIMS',
      application: { code: 'FLEET-MIMS', name: 'MIMS of the fleet', checkpoints: MIMS_CHECKPOINTS },
      settings: {
        ...common,
        licensedQuantity: Math.ceil(seats / 2),
        inactivityTimeoutSeconds: timeoutSeconds,
        userAuthentication: 'PASSWORD',
      },
      people: makePeople('mims', () => randomBytes(12).toString('base64url')),
      installations: makeInstallations('mims', 'Scanner', 'Android 15', Math.ceil(devices / 2)),
      live: liveMims,
    },
    {
      name: 'MFS',
      application: { code: 'FLEET-MFS', name: 'MFS of the fleet', checkpoints: MFS_CHECKPOINTS },
      settings: {
        ...common,
        licensedQuantity: Math.floor(seats / 2),
        inactivityTimeoutSeconds: 2 * timeoutSeconds,
        userAuthentication: 'TRUSTED',
      },
      people: makePeople('mfs', () => null),
      installations: makeInstallations('mfs', 'Tablet', 'iPadOS 19', Math.floor(devices / 2)),
      live: liveMfs,
    },
  ];
}

const NAMES = [
  'Ada Berg',
  'Ben Okafor',
  'Chloe Marin',
  'Dev Patel',
  'Eva Lindqvist',
  'Finn Moreau',
  'Gia Russo',
  'Hugo Santos',
];

const makePeople = (prefix: string, makePassword: () => string | null): Person[] =>
  NAMES.map((displayName) => ({
    userName: `${prefix}-${displayName.split(' ')[0]?.toLowerCase()}`,
    displayName,
    password: makePassword(),
  }));

const makeInstallations = (prefix: string, kind: string, platform: string, size: number): Installation[] =>
  Array.from({ length: size }, (_, index) => ({
    installationId: `fleet-${prefix}-${index + 1}`,
    name: `${kind} ${String(index + 1).padStart(2, '0')}`,
    platform,
    appVersion: '4.2.0',
  }));
