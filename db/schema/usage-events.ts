import { sql } from 'drizzle-orm';
import { bigint, boolean, check, foreignKey, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { seatPools } from './seat-pools';

/**
 * A row is one change of a pool's usage, written in the transaction of the change and added to `usage_versions` when
 * published. Append-only, because all logins would wait for a single counter row. Unlogged (migration 0006): a crash of
 * PostgreSQL empties it, and all processes read what they watch anew then anyway.
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

/** One row, unlogged like `usage_events`: missing since a crash has emptied both, until `usage_versions` has grown. */
export const usageEventsIntact = pgTable(
  'usage_events_intact',
  { isIntact: boolean('is_intact').primaryKey().default(true) },
  (t) => [check('usage_events_intact_check', sql`${t.isIntact}`)],
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
