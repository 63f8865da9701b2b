import { bigint, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';

/**
 * Actions that the engine records when a registered device registers again (L10). They are not calls, so replays leave
 * them out. Check-points and activities are never lower case.
 */
export const reregistrationActions = ['reregistered', 'reregistered-without-token'] as const;

/**
 * Checks and activities of a device that were not refused, and its repeated registrations, for its timeline; kept as
 * long as leases (L26). Written with every renewal, so it has no foreign key: checking it would cost as much as the
 * insert.
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
