import { crews } from './crews';
import { mixed } from './mixed';
import type { FleetProfile } from './plan';
import { scanners } from './scanners';
import { shift } from './shift';
import { steady } from './steady';
import { storm } from './storm';

/** The profiles by the names that `--profile` takes. */
export const PROFILES = { mixed, shift, steady, storm, scanners, crews } satisfies Record<
  string,
  FleetProfile
>;

export type ProfileName = keyof typeof PROFILES;

export const isProfileName = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name);
