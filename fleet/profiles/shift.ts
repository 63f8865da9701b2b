import type { Random } from '../random';
import { check, doJob, forget, openSubApplications, patience, wait } from './acts';
import type { Act, FleetProfile, PlanFacts, Visit } from './plan';

const SHIFTS_A_DAY = 3;
/** A run without an end has days of this length. */
const ENDLESS_RUN_DAY_SECONDS = 600;

/** A working day of three shifts, made as short as the run. */
export const shift: FleetProfile = {
  name: 'shift',
  description: 'an office day as short as the run: three shifts, rush at each change, breaks',
  applications: ['MIMS', 'MFS'],
  seatsPerDevice: 0.7,
  timeoutSeconds: 5,
  peoplePerPool: (devices) => Math.min(60, 2 * devices),
  lossShare: 0,
  *plan(facts) {
    const length = (facts.seconds || ENDLESS_RUN_DAY_SECONDS) / SHIFTS_A_DAY;
    for (let number = 0; ; number++) {
      // One in seven is off sick or on leave, and the device stays where it is.
      if (facts.random.chance(1 / 7)) continue;
      yield* workShift(facts, number * length, length);
    }
  },
};

/** Before the break and after it. The first tenth of a shift is the rush, the last one the handing over. */
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

/** Work for about so long; the calls themselves take time too. */
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

/** Half of them log out for lunch, the others leave the device on the table. */
const takeBreak = (random: Random): Act[] => (random.chance(0.5) ? [{ do: 'log-out' }] : []);

/** Most log out; some hand the device over as it is; some forget it in a drawer. */
function goHome(facts: PlanFacts): Act[] {
  const way = facts.random.between(0, 1);
  if (way < 0.65) return [{ do: 'log-out' }];
  return way < 0.85 ? [] : forget(facts);
}
