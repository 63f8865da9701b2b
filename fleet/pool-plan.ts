import { randomBytes } from 'node:crypto';
import { APPLICATIONS, type FleetApplication } from './applications';
import type { Installation, Person } from './device';
import type { PoolSettings } from './operations';
import type { FleetOptions } from './options';

/** One pool of a run: its customer, settings, people and devices. */
export type PoolPlan = {
  /** Unique within the run. */
  name: string;
  customer: { code: string; name: string };
  application: FleetApplication;
  settings: PoolSettings;
  people: Person[];
  installations: Installation[];
};

/**
 * Plans the pools of a run with even shares of devices and licences, and one customer per set of applications. Passwords
 * are random, so that no known one remains valid.
 */
export function makePoolPlans(options: FleetOptions): PoolPlan[] {
  const { pools, profile, customerCode, timeoutSeconds, holdOffSeconds } = options;
  const { applications } = profile;
  return Array.from({ length: pools }, (_, index): PoolPlan => {
    const application = APPLICATIONS[applications[index % applications.length] ?? 'MIMS'];
    const number = Math.floor(index / applications.length) + 1;
    const [suffix, customerSuffix] = number === 1 ? ['', ''] : [`-${number}`, ` ${number}`];
    const devices = shareOf(options.devices, pools, index);
    const people = profile.peoplePerPool(devices);
    // A password check takes a hundred times as long as a seat decision, so only one pool uses passwords.
    const userAuthentication = index === 0 ? 'PASSWORD' : 'TRUSTED';
    return {
      name: `${application.name}${customerSuffix}`,
      customer: { code: `${customerCode}${suffix}`, name: `Fleet${customerSuffix} (made by npm run fleet)` },
      application,
      settings: {
        mode: 'CONCURRENT',
        licensedQuantity:
          options.seats === null
            ? Math.max(1, Math.floor(devices * profile.seatsPerDevice))
            : shareOf(options.seats, pools, index),
        inactivityTimeoutSeconds: application.timeoutFactor * timeoutSeconds,
        forceLogoutHoldOffSeconds: holdOffSeconds,
        userAuthentication,
      },
      people: makePeople(application.name.toLowerCase(), people, () =>
        userAuthentication === 'PASSWORD' ? randomBytes(12).toString('base64url') : null,
      ),
      installations: makeInstallations(application, number, devices),
    };
  });
}

const shareOf = (whole: number, parts: number, index: number) =>
  Math.floor(whole / parts) + (index < whole % parts ? 1 : 0);

const FIRST_NAMES = ['Ada', 'Ben', 'Chloe', 'Dev', 'Eva', 'Finn', 'Gia', 'Hugo'];
const LAST_NAMES = ['Berg', 'Okafor', 'Marin', 'Patel', 'Lindqvist', 'Moreau', 'Russo', 'Santos'];

function makePeople(prefix: string, count: number, makePassword: () => string | null): Person[] {
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / FIRST_NAMES.length);
    const first = FIRST_NAMES[index % FIRST_NAMES.length];
    const last = LAST_NAMES[(index + round) % LAST_NAMES.length];
    const userName = `${prefix}-${first}-${last}`.toLowerCase();
    return { userName, displayName: `${first} ${last}`, password: makePassword() };
  });
}

function makeInstallations(
  { name, device }: FleetApplication,
  number: number,
  count: number,
): Installation[] {
  return Array.from({ length: count }, (_, index) => ({
    installationId: `fleet-${name.toLowerCase()}-${index + 1}`,
    name: `${device.kind} ${number === 1 ? '' : `${number}-`}${String(index + 1).padStart(2, '0')}`,
    platform: device.platform,
    appVersion: '4.2.0',
  }));
}
