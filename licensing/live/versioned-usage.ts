import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { executePrepared } from '../../db/execute-prepared';
import type { UsagePublisher } from '../usage-publisher';
import type { Key } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { withinTime } from '../within-time';

type UsageReading = {
  db: Database;
  usagePublisher: Pick<UsagePublisher, 'schedule'>;
  readUsage: (key: Key) => Promise<SeatUsage | null>;
};

const MAX_ROUNDS = 4;

/**
 * Reads the usage of a pool with every difference from `sent` counted in its version (L29). Changes made by the clock
 * alone are counted first: lapses, denials older than a day, and an announced lapse that did not occur.
 */
export async function readVersionedUsage(
  reading: UsageReading,
  key: Key,
  sent: SeatUsage | null,
): Promise<SeatUsage | null> {
  const { db, usagePublisher, readUsage } = reading;
  for (let round = 1; ; round++) {
    const usage = await readUsage(key);
    const isUncounted = usage !== null && sent !== null && differsWithoutVersion(usage, sent);
    if (!usage || round === MAX_ROUNDS || (usage.unnotedLapses === 0 && !isUncounted)) return usage;
    if (usage.unnotedLapses > 0 || (round === 1 && denialsAged(usage, sent))) {
      await withinTime(
        executePrepared(db, sql`select note_lapses(${key.customerId}::uuid, ${key.id}::uuid)`),
      );
      usagePublisher.schedule();
    } else if (sent) {
      await withinTime(countChange(db, key, sent.version));
    }
  }
}

function differsWithoutVersion(usage: SeatUsage, sent: SeatUsage): boolean {
  // A lower version means the database went back in time, for instance to a standby. The published version must not.
  if (usage.version !== sent.version) return usage.version < sent.version;
  return (
    usage.licensedQuantity !== sent.licensedQuantity ||
    usage.inUse !== sent.inUse ||
    usage.registeredDevices !== sent.registeredDevices ||
    usage.denialsLast24Hours !== sent.denialsLast24Hours ||
    usage.settingsVersion !== sent.settingsVersion ||
    // Renewals are not counted, because each would cost a notification, but the announced lapse must be corrected.
    (sent.nextLapseAt !== null &&
      sent.nextLapseAt <= usage.asOf &&
      usage.nextLapseAt?.getTime() !== sent.nextLapseAt.getTime())
  );
}

const denialsAged = (usage: SeatUsage, sent: SeatUsage | null) =>
  sent !== null && usage.denialsLast24Hours < sent.denialsLast24Hours;

/* Several processes see the same change at once: the first one counts it and notifies the others. */
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
