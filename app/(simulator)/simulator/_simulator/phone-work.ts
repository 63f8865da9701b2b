import type { MFS } from '@/client/src';

export const SUB_APPLICATIONS = ['receive', 'putAway', 'pick', 'count', 'move', 'label'] as const;
export type SubApplication = (typeof SUB_APPLICATIONS)[number];

export const JOBS = ['J1', 'J2', 'J3'] as const;
export type Job = (typeof JOBS)[number];
export type JobState = 'open' | 'travelling' | 'arrived' | 'working' | 'paused' | 'finished';

/** Actions on a job. Finishing one is not a check-point. */
export type JobAction =
  | Extract<
      (typeof MFS)['checkpoints'][number],
      'TRAVEL' | 'ARRIVE' | 'START_JOB' | 'PAUSE_JOB' | 'RESUME_JOB'
    >
  | 'FINISH';

/** Data of the apps of a phone: current screen and completed actions. */
export type Work = {
  /** Sub-application of MIMS, job of MFS, or `parts`; null: the first screen. */
  screen: string | null;
  jobs: Record<Job, JobState>;
  /** Number of changes to send. */
  waiting: number;
  /** Number of scanned items, deliveries or arrivals. */
  count: number;
};

export const freshWork: Work = {
  screen: null,
  jobs: { J1: 'open', J2: 'open', J3: 'open' },
  waiting: 0,
  count: 0,
};

const ways: Record<JobState, Partial<Record<JobAction, JobState>>> = {
  open: { TRAVEL: 'travelling' },
  travelling: { ARRIVE: 'arrived' },
  arrived: { START_JOB: 'working' },
  working: { PAUSE_JOB: 'paused', FINISH: 'finished' },
  paused: { RESUME_JOB: 'working' },
  finished: {},
};

/** Actions possible in a state of a job, most usual first. */
export const actionsIn = (state: JobState): JobAction[] => Object.keys(ways[state]) as JobAction[];

/** Work after an action, which adds a change to send. */
export function afterAction(work: Work, job: Job, action: JobAction): Work {
  const next = ways[work.jobs[job]][action];
  if (!next) return work;
  return { ...work, jobs: { ...work.jobs, [job]: next }, waiting: work.waiting + 1 };
}

/** Work after sending some changes. */
export const afterSync = (work: Work, sent: number): Work => ({
  ...work,
  waiting: Math.max(0, work.waiting - sent),
});

/** Reads the stored work of an earlier visit, if its format is still valid. */
export function readWork(kept: unknown): Work | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const work = { ...freshWork, ...kept };
  const fits =
    (work.screen === null || typeof work.screen === 'string') &&
    JOBS.every((job) => work.jobs?.[job] in ways) &&
    [work.waiting, work.count].every(Number.isInteger);
  return fits ? work : null;
}
