import { MFS, MIMS, type Profile } from '../client/src';

export type ApplicationName = 'MIMS' | 'MFS';

/** An application of the fleet: what it is to the server, and what its devices are. */
export type FleetApplication = {
  name: ApplicationName;
  /** At the server, beside the real one. */
  code: string;
  title: string;
  /** What the client library must know of it. */
  profile: Profile;
  device: { kind: string; platform: string };
  /** Its pools' inactivity time-out, as a multiple of the run's. */
  timeoutFactor: number;
};

export const APPLICATIONS: Record<ApplicationName, FleetApplication> = {
  MIMS: {
    name: 'MIMS',
    code: 'FLEET-MIMS',
    title: 'MIMS of the fleet',
    profile: MIMS,
    device: { kind: 'Scanner', platform: 'Android 15' },
    timeoutFactor: 1,
  },
  MFS: {
    name: 'MFS',
    code: 'FLEET-MFS',
    title: 'MFS of the fleet',
    profile: MFS,
    device: { kind: 'Tablet', platform: 'iPadOS 19' },
    timeoutFactor: 2,
  },
};
