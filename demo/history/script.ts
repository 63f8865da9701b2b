import type { Calendar, Day } from './calendar';
import type { PortalSession } from './portal-session';

/** An act of a device or a portal user. Devices are identified by name. */
export type Act =
  | { verb: 'login'; device: string; user: string; password?: string }
  | { verb: 'check'; device: string; action: string }
  | { verb: 'sync'; device: string; activity: string }
  | { verb: 'logout'; device: string }
  /** `isReplacement`: registers a new installation with the same name. */
  | { verb: 'register'; device: string; isReplacement?: boolean }
  /** Force logout of the device of the pool that has been idle longest. */
  | { verb: 'free-a-seat'; application: string; by: string; reason: string }
  | { verb: 'portal-action'; by: string; perform: (session: PortalSession) => Promise<unknown> };

/** `IMPOSSIBLE`: a retry cannot succeed. */
export type Outcome = 'IN' | 'REFUSED' | 'LOGGED_OUT' | 'HELD_OFF' | 'IMPOSSIBLE';

export type Step = { at: number; act: Act };

/** Acts of one user. Yields the next act and receives its outcome. */
export type Script = Generator<Step, void, Outcome>;

/** All scripts of a customer's day. */
export type Schedule = (day: Day, calendar: Calendar) => Script[];

/** A single act, whatever its outcome. */
export function* actAt(at: number, act: Act): Script {
  yield { at, act };
}

/** A single action of the portal user `by`. */
export function* portalAction(
  at: number,
  by: string,
  perform: (session: PortalSession) => Promise<unknown>,
): Script {
  yield { at, act: { verb: 'portal-action', by, perform } };
}

export const SECONDS = 1000;
export const MINUTES = 60 * SECONDS;
