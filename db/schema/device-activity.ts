import { foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { devices } from './devices';

/**
 * When a device was last heard of while it held no seat (its seat's own row is newer while it holds one).
 * A table of its own because it is locked last, after a seat: whoever takes over a lapsed seat writes the
 * former holder's row here, and the former holder's device row may be locked by a login that waits for that seat.
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
