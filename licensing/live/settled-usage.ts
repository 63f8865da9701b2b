import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { executePrepared } from '../../db/execute-prepared';
import type { ChangePublisher } from '../change-publisher';
import type { Key } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { withinTime } from '../within-time';

type Settling = {
  db: Database;
  changes: Pick<ChangePublisher, 'changed'>;
  readUsage: (key: Key) => Promise<SeatUsage | null>;
};

const MOST_ROUNDS = 4;

/**
 * Reads a pool's usage such that everything in it that differs from `sent` is counted in its version (L29). What the
 * clock alone has changed is counted first: a lapse, a denial that is a day old, a promised lapse that did not come.
 */
export async function readSettledUsage(
  settling: Settling,
  key: Key,
  sent: SeatUsage | null,
): Promise<SeatUsage | null> {
  const { db, changes, readUsage } = settling;
  for (let round = 1; ; round++) {
    const usage = await readUsage(key);
    const uncounted = usage !== null && sent !== null && differsUncounted(usage, sent);
    if (!usage || round === MOST_ROUNDS || (usage.unnotedLapses === 0 && !uncounted)) return usage;
    if (usage.unnotedLapses > 0 || (round === 1 && denialsAged(usage, sent))) {
      await withinTime(
        executePrepared(db, sql`select note_lapses(${key.customerId}::uuid, ${key.id}::uuid)`),
      );
      changes.changed();
    } else if (sent) {
      await withinTime(countChange(db, key, sent.version));
    }
  }
}

function differsUncounted(usage: SeatUsage, sent: SeatUsage): boolean {
  // A lower version is a database that went back in time, for instance to a standby: the number must not.
  if (usage.version !== sent.version) return usage.version < sent.version;
  return (
    usage.licensedQuantity !== sent.licensedQuantity ||
    usage.inUse !== sent.inUse ||
    usage.registeredDevices !== sent.registeredDevices ||
    usage.denialsLast24Hours !== sent.denialsLast24Hours ||
    usage.settingsVersion !== sent.settingsVersion ||
    // A renewal is no change of its own (it would cost a notification each), but what was sent must not stay false.
    (sent.nextLapseAt !== null &&
      sent.nextLapseAt <= usage.asOf &&
      usage.nextLapseAt?.getTime() !== sent.nextLapseAt.getTime())
  );
}

const denialsAged = (usage: SeatUsage, sent: SeatUsage | null) =>
  sent !== null && usage.denialsLast24Hours < sent.denialsLast24Hours;

/* Several processes see the same change at the same moment: the first one counts it and tells the others. */
async function countChange(db: Database, key: Key, sentVersion: number) {
  await db.execute(sql`
    with counted as (
      update usage_versions v set version = ${sentVersion}::bigint + 1
      where v.customer_id = ${key.customerId}::uuid and v.seat_pool_id = ${key.id}::uuid and v.version + (
        select count(*) from usage_events e where e.customer_id = v.customer_id and e.seat_pool_id = v.seat_pool_id
      ) <= ${sentVersion}::bigint
      returning v.customer_id, v.seat_pool_id
    )
    select pg_notify('seatwise', 'pool:' || customer_id || ':' || seat_pool_id) from counted`);
}
