import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';

export const leaseEndReasons = [
  'LOGOUT',
  'EXPIRED',
  'FORCED',
  'REPLACED',
  'DEVICE_REMOVED',
  'MODE_CHANGED',
] as const;
export const leaseOrigins = ['LOGIN', 'REGAIN', 'TAKEOVER', 'REGISTRATION'] as const;

/** Ids of leases, in the order of their start. */
export const leaseIds = pgSequence('lease_ids');

/**
 * Ended seat leases (L26, L27): inserted when a lease ends, never changed. A running lease is its seat's row; the view
 * `leases` has both. A lapsed lease is inserted when its seat changes hands, with the instant of the lapse.
 */
export const pastLeases = pgTable(
  'past_leases',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    id: bigint('id', { mode: 'number' }).notNull(),
    deviceId: uuid('device_id').notNull(),
    appUserId: uuid('app_user_id'),
    grantNumber: integer('grant_number').notNull(),
    origin: text('origin', { enum: leaseOrigins }).notNull(),
    startedAt: instant('started_at').notNull(),
    lastCallAt: instant('last_call_at').notNull(),
    endedAt: instant('ended_at').notNull(),
    endReason: text('end_reason', { enum: leaseEndReasons }).notNull(),
    /** Portal user who ended it, and their note; null if it was the device. */
    endedBy: text('ended_by'),
    endNote: text('end_note'),
  },
  (t) => [
    primaryKey({ name: 'past_leases_pkey', columns: [t.customerId, t.seatPoolId, t.startedAt, t.id] }),
    index('past_leases_ended_idx').on(t.customerId, t.seatPoolId, t.endedAt, t.id),
    index('past_leases_device_idx').on(t.customerId, t.deviceId, t.startedAt),
    check('past_leases_order_check', sql`${t.endedAt} >= ${t.startedAt}`),
  ],
);
