import { wait } from './acts';
import type { Act, FleetProfile } from './plan';

/** How long one shift of the storm is. */
const SHIFT_SECONDS = 20;
/** Nobody can tap the button again any faster. */
const AGAIN_SECONDS = [0.5, 1] as const;

/** Everybody logs in at the same moment, and whoever is refused tries again as fast as they can until they get in. */
export const storm: FleetProfile = {
  name: 'storm',
  description: `everybody at once every ${SHIFT_SECONDS} s, the refused again and again as fast as they can`,
  applications: ['MIMS', 'MFS'],
  seatsPerDevice: 0.4,
  timeoutSeconds: 5,
  peoplePerPool: (devices) => Math.min(40, devices),
  lossShare: 0,
  *plan(facts) {
    const { random, application, people } = facts;
    const action = application === 'MIMS' ? 'START_SUB_APPLICATION' : 'START_JOB';
    const again = () => random.between(...AGAIN_SECONDS);
    const untilShiftEnds = Math.floor((0.9 * SHIFT_SECONDS) / AGAIN_SECONDS[0]);
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
        // One in five lets the seat lapse under those who wait for it.
        ending: random.chance(0.8) ? [{ do: 'log-out' }] : [],
        afterFailure: 0,
      };
    }
  },
};
