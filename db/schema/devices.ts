import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, hash, instant } from './_columns';
import { appUsers } from './app-users';
import { seatPools } from './seat-pools';

export const logoutReasons = [
  'LOGOUT',
  'FORCED',
  'USER_DISABLED',
  'PASSWORD_SET',
  'DEVICE_REMOVED',
  'MODE_CHANGED',
  'REREGISTERED',
] as const;

/** L16: the portal ended the login. `standing_refusal` in `db/functions/refusals.sql` has the same list. */
export const forcedLogoutReasons = [
  'FORCED',
  'USER_DISABLED',
  'PASSWORD_SET',
] as const satisfies readonly (typeof logoutReasons)[number][];

/**
 * A registered installation of an application at a customer. Removed devices are kept, so that calls with their tokens
 * can be answered.
 */
export const devices = pgTable(
  'devices',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    installationId: text('installation_id').notNull(),
    name: text('name').notNull(),
    platform: text('platform'),
    appVersion: text('app_version'),
    tokenHash: hash('token_hash').notNull(),
    /**
     * L10: the previous token. It keeps the login until the current token is used, because the response with the
     * current one may have been lost.
     */
    supersededTokenHash: hash('superseded_token_hash'),
    /** Null: never registered again. */
    tokenIssuedAt: instant('token_issued_at'),
    registeredAt: instant('registered_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    removedAt: instant('removed_at'),
    /** Set by login; cleared by logout, force logout and removal. A lapse does not clear it. */
    hardLogin: boolean('hard_login').notNull().default(false),
    appUserId: uuid('app_user_id'),
    loggedInAt: instant('logged_in_at'),
    loggedOutAt: instant('logged_out_at'),
    logoutReason: text('logout_reason', { enum: logoutReasons }),
    /** Portal user who logged the device out, and their note; null if it was the device's own user. */
    loggedOutBy: text('logged_out_by'),
    logoutNote: text('logout_note'),
    /** L15: the device cannot take a seat before then. */
    heldOffUntil: instant('held_off_until'),
    /** Increases with every grant of a seat to the device. */
    lastGrantNumber: integer('last_grant_number').notNull().default(0),
  },
  (t) => [
    primaryKey({ name: 'devices_pkey', columns: [t.customerId, t.id] }),
    unique('devices_seat_pool_key').on(t.customerId, t.seatPoolId, t.id),
    unique('devices_installation_key').on(t.customerId, t.seatPoolId, t.installationId),
    foreignKey({
      name: 'devices_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'devices_app_user_fkey',
      columns: [t.customerId, t.appUserId],
      foreignColumns: [appUsers.customerId, appUsers.id],
    }).onDelete('restrict'),
    index('devices_registered_idx')
      .on(t.customerId, t.seatPoolId, t.registeredAt, t.id)
      .where(sql`${t.removedAt} is null`),
    // For lists, ordered by name.
    index('devices_name_order_idx')
      .on(t.customerId, t.seatPoolId, sql`${t.name} collate name_order`, t.id)
      .where(sql`${t.removedAt} is null`),
    index('devices_app_user_idx')
      .on(t.customerId, t.appUserId)
      .where(sql`${t.appUserId} is not null`),
    // For searches: trigrams of the texts, with the customer.
    index('devices_search_idx').using(
      'gin',
      sql`search_grams(${t.customerId}, ${t.name} || chr(10) || ${t.installationId})`,
    ),
    // What device calls do not write is checked by triggers (db/functions/guards.sql).
    check(
      'devices_hard_login_check',
      sql`not ${t.hardLogin} or (${t.appUserId} is not null and ${t.removedAt} is null)`,
    ),
  ],
);
