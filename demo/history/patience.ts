import type { Random } from '../../fleet/random';
import { MINUTES, SECONDS, type Act, type Outcome, type Step } from './script';

/** Reaction of a user to a denial. */
export type Patience = {
  /** Maximum number of tries in a row. */
  tries: number;
  everyMinutes: [from: number, to: number];
  /** Wait after giving up. */
  backAfterMinutes: [from: number, to: number];
  /** Portal user who may free a seat after a denial, with the probability and the reasons they enter. */
  help?: { application: string; by: string; chance: number; reasons: readonly string[] };
};

/** Part of a script. Returns the time of success, or null if the user gave up for the day. */
type Part = Generator<Step, number | null, Outcome>;

/** Retries `act` until it succeeds or `until` is reached. After a force logout it continues with `login`. */
export function* retryWithPatience(
  at: number,
  act: Act,
  login: Act,
  until: number,
  patience: Patience,
  random: Random,
): Part {
  let nextAct = act;
  let triesLeft = random.whole(Math.ceil(patience.tries / 2), patience.tries);
  let hasCalledHelp = false;
  for (;;) {
    if (at > until) return null;
    const outcome = yield { at, act: nextAct };
    if (outcome === 'IN') return at;
    if (outcome === 'IMPOSSIBLE') return null;
    if (outcome === 'HELD_OFF') {
      at += random.between(20, 75) * SECONDS;
    } else if (outcome === 'LOGGED_OUT') {
      nextAct = login;
      at += random.between(1, 9) * MINUTES;
    } else if (--triesLeft > 0) {
      at += random.between(...patience.everyMinutes) * MINUTES;
      if (!hasCalledHelp && patience.help && random.chance(patience.help.chance)) {
        hasCalledHelp = true;
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
