import { wait } from './acts';
import type { Act, FleetProfile } from './plan';

const SHIFT_SECONDS = 20;
/** The fastest that a person can tap the button again. */
const RETRY_SECONDS = [0.5, 1] as const;

/** All users log in at the same moment and retry as fast as possible after a refusal. */
export const storm: FleetProfile = {
  name: 'storm',
  description: `all users log in at once every ${SHIFT_SECONDS} s and retry as fast as possible`,
  applications: ['MIMS', 'MFS'],
  seatsPerDevice: 0.4,
  timeoutSeconds: 5,
  peoplePerPool: (devices) => Math.min(40, devices),
  lossShare: 0,
  *plan(facts) {
    const { random, application, people } = facts;
    const action = application === 'MIMS' ? 'START_SUB_APPLICATION' : 'START_JOB';
    const again = () => random.between(...RETRY_SECONDS);
    const untilShiftEnds = Math.floor((0.9 * SHIFT_SECONDS) / RETRY_SECONDS[0]);
    for (let shift = 0; ; shift++) {
      const acts = Array.from({ length: random.whole(2, 8) }).flatMap((): Act[] => [
        wait(random.between(0.5, 1.5)),
        { do: 'check', action, patience: [again(), again(), again()] },
      ]);
      yield {
        at: shift * SHIFT_SECONDS,
        idle: 0,
        person: random.whole(0, people - 1),
        login: 'ALWAYS',
        patience: Array.from({ length: untilShiftEnds }, again),
        acts,
        // One in five does not log out, so that the seat lapses while others wait for it.
        ending: random.chance(0.8) ? [{ do: 'log-out' }] : [],
        afterFailure: 0,
      };
    }
  },
};
