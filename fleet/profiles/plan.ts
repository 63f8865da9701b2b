import type { ApplicationName } from '../applications';
import type { Random } from '../random';

/**
 * One use of a device, from picking it up to putting it down. Times are seconds at pace 1. A plan contains what the
 * user tries; the server decides the result.
 */
export type Visit = {
  /** Earliest start, in seconds of the run; null: after the visit before. */
  at: number | null;
  /** Seconds before the login. */
  idle: number;
  /** Index into the pool's people. */
  person: number;
  /** IF_NEEDED: no login while someone is logged in. */
  login: 'ALWAYS' | 'IF_NEEDED';
  /** Waits after each refused login before the next try; the user gives up after the last one. */
  patience: readonly number[];
  acts: readonly Act[];
  /** Also done after giving up at a check-point, but not after a force logout. */
  ending: readonly Act[];
  /** Seconds until the next visit after a failed login or a force logout. */
  afterFailure: number;
};

export type Act =
  | { do: 'check'; action: string; patience: readonly number[] }
  | { do: 'wait'; seconds: number }
  /** Sends the actions done offline, and new ones. */
  | { do: 'synchronise' }
  | { do: 'go-offline' }
  | { do: 'go-online' }
  | { do: 'log-out' };

export type PlanFacts = {
  random: Random;
  application: ApplicationName;
  /** Number of people who may use the device. */
  people: number;
  inactivityTimeoutSeconds: number;
  /** Duration of the run at pace 1; 0 if unlimited. */
  seconds: number;
};

export type FleetProfile = {
  name: string;
  /** Shown by `--help`. */
  description: string;
  /** Applications of the pools, assigned in rotation. */
  applications: readonly ApplicationName[];
  /** Licences per device, unless `--seats` is given; few enough to fill the pools. */
  seatsPerDevice: number;
  timeoutSeconds: number;
  peoplePerPool(devices: number): number;
  /** Share of calls with a lost request or reply, 0 to 1. */
  lossShare: number;
  /** The endless plan of one device. It depends only on `facts`, not on the server's answers. */
  plan(facts: PlanFacts): Generator<Visit, never>;
};
