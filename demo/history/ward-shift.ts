import type { Random } from '../../fleet/random';
import { insist, type Patience } from './patience';
import { MINUTES, type Act, type Script } from './steps';

export type WardShift = {
  device: string;
  user: string;
  from: number;
  until: number;
  /** Minutes between two rounds. */
  pauseMinutes: [from: number, to: number];
  patience: Patience;
};

/** A shift with a ward's scanner: rounds of a few check-points, long pauses between them, hardly ever a logout. */
export function* wardShift(
  { device, user, from, until, pauseMinutes, patience }: WardShift,
  random: Random,
): Script {
  const login: Act = { verb: 'login', device, user };
  const check: Act = { verb: 'check', device, action: 'START_SUB_APPLICATION' };
  let at = yield* insist(from, login, login, until, patience, random);
  while (at !== null) {
    for (let visits = random.whole(0, 1); visits > 0 && at !== null; visits--) {
      at = yield* insist(at + random.between(1.5, 6) * MINUTES, check, login, until, patience, random);
    }
    if (at === null) break;
    at += random.between(...pauseMinutes) * MINUTES;
    if (at > until) break;
    at = yield* insist(at, check, login, until, patience, random);
  }
  if (random.chance(0.15))
    yield { at: until + random.between(-3, 3) * MINUTES, act: { verb: 'logout', device } };
}
