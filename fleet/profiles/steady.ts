import { patience, wait } from './acts';
import type { Act, FleetProfile } from './plan';

/** The same load all the time: most devices at work, most calls renewals, now and then a full pool. */
export const steady: FleetProfile = {
  name: 'steady',
  description: 'the same load all the time, most calls renewals',
  applications: ['MIMS', 'MFS'],
  seatsPerDevice: 0.75,
  timeoutSeconds: 15,
  peoplePerPool: (devices) => Math.min(40, devices),
  lossShare: 0,
  *plan(facts) {
    const { random, application, people } = facts;
    const actions = application === 'MIMS' ? ['START_SUB_APPLICATION'] : ['TRAVEL', 'ARRIVE', 'START_JOB'];
    for (let idle = random.between(0, 6); ; idle = random.between(4, 14)) {
      const acts = Array.from({ length: random.whole(10, 25) }).flatMap((): Act[] => [
        wait(random.between(0.8, 3)),
        { do: 'check', action: random.pick(actions), patience: [1, 2, 4] },
      ]);
      yield {
        at: null,
        idle,
        person: random.whole(0, people - 1),
        login: 'ALWAYS',
        patience: patience(random, [3, 6], [1, 4]),
        acts,
        ending: [{ do: 'log-out' }],
        afterFailure: random.between(3, 8),
      };
    }
  },
};
