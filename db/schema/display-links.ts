import { sql } from 'drizzle-orm';
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { customerId, hash, instant } from './_columns';
import { customers } from './customers';
import { seatPools } from './seat-pools';

/**
 * A link that shows pools of a customer on a screen without a session. It belongs to the customer and keeps working
 * when its creator is disabled.
 */
export const displayLinks = pgTable(
  'display_links',
  {
    customerId: customerId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    tokenHash: hash('token_hash').notNull(),
    /** Name and address for display; possibly one of the vendor's users. */
    creatorName: text('creator_name').notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    /** Null: valid until revoked. */
    expiresAt: instant('expires_at'),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    primaryKey({ name: 'display_links_pkey', columns: [t.customerId, t.id] }),
    foreignKey({
      name: 'display_links_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check('display_links_customer_check', sql`${t.customerId} <> '00000000-0000-0000-0000-000000000000'`),
    check('display_links_name_check', sql`length(${t.name}) between 1 and 100`),
    check('display_links_token_hash_check', sql`octet_length(${t.tokenHash}) = 32`),
    check('display_links_expires_at_check', sql`${t.expiresAt} > ${t.createdAt}`),
  ],
);

/** Pools of a display link, in order: at most twelve, all of the link's customer. */
export const displayLinkPools = pgTable(
  'display_link_pools',
  {
    customerId: customerId(),
    displayLinkId: uuid('display_link_id').notNull(),
    seatPoolId: uuid('seat_pool_id').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ name: 'display_link_pools_pkey', columns: [t.customerId, t.displayLinkId, t.seatPoolId] }),
    unique('display_link_pools_position_key').on(t.customerId, t.displayLinkId, t.position),
    foreignKey({
      name: 'display_link_pools_link_fkey',
      columns: [t.customerId, t.displayLinkId],
      foreignColumns: [displayLinks.customerId, displayLinks.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'display_link_pools_seat_pool_fkey',
      columns: [t.customerId, t.seatPoolId],
      foreignColumns: [seatPools.customerId, seatPools.id],
    }).onDelete('cascade'),
    check('display_link_pools_position_check', sql`${t.position} between 0 and 11`),
  ],
);
