import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';

/**
 * Every check and activity of a device that was not refused, for its timeline; kept as long as leases (L26). Written
 * with every renewal, so it has no foreign key: looking the device up again would cost as much as the row itself.
 */
export const deviceChecks = pgTable(
  'device_checks',
  {
    customerId: customerId(),
    deviceId: uuid('device_id').notNull(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: instant('at').notNull(),
    action: text('action').notNull(),
    appUserId: uuid('app_user_id'),
  },
  (t) => [primaryKey({ name: 'device_checks_pkey', columns: [t.customerId, t.deviceId, t.at, t.id] })],
);
