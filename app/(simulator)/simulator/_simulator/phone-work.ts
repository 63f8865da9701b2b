import type { MFS } from '@/client/src';

export const SUB_APPLICATIONS = ['receive', 'putAway', 'pick', 'count', 'move', 'label'] as const;
export type SubApplication = (typeof SUB_APPLICATIONS)[number];

export const JOBS = ['J1', 'J2', 'J3'] as const;
export type Job = (typeof JOBS)[number];
export type JobState = 'open' | 'travelling' | 'arrived' | 'working' | 'paused' | 'finished';

/** What a person does with a job. To finish one is no check-point. */
export type JobAction =
  | Extract<
      (typeof MFS)['checkpoints'][number],
      'TRAVEL' | 'ARRIVE' | 'START_JOB' | 'PAUSE_JOB' | 'RESUME_JOB'
    >
  | 'FINISH';

/** What the apps of one phone keep: where the person is, and what was done. */
export type Work = {
  /** The sub application of MIMS, the job of MFS, or `parts`; null: the first screen. */
  screen: string | null;
  jobs: Record<Job, JobState>;
  /** How many changes are still to be sent. */
  waiting: number;
  /** How many items were scanned, deliveries or arrivals recorded. */
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

/** What can be done with a job in this state, the usual thing first. */
export const actionsIn = (state: JobState): JobAction[] => Object.keys(ways[state]) as JobAction[];

/** The work after an action, which is now to be sent. */
export function afterAction(work: Work, job: Job, action: JobAction): Work {
  const next = ways[work.jobs[job]][action];
  if (!next) return work;
  return { ...work, jobs: { ...work.jobs, [job]: next }, waiting: work.waiting + 1 };
}

/** The work after this many changes have been sent. */
export const afterSync = (work: Work, sent: number): Work => ({
  ...work,
  waiting: Math.max(0, work.waiting - sent),
});

/** What an earlier visit kept, if it still fits. */
export function readWork(kept: unknown): Work | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const work = { ...freshWork, ...kept };
  const fits =
    (work.screen === null || typeof work.screen === 'string') &&
    JOBS.every((job) => work.jobs?.[job] in ways) &&
    [work.waiting, work.count].every(Number.isInteger);
  return fits ? work : null;
}
