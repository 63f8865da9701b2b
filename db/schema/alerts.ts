import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { customers } from './customers';
import type { PortalLanguage } from './portal-users';
import { seatPools } from './seat-pools';

export const alertKinds = [
  'NEARLY_FULL',
  'FULL',
  'FIRST_DENIAL_OF_DAY',
  'OVER_QUANTITY',
  'IDLE_LICENSES',
  'REGISTRATION_LIMIT',
] as const;

/** A recipient: a portal user of the customer, or an address. */
export type AlertRecipientRow = {
  portalUserId: string | null;
  email: string | null;
  language: PortalLanguage | null;
  alerts: boolean;
  monthlyReport: boolean;
};

/** Alert settings of a customer. A customer without a row has the defaults. */
export const alertSettings = pgTable(
  'alert_settings',
  {
    customerId: customerId(),
    kinds: text('kinds', { enum: alertKinds })
      .array()
      .notNull()
      .default([...alertKinds]),
    nearlyFullPercent: integer('nearly_full_percent').notNull().default(80),
    timeZone: text('time_zone').notNull().default('UTC'),
    /** Minutes since midnight in the customer's time zone; both or neither are set. */
    quietFrom: integer('quiet_from'),
    quietUntil: integer('quiet_until'),
    digestMinutes: integer('digest_minutes').notNull().default(10),
    coolDownMinutes: integer('cool_down_minutes').notNull().default(60),
    recipients: jsonb('recipients').$type<AlertRecipientRow[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ name: 'alert_settings_pkey', columns: [t.customerId] }),
    foreignKey({
      name: 'alert_settings_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check('alert_settings_percent_check', sql`${t.nearlyFullPercent} between 50 and 99`),
    check(
      'alert_settings_quiet_check',
      sql`num_nulls(${t.quietFrom}, ${t.quietUntil}) in (0, 2) and ${t.quietFrom} between 0 and 1439 and ${t.quietUntil} between 0 and 1439 and ${t.quietFrom} <> ${t.quietUntil}`,
    ),
    check('alert_settings_digest_check', sql`${t.digestMinutes} between 0 and 1440`),
    check('alert_settings_cool_down_check', sql`${t.coolDownMinutes} between 5 and 10080`),
  ],
);

/** Problems of pools, with start and end. At most one of a kind is open. */
export const alerts = pgTable(
  'alerts',
  {
    customerId: customerId(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    kind: text('kind', { enum: alertKinds }).notNull(),
    raisedAt: instant('raised_at').notNull(),
    clearedAt: instant('cleared_at'),
    /** Time at which notifications were due; null: only shown in the portal, to limit their number. */
    toldAt: instant('told_at'),
    inUse: integer('in_use').notNull(),
    licensedQuantity: integer('licensed_quantity').notNull(),
    idleLicenses: integer('idle_licenses'),
    denialId: bigint('denial_id', { mode: 'number' }),
    deviceName: text('device_name'),
    userName: text('user_name'),
    acknowledgedAt: instant('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by'),
    digestId: uuid('digest_id'),
  },
  (t) => [
    primaryKey({ name: 'alerts_pkey', columns: [t.customerId, t.id] }),
    index('alerts_seat_pool_idx').on(t.customerId, t.seatPoolId, t.id),
    index('alerts_digest_idx')
      .on(t.customerId, t.digestId)
      .where(sql`${t.digestId} is not null`),
    index('alerts_cleared_idx').on(t.clearedAt),
    uniqueIndex('alerts_open_key')
      .on(t.customerId, t.seatPoolId, t.kind)
      .where(sql`${t.clearedAt} is null`),
    foreignKey({
      name: 'alerts_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
    check('alerts_order_check', sql`${t.clearedAt} >= ${t.raisedAt} and ${t.toldAt} >= ${t.raisedAt}`),
    check('alerts_acknowledged_check', sql`num_nulls(${t.acknowledgedAt}, ${t.acknowledgedBy}) in (0, 2)`),
  ],
);

/** State of the alert evaluation of a pool, and the time to evaluate it again without a change. */
export const alertPoolStates = pgTable(
  'alert_pool_states',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    state: jsonb('state').$type<object>().notNull().default({}),
    /** Version of the pool's usage at the last evaluation (L29). */
    evaluatedVersion: bigint('looked_version', { mode: 'number' }).notNull(),
    /** Null: not before the usage changes. */
    evaluateAgainAt: instant('look_again_at'),
    /** Time of the last search for unused licences in thirty days, and its result. */
    idleEvaluatedAt: instant('idle_looked_at'),
    idleLicenses: integer('idle_licenses'),
  },
  (t) => [
    primaryKey({ name: 'alert_pool_states_pkey', columns: [t.customerId, t.seatPoolId] }),
    foreignKey({
      name: 'alert_pool_states_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
  ],
);

/** Alerts of a customer that are sent as one message. */
export const alertDigests = pgTable(
  'alert_digests',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    dueAt: instant('due_at').notNull(),
    /** Time at which its mails were queued; null: still collecting alerts. */
    queuedAt: instant('queued_at'),
  },
  (t) => [
    primaryKey({ name: 'alert_digests_pkey', columns: [t.customerId, t.id] }),
    uniqueIndex('alert_digests_open_key')
      .on(t.customerId)
      .where(sql`${t.queuedAt} is null`),
    index('alert_digests_queued_idx').on(t.customerId, t.queuedAt),
    foreignKey({
      name: 'alert_digests_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
  ],
);
