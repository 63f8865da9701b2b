import { sql, type SQL } from 'drizzle-orm';
import { withinRetention } from '../../db/queries/retention';
import { seatPools } from '../../db/schema';
import type { Runtime } from '../context';
import type { Key } from '../ids';
import { NUMBER_SETTINGS } from '../rules/pool-settings';

const BATCH_ROWS = 2000;
const WINDOW_PAGES = 64;

export type PurgeCounts = { denials: number; leases: number; checks: number; sessions: number };

/**
 * Removes denials and leases older than sixty days and ended sessions (L26), checks that no denial needs any more, and
 * invitations and display links that ended sixty days ago. Works in small transactions on rows that are no longer written, so that logins do not
 * wait.
 */
export async function purgeExpiredRecords({
  runtime,
}: {
  runtime: Pick<Runtime, 'db'>;
}): Promise<PurgeCounts> {
  const { db } = runtime;
  const counts = { denials: 0, leases: 0, checks: 0, sessions: 0 };
  const pools = await db.select({ customerId: seatPools.customerId, id: seatPools.id }).from(seatPools);
  for (const pool of pools) {
    // Denials leaving the 24-hour window count as changes of the pool, and must be counted before they are removed.
    await db.execute(sql`select note_lapses(${pool.customerId}::uuid, ${pool.id}::uuid)`);
    await db.execute(sql`select settle_lapsed_seats(${pool.customerId}::uuid, ${pool.id}::uuid, ${cutoff})`);
    counts.denials += await deleteInBatches(runtime, sql`denials`, sql`${ofPool(pool)} and at < ${cutoff}`);
    counts.leases += await deleteInBatches(
      runtime,
      sql`past_leases`,
      sql`${ofPool(pool)} and ended_at < ${cutoff}`,
    );
  }
  counts.checks = await deleteChecksInWindows(runtime);
  counts.sessions = await deleteInBatches(runtime, sql`portal_sessions`, sql`expires_at < wall_clock()`);
  await deleteInBatches(runtime, sql`portal_invitations`, sql`expires_at < ${cutoff}`);
  await deleteInBatches(runtime, sql`display_links`, sql`expires_at < ${cutoff} or revoked_at < ${cutoff}`);
  return counts;
}

const cutoff = withinRetention();
const LONGEST_TIMEOUT = sql`make_interval(secs => ${NUMBER_SETTINGS.inactivityTimeoutSeconds.max})`;

const ofPool = (pool: Key) => sql`customer_id = ${pool.customerId}::uuid and seat_pool_id = ${pool.id}::uuid`;

async function deleteInBatches({ db }: Pick<Runtime, 'db'>, table: SQL, condition: SQL): Promise<number> {
  for (let removed = 0; ;) {
    const rows = await db.execute(sql`
      delete from ${table} where ctid = any (array(
        select ctid from ${table} where ${condition} limit ${BATCH_ROWS} for update skip locked)) returning 1`);
    removed += rows.length;
    if (rows.length < BATCH_ROWS) return removed;
  }
}

/*
 * Checks have the most rows and, to be cheap to write, no index on their age: they are scanned once, a window of
 * pages at a time. They stay for the longest time-out more, because a denial's holders are shown with their last call.
 */
async function deleteChecksInWindows({ db }: Pick<Runtime, 'db'>): Promise<number> {
  const [table] = await db.execute<{ pages: number }>(sql`
    select (pg_relation_size('device_checks') / current_setting('block_size')::int)::int as pages`);
  let removed = 0;
  for (let page = 0; page < (table?.pages ?? 0); page += WINDOW_PAGES) {
    const [from, until] = [`(${page},0)`, `(${page + WINDOW_PAGES},0)`];
    const rows = await db.execute(sql`
      delete from device_checks
      where ctid >= ${from}::tid and ctid < ${until}::tid and at < ${cutoff} - ${LONGEST_TIMEOUT}
      returning 1`);
    removed += rows.length;
  }
  return removed;
}
