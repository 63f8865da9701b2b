import { check, doJob, forget, patience, wait } from './acts';
import type { Act, FleetProfile } from './plan';

/** Field crews of MFS: they lose the network in the middle of jobs, go on, and send what has queued up when it is back. */
export const crews: FleetProfile = {
  name: 'crews',
  description: 'field crews going offline and back with queues to send, and calls lost on the way',
  applications: ['MFS'],
  seatsPerDevice: 0.5,
  timeoutSeconds: 4,
  peoplePerPool: (devices) => Math.min(60, devices),
  lossShare: 0.03,
  *plan(facts) {
    const { random, people } = facts;
    for (let idle = random.between(0, 3); ; idle = random.between(1, 4)) {
      const acts: Act[] = [check(random, 'REFRESH'), wait(random.between(0.2, 1))];
      for (let jobs = random.whole(1, 3); jobs > 0; jobs--) acts.push(...doJob(facts, 0.3));
      const goesHome = random.chance(0.5);
      yield {
        at: null,
        idle,
        person: random.whole(0, people - 1),
        login: 'IF_NEEDED',
        patience: patience(random, [2, 6], [0.5, 2]),
        acts,
        // The tablet that stays in the van overnight sends first, and asks only when somebody uses it again.
        ending: goesHome ? [{ do: 'log-out' }] : [...forget(facts), { do: 'synchronise' }],
        afterFailure: random.between(1, 4),
      };
    }
  },
};
