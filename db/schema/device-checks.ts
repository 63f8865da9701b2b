import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';

/**
 * Actions the engine writes itself when a registered device registers again (L10). They are no calls that count, so
 * replays leave them out. No check-point or activity is written in small letters.
 */
export const reregistrationActions = ['reregistered', 'reregistered-without-token'] as const;

/**
 * Every check and activity of a device that was not refused, and its registrations after the first one, for its timeline; kept as long as leases (L26). Written
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
