import type { Random } from '../../fleet/random';
import { MINUTES, SECONDS, type Act, type Outcome, type Step } from './steps';

/** How somebody takes a refusal. */
export type Patience = {
  /** How often they try in a row. */
  tries: number;
  /** Minutes between two tries. */
  everyMinutes: [from: number, to: number];
  /** Minutes until they come back after giving up. */
  backAfterMinutes: [from: number, to: number];
  /** Who is called after some tries, how likely, and what they write. */
  help?: { application: string; by: string; chance: number; reasons: readonly string[] };
};

/** A part of a script that ends with an instant: the one at which it went on, or null when they went home. */
type Part = Generator<Step, number | null, Outcome>;

/** Does it, again and again while it is refused. Logs in again, as `login`, where the device has been logged out. */
export function* insist(
  at: number,
  act: Act,
  login: Act,
  until: number,
  patience: Patience,
  random: Random,
): Part {
  let wanted = act;
  let triesLeft = random.whole(Math.ceil(patience.tries / 2), patience.tries);
  let called = false;
  for (;;) {
    if (at > until) return null;
    const outcome = yield { at, act: wanted };
    if (outcome === 'IN') return at;
    if (outcome === 'IMPOSSIBLE') return null;
    if (outcome === 'HELD_OFF') {
      at += random.between(20, 75) * SECONDS;
    } else if (outcome === 'LOGGED_OUT') {
      wanted = login;
      at += random.between(1, 9) * MINUTES;
    } else if (--triesLeft > 0) {
      at += random.between(...patience.everyMinutes) * MINUTES;
      if (!called && patience.help && random.chance(patience.help.chance)) {
        called = true;
        const { application, by, reasons } = patience.help;
        yield { at, act: { verb: 'free-a-seat', application, by, reason: random.pick(reasons) } };
        at += random.between(8, 50) * SECONDS;
      }
    } else {
      triesLeft = random.whole(1, patience.tries);
      at += random.between(...patience.backAfterMinutes) * MINUTES;
    }
  }
}
