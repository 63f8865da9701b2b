import { doJob, forget, openSubApplications, patience, check } from './acts';
import type { Act, FleetProfile, PlanFacts, Visit } from './plan';

export const mixed: FleetProfile = {
  name: 'mixed',
  description: 'shared scanners and field crews, a mix of all behaviours',
  applications: ['MIMS', 'MFS'],
  seatsPerDevice: 1 / 3,
  timeoutSeconds: 4,
  peoplePerPool: () => 8,
  lossShare: 0,
  *plan(facts) {
    const next = facts.application === 'MIMS' ? nextScannerVisit : nextTechnicianVisit;
    let visit = next(facts, facts.random.between(0, 2), 'ALWAYS');
    for (;;) {
      yield visit;
      const handedOver = visit.ending.length === 0;
      const idle = visit.ending.some((act) => act.do === 'log-out') ? facts.random.between(0.5, 4) : 0;
      visit = next(facts, idle, handedOver ? 'ALWAYS' : 'IF_NEEDED');
    }
  },
};

/** A scanner visit that ends with a logout, a handover, or a forgotten login. */
export function nextScannerVisit(facts: PlanFacts, idle: number, login: Visit['login']): Visit {
  const { random } = facts;
  const ending = random.between(0, 1);
  return {
    ...beginning(facts, idle, login),
    acts: openSubApplications(facts),
    ending: ending < 0.45 ? [{ do: 'log-out' }] : ending < 0.7 ? [] : forget(facts),
  };
}

function nextTechnicianVisit(facts: PlanFacts, idle: number, login: Visit['login']): Visit {
  const { random } = facts;
  const start = beginning(facts, idle, login);
  const acts: Act[] = [check(random, 'REFRESH')];
  for (let jobs = random.whole(1, 2); jobs > 0; jobs--) acts.push(...doJob(facts, 0.1));
  // The next morning: unsent data is synchronised first and needs no seat.
  const ending: Act[] = random.chance(0.7)
    ? [{ do: 'log-out' }]
    : [...forget(facts), { do: 'synchronise' }, { do: 'synchronise' }];
  return { ...start, acts, ending };
}

const beginning = ({ random, people }: PlanFacts, idle: number, login: Visit['login']) => ({
  at: null,
  idle,
  person: random.whole(0, people - 1),
  login,
  patience: patience(random, [1, 5], [0.5, 2.5]),
  afterFailure: random.between(2, 6),
});
