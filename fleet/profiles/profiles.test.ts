import { describe, expect, it } from 'vitest';
import { APPLICATIONS } from '../applications';
import { seededRandom } from '../random';
import type { Act, FleetProfile, PlanFacts, Visit } from './plan';
import { PROFILES } from './profiles';

const facts = (seed: number, more: Partial<PlanFacts> = {}): PlanFacts => ({
  random: seededRandom(seed, 1),
  application: 'MFS',
  people: 8,
  inactivityTimeoutSeconds: 4,
  seconds: 300,
  ...more,
});

function visits(
  profile: FleetProfile,
  { count = 60, ...more }: Partial<PlanFacts> & { count?: number } = {},
  seed = 1,
) {
  const application = more.application ?? profile.applications[0];
  const plan = profile.plan(facts(seed, { ...more, application }));
  return Array.from({ length: count }, () => plan.next().value);
}

const acts = (plan: readonly Visit[]): Act[] => plan.flatMap((visit) => [...visit.acts, ...visit.ending]);
const share = <Item>(items: readonly Item[], test: (item: Item) => boolean) =>
  items.filter(test).length / items.length;
const logsOut = ({ ending }: Visit) => ending.some((act) => act.do === 'log-out');

const EACH = Object.values(PROFILES).flatMap((profile) =>
  profile.applications.map((application) => ({
    name: `${profile.name} of ${application}`,
    profile,
    application,
  })),
);

describe.each(EACH)('the plan of $name', ({ profile, application }) => {
  it('is the same for the same seed and differs for another seed', () => {
    expect(visits(profile, { application })).toEqual(visits(profile, { application }));
    expect(visits(profile, { application }, 2)).not.toEqual(visits(profile, { application }, 1));
  });

  it('uses only check-points of its application, existing people, and increasing times', () => {
    const plan = visits(profile, { application, count: 200 });
    for (const act of acts(plan)) {
      if (act.do === 'check') expect(APPLICATIONS[application].profile.checkpoints).toContain(act.action);
      if (act.do === 'wait') expect(act.seconds).toBeGreaterThan(0);
    }
    for (const { person, idle, patience } of plan) {
      expect(person).toBeGreaterThanOrEqual(0);
      expect(person).toBeLessThan(8);
      expect(Math.min(idle, ...patience)).toBeGreaterThanOrEqual(0);
    }
    const moments = plan.flatMap(({ at }) => (at === null ? [] : [at]));
    expect(moments).toEqual([...moments].sort((one, other) => one - other));
  });

  it('goes online again after each time offline, and takes time', () => {
    for (const { acts: done, ending } of visits(profile, { application, count: 200 })) {
      let online = true;
      for (const act of [...done, ...ending]) {
        if (act.do === 'go-offline') online = false;
        if (act.do === 'go-online') online = true;
        if (act.do === 'synchronise' || act.do === 'log-out') expect(online).toBe(true);
      }
      expect(online).toBe(true);
      expect(done.some((act) => act.do === 'wait')).toBe(true);
    }
  });
});

describe('shift', () => {
  it('has three shifts over the run, each with a break and a rush at its start', () => {
    const plans = Array.from({ length: 100 }, (_, seed) =>
      visits(PROFILES.shift, { count: 4, seconds: 300 }, seed),
    );
    const arrivals = plans.flatMap((plan) =>
      plan.filter(({ login }) => login === 'ALWAYS').map(({ at }) => (at ?? NaN) % 100),
    );
    expect(arrivals.length).toBe(200);
    expect(Math.max(...arrivals)).toBeLessThan(10);
    const returns = plans.flatMap((plan) =>
      plan.filter(({ login }) => login === 'IF_NEEDED').map(({ at }) => (at ?? NaN) % 100),
    );
    expect(Math.min(...returns)).toBeGreaterThan(40);
    expect(Math.max(...returns)).toBeLessThan(65);
  });

  it('changes users with the shift, and not all log out', () => {
    const plan = visits(PROFILES.shift, { count: 200, people: 60 });
    const [before = 0, after = 0] = [plan[0]?.person, plan[1]?.person];
    expect(after).toBe(before);
    expect(new Set(plan.map(({ person }) => person)).size).toBeGreaterThan(30);
    const last = plan.filter(({ login }) => login === 'IF_NEEDED');
    expect(share(last, logsOut)).toBeGreaterThan(0.5);
    expect(share(last, logsOut)).toBeLessThan(0.8);
  });
});

describe('scanners', () => {
  it('has many people on few devices, who mostly hand over the scanner without a logout', () => {
    const plan = visits(PROFILES.scanners, { count: 200, people: PROFILES.scanners.peoplePerPool(12) });
    expect(new Set(plan.map(({ person }) => person)).size).toBeGreaterThan(40);
    expect(plan.every(({ login }) => login === 'ALWAYS')).toBe(true);
    expect(share(plan, ({ ending }) => ending.length === 0)).toBeGreaterThan(0.7);
  });
});

describe('crews', () => {
  it('works offline and synchronises before the next check', () => {
    const done = acts(visits(PROFILES.crews, { count: 200 }));
    const backs = done.flatMap((act, index) => (act.do === 'go-online' ? [index] : []));
    expect(backs.length).toBeGreaterThan(200);
    for (const index of backs) expect(done[index + 1]).toEqual({ do: 'synchronise' });
    const offline = backs.map((back) =>
      done.slice(
        done.findLastIndex((act, i) => i < back && act.do === 'go-offline'),
        back,
      ),
    );
    expect(share(offline, (stretch) => stretch.some((act) => act.do === 'check'))).toBeGreaterThan(0.4);
    expect(PROFILES.crews.lossShare).toBeGreaterThan(0);
  });
});

describe('storm', () => {
  it('has all log in at the same times, and retry until the next time', () => {
    const [one, other] = [visits(PROFILES.storm, {}, 1), visits(PROFILES.storm, {}, 2)];
    expect(one.map(({ at }) => at)).toEqual(other.map(({ at }) => at));
    one.slice(0, -1).forEach(({ at, patience }, index) => {
      const length = (one[index + 1]?.at ?? 0) - (at ?? 0);
      const insists = patience.reduce((sum, wait) => sum + wait, 0);
      expect(insists).toBeGreaterThan(0.9 * length);
      expect(Math.max(...patience)).toBeLessThanOrEqual(1);
    });
  });
});

describe('steady', () => {
  it('renews far more often than it logs in, and never lets a seat lapse', () => {
    const done = acts(visits(PROFILES.steady, { inactivityTimeoutSeconds: PROFILES.steady.timeoutSeconds }));
    expect(done.filter((act) => act.do === 'check').length).toBeGreaterThan(60 * 10);
    for (const act of done)
      if (act.do === 'wait') expect(act.seconds).toBeLessThan(PROFILES.steady.timeoutSeconds / 2);
    expect(share(visits(PROFILES.steady), logsOut)).toBe(1);
  });
});
