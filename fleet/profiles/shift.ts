import type { Random } from '../random';
import { check, doJob, forget, openSubApplications, patience, wait } from './acts';
import type { Act, FleetProfile, PlanFacts, Visit } from './plan';

const SHIFTS_A_DAY = 3;
/** Length of the day of an unlimited run. */
const ENDLESS_RUN_DAY_SECONDS = 600;

/** A working day of three shifts, compressed to the duration of the run. */
export const shift: FleetProfile = {
  name: 'shift',
  description: 'a working day within the run: three shifts with breaks and a rush at each change',
  applications: ['MIMS', 'MFS'],
  seatsPerDevice: 0.7,
  timeoutSeconds: 5,
  peoplePerPool: (devices) => Math.min(60, 2 * devices),
  lossShare: 0,
  *plan(facts) {
    const length = (facts.seconds || ENDLESS_RUN_DAY_SECONDS) / SHIFTS_A_DAY;
    for (let number = 0; ; number++) {
      // One in seven users is absent, and the device stays unused.
      if (facts.random.chance(1 / 7)) continue;
      yield* workShift(facts, number * length, length);
    }
  },
};

/** Two visits, before and after the break. Users arrive in the first tenth of the shift and leave in the last. */
function* workShift(facts: PlanFacts, start: number, length: number): Generator<Visit, void> {
  const { random, people } = facts;
  const person = random.whole(0, people - 1);
  const arrival = start + random.between(0, 0.1 * length);
  const breakAt = start + random.between(0.4, 0.5) * length;
  const backAt = breakAt + random.between(0.05, 0.12) * length;
  const end = start + random.between(0.9, 1) * length;
  const common = { idle: 0, person, patience: patience(random, [3, 8], [0.5, 2]), afterFailure: 1 };

  yield {
    ...common,
    at: arrival,
    login: 'ALWAYS',
    acts: workUntil(facts, breakAt - arrival),
    ending: takeBreak(random),
  };
  yield {
    ...common,
    at: backAt,
    login: 'IF_NEEDED',
    acts: workUntil(facts, end - backAt),
    ending: goHome(facts),
  };
}

/** Work for about `seconds`. Each other act is counted as 0.05 s. */
function workUntil(facts: PlanFacts, seconds: number): Act[] {
  const acts: Act[] = facts.application === 'MFS' ? [check(facts.random, 'REFRESH')] : [];
  for (let spent = 0; spent < seconds;) {
    const part =
      facts.application === 'MIMS'
        ? [...openSubApplications(facts), wait(facts.random.between(0.5, 2))]
        : doJob(facts, 0.05);
    acts.push(...part);
    spent += part.reduce((sum, act) => sum + (act.do === 'wait' ? act.seconds : 0.05), 0);
  }
  return acts;
}

/** Half of the users log out for the break. */
const takeBreak = (random: Random): Act[] => (random.chance(0.5) ? [{ do: 'log-out' }] : []);

/** Most users log out, some hand over the device logged in, some forget to log out. */
function goHome(facts: PlanFacts): Act[] {
  const way = facts.random.between(0, 1);
  if (way < 0.65) return [{ do: 'log-out' }];
  return way < 0.85 ? [] : forget(facts);
}
