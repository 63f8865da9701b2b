import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { seatPools } from './seat-pools';

/**
 * New devices of a pool in this clock hour and the previous one, counted across processes. The hourly limit is divided
 * among several rows, so that concurrent registrations do not wait for each other.
 */
export const registrationWindows = pgTable(
  'registration_windows',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    slot: integer('slot').notNull(),
    hourStartsAt: instant('hour_starts_at').notNull(),
    registered: integer('registered').notNull().default(0),
    /** In the hour before `hourStartsAt`. */
    registeredBefore: integer('registered_before').notNull().default(0),
    /** Slot 0 only: time of the last registration refused by the limit, to the minute. */
    refusedAt: instant('refused_at'),
  },
  (t) => [
    primaryKey({ name: 'registration_windows_pkey', columns: [t.customerId, t.seatPoolId, t.slot] }),
    foreignKey({
      name: 'registration_windows_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
    check('registration_windows_slot_check', sql`${t.slot} between 0 and 15`),
    check('registration_windows_counts_check', sql`${t.registered} >= 0 and ${t.registeredBefore} >= 0`),
  ],
);
