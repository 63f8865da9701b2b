import { check, doJob, forget, patience, wait } from './acts';
import { mixed, nextScannerVisit } from './mixed';
import type { Act, FleetProfile } from './plan';
import { shift } from './shift';
import { storm } from './storm';

/** MFS crews that work partly offline and synchronise when back online. */
const crews: FleetProfile = {
  name: 'crews',
  description: 'field crews that work partly offline and synchronise later; some calls are lost',
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
        // Left in the van overnight: it synchronises first and is checked at its next use.
        ending: goesHome ? [{ do: 'log-out' }] : [...forget(facts), { do: 'synchronise' }],
        afterFailure: random.between(1, 4),
      };
    }
  },
};

/** Few scanners and many people: the next user takes over the seat (L12). */
const scanners: FleetProfile = {
  name: 'scanners',
  description: 'shared scanners: many people, few devices, seats taken over',
  applications: ['MIMS'],
  seatsPerDevice: 0.6,
  timeoutSeconds: 4,
  peoplePerPool: (devices) => Math.min(60, 4 * devices),
  lossShare: 0,
  *plan(facts) {
    const { random } = facts;
    for (let idle = random.between(0, 2); ; idle = random.between(0, 1)) {
      // Always logs in: the user does not know whether the previous one logged out.
      const visit = nextScannerVisit(facts, idle, 'ALWAYS');
      const tries = patience(random, [2, 6], [0.4, 2]);
      yield { ...visit, patience: tries, ending: random.chance(0.75) ? [] : visit.ending };
    }
  },
};

/** Constant load: most devices in use, most calls renewals, the pool sometimes full. */
const steady: FleetProfile = {
  name: 'steady',
  description: 'constant load, most calls are renewals',
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

/** Profiles by their `--profile` name. */
export const PROFILES = { mixed, shift, steady, storm, scanners, crews } satisfies Record<
  string,
  FleetProfile
>;

export type ProfileName = keyof typeof PROFILES;

export const isProfileName = (name: string): name is ProfileName => Object.hasOwn(PROFILES, name);
