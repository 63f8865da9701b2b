import { patience } from './acts';
import { nextScannerVisit } from './mixed';
import type { FleetProfile } from './plan';

/** Few scanners and many people: a scanner goes from hand to hand, and the next person takes its seat over (L12). */
export const scanners: FleetProfile = {
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
      // Whoever picks it up logs in: whether the one before has logged out they do not know.
      const visit = nextScannerVisit(facts, idle, 'ALWAYS');
      const tries = patience(random, [2, 6], [0.4, 2]);
      yield { ...visit, patience: tries, ending: random.chance(0.75) ? [] : visit.ending };
    }
  },
};
