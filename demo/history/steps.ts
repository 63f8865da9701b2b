import type { Calendar, Day } from './calendar';
import type { Desk } from './desk';

/** What a device or somebody at the portal does. Devices go by their names. */
export type Act =
  | { verb: 'login'; device: string; user: string; password?: string }
  | { verb: 'check'; device: string; action: string }
  | { verb: 'sync'; device: string; activity: string }
  | { verb: 'logout'; device: string }
  /** Registers the device, or another one in its place. */
  | { verb: 'register'; device: string; isReplacement?: boolean }
  /** Logs out whichever device of the pool has been idle longest, so that somebody who was refused gets in. */
  | { verb: 'free-a-seat'; application: string; by: string; reason: string }
  | { verb: 'deed'; by: string; deed: (desk: Desk) => Promise<unknown> };

/** `IMPOSSIBLE`: nothing that trying again would change. */
export type Outcome = 'IN' | 'REFUSED' | 'LOGGED_OUT' | 'HELD_OFF' | 'IMPOSSIBLE';

export type Step = { at: number; act: Act };

/** Somebody's doings: says what comes next, and hears how it went. */
export type Script = Generator<Step, void, Outcome>;

/** Everybody's doings on one day. */
export type Rhythm = (day: Day, calendar: Calendar) => Script[];

/** One thing that a device does at that time, whatever comes of it. */
export function* once(at: number, act: Act): Script {
  yield { at, act };
}

/** One thing that somebody at the portal does at that time. */
export function* deed(at: number, by: string, doIt: (desk: Desk) => Promise<unknown>): Script {
  yield { at, act: { verb: 'deed', by, deed: doIt } };
}

export const SECONDS = 1000;
export const MINUTES = 60 * SECONDS;
