import { LicensingError, notFound } from '../../errors';
import { makePlan } from '../plan/make-plan';
import { planCellWithRange } from '../plan/plan-cell';
import type { Period } from '../plan/replays';
import { idleTail } from '../usage/idle-tail';
import { makeUsageReport } from '../usage/make-usage-report';
import type { AskedPeriod, InsightJob, InsightJobs } from './insight-jobs';
import type { Pause } from './pauses';
import type { PoolCache } from './pool-cache';

/** Answers a question about a pool's history, with pauses between pieces of work, or throws a `LicensingError`. */
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
      'A NAMED pool has no seats that come and go: there is nothing to plan, and nothing idle.',
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

  /* L4. */
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

/** The part of the records that is asked for: they begin sixty days ago (L26), and with the pool. */
function periodOf(asked: AskedPeriod, pool: { since: number; createdAt: number; asOf: number }): Period {
  const begin = Math.max(pool.since, pool.createdAt);
  const since = Math.max(begin, asked.since === null ? begin : asked.since * 1000);
  const until = Math.min(pool.asOf, asked.until === null ? pool.asOf : asked.until * 1000);
  if (until > since) return { since, until };
  throw new LicensingError(
    'BAD_USER_INPUT',
    'The period must begin before it ends, in the past, and end within the last sixty days and after the pool was made.',
    { field: 'since', reason: 'PERIOD_OUTSIDE' },
  );
}
