import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, hash, instant } from './_columns';
import { applications } from './applications';
import { customers } from './customers';

export const licensingModes = ['NAMED', 'CONCURRENT'] as const;
export const userAuthentications = ['PASSWORD', 'TRUSTED'] as const;

/** Licences of a customer for an application, with the settings (L3). */
export const seatPools = pgTable(
  'seat_pools',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    applicationId: uuid('application_id').notNull(),
    /** Copy of the application's column, kept equal by a foreign key, so that L5 can be a check constraint. */
    supportsConcurrent: boolean('supports_concurrent').notNull(),
    mode: text('mode', { enum: licensingModes }).notNull(),
    licensedQuantity: integer('licensed_quantity').notNull(),
    inactivityTimeoutSeconds: integer('inactivity_timeout_seconds').notNull(),
    reregistrationDelayHours: integer('reregistration_delay_hours').notNull().default(720),
    forceLogoutHoldOffSeconds: integer('force_logout_hold_off_seconds').notNull().default(60),
    userAuthentication: text('user_authentication', { enum: userAuthentications })
      .notNull()
      .default('PASSWORD'),
    suspendedAt: instant('suspended_at'),
    registrationKeyHash: hash('registration_key_hash').notNull(),
    /** Incremented by a trigger with every change of a setting, so that open pages read them again. */
    settingsVersion: integer('settings_version').notNull().default(1),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ name: 'seat_pools_pkey', columns: [t.customerId, t.id] }),
    unique('seat_pools_application_key').on(t.customerId, t.applicationId),
    foreignKey({
      name: 'seat_pools_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('restrict'),
    foreignKey({
      name: 'seat_pools_application_fkey',
      columns: [t.applicationId, t.supportsConcurrent],
      foreignColumns: [applications.id, applications.supportsConcurrent],
    })
      .onUpdate('cascade')
      .onDelete('restrict'),
    check(
      'seat_pools_mode_check',
      sql`${t.mode} = 'NAMED' or (${t.mode} = 'CONCURRENT' and ${t.supportsConcurrent})`,
    ),
    check('seat_pools_user_authentication_check', sql`${t.userAuthentication} in ('PASSWORD', 'TRUSTED')`),
    check('seat_pools_licensed_quantity_check', sql`${t.licensedQuantity} between 0 and 10000`),
    check('seat_pools_inactivity_timeout_check', sql`${t.inactivityTimeoutSeconds} between 1 and 604800`),
    check('seat_pools_reregistration_delay_check', sql`${t.reregistrationDelayHours} between 1 and 8760`),
    check('seat_pools_hold_off_check', sql`${t.forceLogoutHoldOffSeconds} between 0 and 3600`),
  ],
);
