import { saveIdleCheck, claimPoolForIdleCheck } from '../../db/queries/alert-evaluations';
import type { Runtime } from '../context';
import { usageChangesOf, type PoolUsageChanges } from '../records/usage-changes';
import { usageByStretch } from '../rules/usage-steps';
import { databaseClock } from './evaluate-alerts';

const MAX_POOLS = 5;
const REQUESTER = { person: 'idle licences', customer: 'idle licences' };
const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Determines for a few pools, each once a day, how many licences were owned and not needed in the last thirty days;
 * the next evaluation raises the alert. A pool that fails is retried after some minutes and does not delay others.
 * `at` replaces the database's clock in tests.
 */
export async function findIdleLicenses({
  runtime: { db, portal },
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'portal'>;
  at?: Date;
}): Promise<{ checked: number }> {
  const now = at ?? (await databaseClock(db));
  for (let checked = 0; checked < MAX_POOLS; checked++) {
    const pool = await claimPoolForIdleCheck(db, now);
    if (!pool) return { checked };
    const reports = portal.databaseFor({ ...REQUESTER, giveUpAt: performance.now() + 30_000 });
    const [changes] = await usageChangesOf(reports, [pool], new Date(now.getTime() - THIRTY_DAYS_MS));
    await saveIdleCheck(db, pool, changes ? idleIn(changes) : null, now);
  }
  return { checked: MAX_POOLS };
}

function idleIn(changes: PoolUsageChanges): number | null {
  const { since, asOf, createdAt } = changes;
  const [use] = usageByStretch(changes, asOf, [since, asOf], createdAt);
  return use ? Math.max(0, use.lowestQuantity - use.peakInUse) : null;
}
