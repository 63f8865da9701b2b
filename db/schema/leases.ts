import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { appUsers } from './app-users';
import { devices } from './devices';

export const leaseEndReasons = [
  'LOGOUT',
  'EXPIRED',
  'FORCED',
  'REPLACED',
  'DEVICE_REMOVED',
  'MODE_CHANGED',
] as const;
export const leaseOrigins = ['LOGIN', 'REGAIN', 'TAKEOVER', 'REGISTRATION'] as const;

/**
 * The history of seat leases (L26, L27). A lease that lapsed stays open here until its seat changes hands, is
 * read as ended at the moment it lapsed, and is then closed with that moment.
 */
export const leases = pgTable(
  'leases',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    deviceId: uuid('device_id').notNull(),
    appUserId: uuid('app_user_id'),
    grantNumber: integer('grant_number').notNull(),
    origin: text('origin', { enum: leaseOrigins }).notNull(),
    startedAt: instant('started_at').notNull(),
    lastCallAt: instant('last_call_at'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason', { enum: leaseEndReasons }),
    /** Who ended it and what they wrote, when it was not the device. */
    endedBy: text('ended_by'),
    endNote: text('end_note'),
  },
  (t) => [
    primaryKey({ name: 'leases_pkey', columns: [t.customerId, t.seatPoolId, t.id] }),
    uniqueIndex('leases_open_key')
      .on(t.customerId, t.deviceId)
      .where(sql`${t.endedAt} is null`),
    index('leases_started_idx').on(t.customerId, t.seatPoolId, t.startedAt, t.id),
    index('leases_ended_idx').on(t.customerId, t.seatPoolId, t.endedAt, t.id),
    index('leases_device_idx').on(t.customerId, t.deviceId, t.startedAt),
    foreignKey({
      name: 'leases_device_fkey',
      columns: [t.customerId, t.deviceId],
      foreignColumns: [devices.customerId, devices.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'leases_app_user_fkey',
      columns: [t.customerId, t.appUserId],
      foreignColumns: [appUsers.customerId, appUsers.id],
    }).onDelete('restrict'),
    check('leases_end_check', sql`num_nulls(${t.endedAt}, ${t.endReason}, ${t.lastCallAt}) in (0, 3)`),
    check('leases_order_check', sql`${t.endedAt} >= ${t.startedAt}`),
  ],
);
