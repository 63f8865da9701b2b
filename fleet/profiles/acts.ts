import type { Random } from '../random';
import type { Act, PlanFacts } from './plan';

/** The waits between a random number of tries: one less than tries. */
export function patience(random: Random, tries: [number, number], wait: [number, number]): number[] {
  return Array.from({ length: random.whole(...tries) - 1 }, () => random.between(...wait));
}

export const check = (random: Random, action: string): Act => ({
  do: 'check',
  action,
  patience: patience(random, [1, 5], [0.3, 1.5]),
});

export const wait = (seconds: number): Act => ({ do: 'wait', seconds });

/** Leaves the device unused, without a logout, until its seat has lapsed or almost lapsed. */
export function forget({ random, inactivityTimeoutSeconds }: PlanFacts): Act[] {
  const seconds = random.between(0.7 * inactivityTimeoutSeconds, 1.8 * inactivityTimeoutSeconds);
  return [{ do: 'go-offline' }, wait(seconds), { do: 'go-online' }];
}

/** MIMS: short visits from the main menu. */
export function openSubApplications({ random, inactivityTimeoutSeconds }: PlanFacts): Act[] {
  return Array.from({ length: random.whole(1, 5) }).flatMap(() => {
    const acts = [check(random, 'START_SUB_APPLICATION'), wait(random.between(0.2, 1.2))];
    // A long time on one screen: the seat may lapse and is regained at the next check-point.
    if (random.chance(0.15)) acts.push(wait(random.between(0.6, 1.6 * inactivityTimeoutSeconds)));
    return acts;
  });
}

/** MFS: one job from travel to synchronisation, partly offline. */
export function doJob(facts: PlanFacts, offlineShare: number): Act[] {
  const { random } = facts;
  const steps = ['TRAVEL', 'ARRIVE'];
  if (random.chance(0.4)) steps.push('VIEW_VEHICLE_PARTS');
  steps.push('START_JOB');
  if (random.chance(0.3)) steps.push('PAUSE_JOB', 'RESUME_JOB');
  const acts = steps.flatMap((step) => {
    const done = [check(random, step), wait(random.between(0.2, 1.5))];
    return random.chance(offlineShare) ? [...done, ...workOffline(facts)] : done;
  });
  return [...acts, { do: 'synchronise' }];
}

/** Work offline, then synchronise first when back online. */
function workOffline({ random, inactivityTimeoutSeconds }: PlanFacts): Act[] {
  const acts: Act[] = [{ do: 'go-offline' }];
  for (let actions = random.whole(0, 4); actions > 0; actions--) {
    const action = random.pick(['VIEW_VEHICLE_PARTS', 'PAUSE_JOB', 'RESUME_JOB']);
    acts.push(wait(random.between(0.1, 0.6)), { do: 'check', action, patience: [] });
  }
  const seconds = random.between(0.3, 1.4 * inactivityTimeoutSeconds);
  return [...acts, wait(seconds), { do: 'go-online' }, { do: 'synchronise' }];
}
