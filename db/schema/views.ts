import { bigint, boolean, integer, pgView, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from './_columns';
import { logoutReasons } from './devices';
import { leaseEndReasons, leaseOrigins } from './past-leases';
import { licensingModes } from './seat-pools';

export const deviceStates = ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REGISTERED', 'REMOVED'] as const;

/** Reasons that `standing_refusal` returns for a check. */
const standingRefusals = [
  'DEVICE_NOT_REGISTERED',
  'POOL_SUSPENDED',
  'REREGISTRATION_DUE',
  'FORCED_LOGOUT',
  'LOGGED_OUT',
] as const;

/** A device with its state, seat and last use, at `as_of`. */
export const deviceOverview = pgView('device_overview', {
  customerId: uuid('customer_id').notNull(),
  id: uuid('id').notNull(),
  seatPoolId: uuid('seat_pool_id').notNull(),
  installationId: text('installation_id').notNull(),
  name: text('name').notNull(),
  platform: text('platform'),
  appVersion: text('app_version'),
  registeredAt: instant('registered_at').notNull(),
  removedAt: instant('removed_at'),
  hardLogin: boolean('hard_login').notNull(),
  appUserId: uuid('app_user_id'),
  loggedInAt: instant('logged_in_at'),
  logoutReason: text('logout_reason', { enum: logoutReasons }),
  loggedOutBy: text('logged_out_by'),
  logoutNote: text('logout_note'),
  heldOffUntil: instant('held_off_until'),
  mode: text('mode', { enum: licensingModes }).notNull(),
  suspended: boolean('suspended').notNull(),
  state: text('state', { enum: deviceStates }).notNull(),
  grantNumber: integer('grant_number'),
  lapsesAt: instant('lapses_at'),
  lapsesAfterSeconds: integer('lapses_after_seconds'),
  reregisterBy: instant('reregister_by'),
  lastUsedAt: instant('last_used_at').notNull(),
  lastAction: text('last_action'),
  asOf: instant('as_of').notNull(),
  refusal: text('refusal', { enum: standingRefusals }),
}).existing();

/** Past and running leases, with their actual end. */
export const leaseHistory = pgView('lease_history', {
  customerId: uuid('customer_id').notNull(),
  seatPoolId: uuid('seat_pool_id').notNull(),
  id: bigint('id', { mode: 'number' }).notNull(),
  deviceId: uuid('device_id').notNull(),
  appUserId: uuid('app_user_id'),
  grantNumber: integer('grant_number').notNull(),
  origin: text('origin', { enum: leaseOrigins }).notNull(),
  startedAt: instant('started_at').notNull(),
  endedAt: instant('ended_at'),
  endReason: text('end_reason', { enum: leaseEndReasons }),
  endedBy: text('ended_by'),
  endNote: text('end_note'),
}).existing();
