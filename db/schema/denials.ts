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
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { seatPools } from './seat-pools';

/**
 * A denial (L25). Names are copied as they were then. Who held the seats is read from leases and checks
 * (db/functions/holders.sql), so that a row is small in a pool of any size.
 */
export const denials = pgTable(
  'denials',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: instant('at').notNull(),
    deviceId: uuid('device_id'),
    installationId: text('installation_id').notNull(),
    deviceName: text('device_name').notNull(),
    appUserId: uuid('app_user_id'),
    userName: text('user_name'),
    action: text('action').notNull(),
    licensedQuantity: integer('licensed_quantity').notNull(),
    inUse: integer('in_use').notNull(),
    /** Holders as parallel arrays, one entry per seat, in rows of an older version. Null in all others. */
    holderDeviceIds: uuid('holder_device_ids').array(),
    holderLeaseIds: bigint('holder_lease_ids', { mode: 'number' }).array(),
    holderLastCallAts: instant('holder_last_call_ats').array(),
  },
  (t) => [
    primaryKey({ name: 'denials_pkey', columns: [t.customerId, t.seatPoolId, t.id] }),
    index('denials_at_idx').on(t.customerId, t.seatPoolId, t.at, t.id),
    index('denials_device_idx').on(t.customerId, t.deviceId, t.at, t.id),
    foreignKey({
      name: 'denials_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
    check('denials_in_use_check', sql`${t.inUse} >= ${t.licensedQuantity}`),
  ],
);
