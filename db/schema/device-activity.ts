import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { devices } from './devices';

/**
 * Last activity of a device while it held no seat; while it holds one, the seat's row is newer. A separate table
 * because it is locked last, after a seat: taking over a lapsed seat writes this row of the former holder, whose device
 * row may be locked by a login that waits for that seat.
 */
export const deviceActivity = pgTable(
  'device_activity',
  {
    customerId: customerId(),
    deviceId: uuid('device_id').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    lastAction: text('last_action').notNull(),
  },
  (t) => [
    primaryKey({ name: 'device_activity_pkey', columns: [t.customerId, t.deviceId] }),
    foreignKey({
      name: 'device_activity_device_fkey',
      columns: [t.customerId, t.deviceId],
      foreignColumns: [devices.customerId, devices.id],
    }).onDelete('cascade'),
  ],
);
