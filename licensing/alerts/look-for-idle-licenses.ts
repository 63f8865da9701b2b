import { keepIdleLook, takePoolForIdleLook } from '../../db/queries/alert-looks';
import type { Runtime } from '../context';
import { usageChangesOf, type PoolUsageChanges } from '../records/usage-changes';
import { usageByStretch } from '../rules/usage-steps';
import { databaseClock } from './evaluate-alerts';

const MOST = 5;
const LOOK = { person: 'idle licences', customer: 'idle licences' };
const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Looks through the last thirty days of a few pools, each once a day: how many licences were owned all the time and
 * needed at no instant. The next evaluation tells if there are any. A pool whose look fails comes again after some
 * minutes; others are not kept by it. `at` stands for the database's clock, for tests.
 */
export async function lookForIdleLicenses({
  runtime: { db, portal },
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'portal'>;
  at?: Date;
}): Promise<{ looked: number }> {
  const now = at ?? (await databaseClock(db));
  for (let looked = 0; looked < MOST; looked++) {
    const pool = await takePoolForIdleLook(db, now);
    if (!pool) return { looked };
    const reports = portal.databaseFor({ ...LOOK, giveUpAt: performance.now() + 30_000 });
    const [changes] = await usageChangesOf(reports, [pool], new Date(now.getTime() - THIRTY_DAYS_MS));
    await keepIdleLook(db, pool, changes ? idleIn(changes) : null, now);
  }
  return { looked: MOST };
}

function idleIn(changes: PoolUsageChanges): number | null {
  const { since, asOf, createdAt } = changes;
  const [use] = usageByStretch(changes, asOf, [since, asOf], createdAt);
  return use ? Math.max(0, use.lowestQuantity - use.peakInUse) : null;
}
