import { keepIdleLicenses, takePoolsForIdleLook } from '../../db/queries/alert-looks';
import type { Runtime } from '../context';
import { usageChangesOf } from '../records/usage-changes';
import { usageByStretch } from '../rules/usage-steps';
import { databaseClock } from './evaluate-alerts';

const AT_ONCE = 5;
const THIRTY_DAYS_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Looks through the last thirty days of a few pools, each once a day: how many licences were owned all the time and
 * needed at no instant. The next evaluation tells if there are any. `at` stands for the database's clock, for tests.
 */
export async function lookForIdleLicenses({
  runtime: { db, heavyReads },
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'heavyReads'>;
  at?: Date;
}): Promise<{ looked: number }> {
  const now = at ?? (await databaseClock(db));
  const pools = await takePoolsForIdleLook(db, now, AT_ONCE);
  for (const pool of pools) {
    const [changes] = await heavyReads.run('idle licences', performance.now() + 30_000, () =>
      usageChangesOf(db, [pool], new Date(now.getTime() - THIRTY_DAYS_MS)),
    );
    if (!changes) continue;
    const { since, asOf, createdAt } = changes;
    const [use] = usageByStretch(changes, asOf, [since, asOf], createdAt);
    if (use) await keepIdleLicenses(db, pool, Math.max(0, use.lowestQuantity - use.peakInUse), now);
  }
  return { looked: pools.length };
}
