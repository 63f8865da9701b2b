import type { Random } from '../../fleet/random';
import { retryWithPatience, type Patience } from './patience';
import { MINUTES, type Act, type Script } from './script';

export type CrewDay = {
  device: string;
  user: string;
  from: number;
  until: number;
  /** Duration of a job. */
  jobMinutes: [from: number, to: number];
  travelMinutes: [from: number, to: number];
  lunchAt: number;
  /** Probability that a job is done offline. */
  offline: number;
  /** Probability of a logout at the end. */
  logsOut: number;
  patience: Patience;
};

/** A technician's day with MFS: jobs, some offline, a lunch break, synchronisation, and mostly a logout. */
export function* crewDay(crew: CrewDay, random: Random): Script {
  const { device, user, until, patience } = crew;
  const login: Act = { verb: 'login', device, user };
  const synchronise: Act = { verb: 'sync', device, activity: 'SYNC' };
  const check = (action: string): Act => ({ verb: 'check', device, action });
  const ask = (at: number, act: Act) => retryWithPatience(at, act, login, until, patience, random);
  const minutes = (from: number, to: number) => random.between(from, to) * MINUTES;

  let at = yield* ask(crew.from, login);
  if (at !== null) at = yield* ask(at + minutes(0.3, 2), check('REFRESH'));
  let hadLunch = false;
  while (at !== null && at < until) {
    const offline = random.chance(crew.offline);
    at = yield* ask(at + minutes(2, 12), check('TRAVEL'));
    if (at === null) return;
    let next: number = at + minutes(...crew.travelMinutes);
    if (!offline) {
      at = yield* ask(next, check('ARRIVE'));
      if (at !== null && random.chance(0.35))
        at = yield* ask(at + minutes(1, 6), check('VIEW_VEHICLE_PARTS'));
      if (at !== null) at = yield* ask(at + minutes(1, 8), check('START_JOB'));
      if (at === null) return;
      next = at;
    }
    if (!hadLunch && next > crew.lunchAt) {
      hadLunch = true;
      if (!offline && random.chance(0.6)) {
        at = yield* ask(next + minutes(4, 15), check('PAUSE_JOB'));
        if (at !== null) at = yield* ask(at + minutes(28, 50), check('RESUME_JOB'));
        if (at === null) return;
        next = at;
      } else {
        next += minutes(30, 55);
      }
    }
    next += minutes(...crew.jobMinutes);
    if (next > until + 40 * MINUTES) break;
    // Synchronisation after the job; needs no seat (L20).
    yield { at: next, act: synchronise };
    at = next;
  }
  if (at === null || !random.chance(crew.logsOut)) return;
  yield { at: Math.max(at, until) + minutes(1, 15), act: { verb: 'logout', device } };
}
