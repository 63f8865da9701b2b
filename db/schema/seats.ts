import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, instant, interval } from './_columns';
import { devices } from './devices';
import { leaseOrigins } from './past-leases';
import { licensingModes, seatPools } from './seat-pools';

export const seatStandings = ['OPEN', 'SURPLUS', 'FROZEN'] as const;

/**
 * A row is one licence of a pool, so usage can never exceed the licences. A seat is held while
 * `last_call_at > clock_timestamp() - lapses_after`; a lapse writes nothing. The running lease is part of the row and
 * is copied to `past_leases` when it ends. `last_call_at` is not indexed, so that renewals stay heap-only updates.
 */
export const seats = pgTable(
  'seats',
  {
    customerId: customerId(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    seatNumber: integer('seat_number').notNull(),
    mode: text('mode', { enum: licensingModes }).notNull(),
    /**
     * OPEN: can be taken. SURPLUS: above the licensed quantity (L13), cannot be taken. FROZEN: the pool is suspended
     * (L33).
     */
    standing: text('standing', { enum: seatStandings }).notNull().default('OPEN'),
    deviceId: uuid('device_id'),
    /** Lease that runs or has lapsed on the seat. Null: the seat is free, and `device_id` is its last holder. */
    leaseId: bigint('lease_id', { mode: 'number' }),
    leaseOrigin: text('lease_origin', { enum: leaseOrigins }),
    leaseStartedAt: instant('lease_started_at'),
    appUserId: uuid('app_user_id'),
    grantNumber: integer('grant_number'),
    /** NAMED: time of the registration. */
    lastCallAt: instant('last_call_at')
      .notNull()
      .default(sql`'-infinity'`),
    /** Time-out. NAMED: the re-registration delay. */
    lapsesAfter: interval('lapses_after').notNull(),
    /** Instant of the lapse if the time-out has changed since; a lapse stays as it was (L27). */
    lapsedAt: instant('lapsed_at')
      .notNull()
      .default(sql`'-infinity'`),
    /** Whether the lapse has been counted as a change of the pool's usage (L29). */
    lapseNoted: boolean('lapse_noted').notNull().default(false),
    lastAction: text('last_action'),
    /**
     * The seat is held until then at least; it may be free or lapse at any time after. A search for a free seat reads
     * only the seats whose bound has passed, and moves it to the lapse where it finds a holder. A renewal leaves it as
     * it is, so that no index changes; a trigger lowers it whenever the lapse comes before it.
     */
    heldAtLeastUntil: instant('held_at_least_until')
      .notNull()
      .default(sql`'-infinity'`),
  },
  (t) => [
    // Partial, though it holds every row: only a search that repeats the condition can be planned with it. It looks like
    // the primary key to the planner, which would otherwise take it for anything that reads a pool.
    index('seats_bound_idx')
      .on(t.customerId, t.seatPoolId, t.heldAtLeastUntil)
      .where(sql`${t.heldAtLeastUntil} < 'infinity'`),
    primaryKey({ name: 'seats_pkey', columns: [t.customerId, t.seatPoolId, t.seatNumber] }),
    uniqueIndex('seats_device_key')
      .on(t.customerId, t.deviceId)
      .where(sql`${t.deviceId} is not null`),
    foreignKey({
      name: 'seats_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'seats_device_fkey',
      columns: [t.customerId, t.seatPoolId, t.deviceId],
      foreignColumns: [devices.customerId, devices.seatPoolId, devices.id],
    }).onDelete('restrict'),
    // What device calls do not write is checked by triggers (db/functions/guards.sql).
    check(
      'seats_holder_check',
      sql`num_nulls(${t.leaseId}, ${t.grantNumber}, ${t.leaseOrigin}, ${t.leaseStartedAt}) in (0, 4)
        and (${t.leaseId} is null) = (${t.lastCallAt} = '-infinity')
        and (${t.leaseId} is null or ${t.deviceId} is not null)`,
    ),
  ],
);
