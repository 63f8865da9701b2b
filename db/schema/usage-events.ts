import { sql } from 'drizzle-orm';
import { bigint, foreignKey, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { seatPools } from './seat-pools';

/**
 * A row is one change of a pool's usage, written in the transaction of the change and added to `usage_versions` when
 * published. Append-only, because all logins would wait for a single counter row.
 */
export const usageEvents = pgTable(
  'usage_events',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
  },
  (t) => [primaryKey({ name: 'usage_events_pkey', columns: [t.customerId, t.seatPoolId, t.id] })],
);

/** The version of a pool's usage (L29) is `version` plus its rows in `usage_events`. */
export const usageVersions = pgTable(
  'usage_versions',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    version: bigint('version', { mode: 'number' }).notNull().default(1),
    /** Denials that left the 24-hour window before this have been counted as changes. */
    denialsAgedAt: instant('denials_aged_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ name: 'usage_versions_pkey', columns: [t.customerId, t.seatPoolId] }),
    foreignKey({
      name: 'usage_versions_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
  ],
);
