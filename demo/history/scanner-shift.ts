import type { Random } from '../../fleet/random';
import { insist, type Patience } from './patience';
import { MINUTES, type Act, type Script } from './steps';

export type ScannerShift = {
  device: string;
  user: string;
  from: number;
  until: number;
  /** Minutes between two visits to the main menu. */
  everyMinutes: [from: number, to: number];
  /** When the long break begins, if there is one, and how many minutes it takes. */
  breakAt?: number;
  breakMinutes?: number;
  /** How likely they log out when they leave. */
  logsOut: number;
  patience: Patience;
};

/** A shift with a MIMS scanner: log in, start sub applications all day, a break, put it back. */
export function* scannerShift(shift: ScannerShift, random: Random): Script {
  const { device, user, until, everyMinutes, breakAt, breakMinutes = 30, patience } = shift;
  const login: Act = { verb: 'login', device, user };
  const check: Act = { verb: 'check', device, action: 'START_SUB_APPLICATION' };

  let at = yield* insist(shift.from, login, login, until, patience, random);
  let rested = breakAt === undefined;
  while (at !== null) {
    let next: number = at + random.between(...everyMinutes) * MINUTES;
    // Now and then something that takes longer than the time-out: a lorry, a delivery that does not add up.
    if (random.chance(0.05)) next += random.between(20, 45) * MINUTES;
    if (!rested && breakAt !== undefined && next > breakAt) {
      rested = true;
      next = Math.max(next, breakAt + breakMinutes * MINUTES);
    }
    if (next > until) break;
    at = yield* insist(next, check, login, until, patience, random);
  }
  if (at === null || !random.chance(shift.logsOut)) return;
  yield { at: until + random.between(-4, 9) * MINUTES, act: { verb: 'logout', device } };
}
