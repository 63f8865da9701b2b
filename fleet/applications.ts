import { MFS, MIMS, type Profile } from '../client/src';

export type ApplicationName = 'MIMS' | 'MFS';

/** An application that the fleet simulates. */
export type FleetApplication = {
  name: ApplicationName;
  /** Differs from the real application's code, so that both can exist on one server. */
  code: string;
  title: string;
  profile: Profile;
  device: { kind: string; platform: string };
  /** Inactivity time-out of its pools, as a multiple of `--timeout`. */
  timeoutFactor: number;
};

export const APPLICATIONS: Record<ApplicationName, FleetApplication> = {
  MIMS: {
    name: 'MIMS',
    code: 'FLEET-MIMS',
    title: 'MIMS (fleet)',
    profile: MIMS,
    device: { kind: 'Scanner', platform: 'Android 15' },
    timeoutFactor: 1,
  },
  MFS: {
    name: 'MFS',
    code: 'FLEET-MFS',
    title: 'MFS (fleet)',
    profile: MFS,
    device: { kind: 'Tablet', platform: 'iPadOS 19' },
    timeoutFactor: 2,
  },
};
