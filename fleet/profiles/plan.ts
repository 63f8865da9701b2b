import type { ApplicationName } from '../applications';
import type { Random } from '../random';

/**
 * What somebody does with a device from picking it up to putting it down. All times are seconds at pace 1. It says what
 * people want; what they get, the server decides.
 */
export type Visit = {
  /** Not before this moment of the run; null: when the visit before is over. */
  at: number | null;
  /** How long the device lies about first. */
  idle: number;
  /** Which of the pool's people. */
  person: number;
  /** IF_NEEDED: goes on without logging in where somebody still is. */
  login: 'ALWAYS' | 'IF_NEEDED';
  /** How long they wait after each refusal at login before they try again; at the end of these they give up. */
  patience: readonly number[];
  acts: readonly Act[];
  /** Done also by somebody who gave up at a check-point, not by somebody who is logged out. */
  ending: readonly Act[];
  /** How long the device lies about after somebody gave up or was logged out. */
  afterFailure: number;
};

export type Act =
  | { do: 'check'; action: string; patience: readonly number[] }
  | { do: 'wait'; seconds: number }
  /** Sends what has queued up without network, and what is new. */
  | { do: 'synchronise' }
  | { do: 'go-offline' }
  | { do: 'come-back' }
  | { do: 'log-out' };

/** All that a plan depends on. */
export type PlanFacts = {
  random: Random;
  application: ApplicationName;
  /** How many people may pick the device up. */
  people: number;
  inactivityTimeoutSeconds: number;
  /** How long the run is, at pace 1. */
  seconds: number;
};

/** How a fleet behaves. */
export type FleetProfile = {
  name: string;
  /** For the help. */
  description: string;
  /** What the pools are of, in turn. */
  applications: readonly ApplicationName[];
  /** Licences for each device, unless the run says otherwise: few enough that pools get full. */
  seatsPerDevice: number;
  timeoutSeconds: number;
  peoplePerPool(devices: number): number;
  /** How many of a device's calls lose their request or its answer on the way. */
  lossShare: number;
  /** What is done with one device, without end. The same facts, the same plan; no answer of a server changes it. */
  plan(facts: PlanFacts): Generator<Visit, never>;
};
