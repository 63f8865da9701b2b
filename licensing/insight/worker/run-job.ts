import { LicensingError, notFound } from '../../errors';
import { makePlan } from '../plan/make-plan';
import { planCellWithRange } from '../plan/plan-cell';
import type { Period } from '../plan/replays';
import { idleTail } from '../usage/idle-tail';
import { makeUsageReport } from '../usage/make-usage-report';
import type { RequestedPeriod, InsightJob, InsightJobs } from './insight-jobs';
import type { Pause } from './pauses';
import type { PoolCache } from './pool-cache';

/** Runs a job on the history of a pool, with pauses between pieces of work. May throw a `LicensingError`. */
export async function runJob(
  pools: PoolCache,
  job: InsightJob,
  pause: Pause,
): Promise<InsightJobs[keyof InsightJobs]['answer']> {
  const known = await pools.get(job.pool, { withChecks: job.name !== 'usageReport' });
  if (!known) throw notFound('seat pool');
  await pause();
  const { history } = known;
  const period = periodOf(job.question, history.pool);
  if (job.name === 'usageReport') return makeUsageReport(history, period, job.question.timeZone);

  if (history.pool.mode !== 'CONCURRENT') {
    throw new LicensingError(
      'BAD_USER_INPUT',
      'Plans and idle times exist only for CONCURRENT pools. This pool is NAMED.',
      { reason: 'NOT_CONCURRENT' },
    );
  }
  if (job.name === 'idleTail') return idleTail(history.pool, known.record(), period);
  const replays = known.replays();
  if (job.name === 'plan')
    return makePlan(history.pool, replays, period, checkedTimeouts(job.question), pause);
  const { seats, inactivityTimeoutSeconds: timeoutSeconds } = job.question;
  refuseOutOfBounds([timeoutSeconds], 'inactivityTimeoutSeconds');
  await pause();
  await replays.prepare(pause);
  const outcome = replays.outcome(seats, timeoutSeconds, period);
  return planCellWithRange(timeoutSeconds, outcome, replays.range(seats, timeoutSeconds, period));

  function checkedTimeouts<Question extends { inactivityTimeoutsSeconds: readonly number[] | null }>(
    question: Question,
  ): Question {
    refuseOutOfBounds(question.inactivityTimeoutsSeconds ?? [], 'inactivityTimeoutsSeconds');
    return question;
  }

  function refuseOutOfBounds(timeouts: readonly number[], field: string): void {
    const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = history.pool;
    if (timeouts.every((seconds) => seconds >= min && seconds <= max)) return;
    throw new LicensingError('BAD_USER_INPUT', `${field} must be ${min} to ${max} for this application.`, {
      field,
      reason: 'TIMEOUT_BOUNDS',
      values: { min, max },
    });
  }
}

/** Part of the records in the requested period: they begin sixty days ago (L26), or with the pool. */
function periodOf(asked: RequestedPeriod, pool: { since: number; createdAt: number; asOf: number }): Period {
  const begin = Math.max(pool.since, pool.createdAt);
  const since = Math.max(begin, asked.since === null ? begin : asked.since * 1000);
  const until = Math.min(pool.asOf, asked.until === null ? pool.asOf : asked.until * 1000);
  if (until > since) return { since, until };
  throw new LicensingError(
    'BAD_USER_INPUT',
    'since must be in the past and before until; until must be within the last sixty days and after the creation of the pool.',
    { field: 'since', reason: 'PERIOD_OUTSIDE' },
  );
}
