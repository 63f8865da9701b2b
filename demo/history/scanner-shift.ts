import type { Random } from '../../fleet/random';
import { retryWithPatience, type Patience } from './patience';
import { MINUTES, type Act, type Script } from './script';

export type ScannerShift = {
  device: string;
  user: string;
  from: number;
  until: number;
  /** Minutes between check-points. */
  everyMinutes: [from: number, to: number];
  /** Start of the break; absent for none. */
  breakAt?: number;
  breakMinutes?: number;
  /** Probability of a logout at the end. */
  logsOut: number;
  patience: Patience;
};

/** A shift with a MIMS scanner: login, sub applications, a break, and mostly a logout. */
export function* scannerShift(shift: ScannerShift, random: Random): Script {
  const { device, user, until, everyMinutes, breakAt, breakMinutes = 30, patience } = shift;
  const login: Act = { verb: 'login', device, user };
  const check: Act = { verb: 'check', device, action: 'START_SUB_APPLICATION' };

  let at = yield* retryWithPatience(shift.from, login, login, until, patience, random);
  let rested = breakAt === undefined;
  while (at !== null) {
    let next: number = at + random.between(...everyMinutes) * MINUTES;
    // Sometimes longer than the time-out, so that the seat lapses.
    if (random.chance(0.05)) next += random.between(20, 45) * MINUTES;
    if (!rested && breakAt !== undefined && next > breakAt) {
      rested = true;
      next = Math.max(next, breakAt + breakMinutes * MINUTES);
    }
    if (next > until) break;
    at = yield* retryWithPatience(next, check, login, until, patience, random);
  }
  if (at === null || !random.chance(shift.logsOut)) return;
  yield { at: until + random.between(-4, 9) * MINUTES, act: { verb: 'logout', device } };
}
