import { sql } from 'drizzle-orm';
import { bigint, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './_columns';

export const throttleScopes = ['portal', 'app-user'] as const;

/**
 * Failed sign-ins and logins, counted across processes. Accounts and callers are hashes with few values, so that
 * invented names cannot fill the table; -1 stands for all.
 */
export const signInThrottles = pgTable(
  'sign_in_throttles',
  {
    scope: text('scope', { enum: throttleScopes }).notNull(),
    account: integer('account').notNull(),
    caller: bigint('caller', { mode: 'number' }).notNull(),
    misses: integer('misses').notNull(),
    /** No attempt is accepted before then. */
    blockedUntil: instant('blocked_until'),
    /** The count restarts then. */
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'sign_in_throttles_pkey', columns: [t.scope, t.account, t.caller] }),
    index('sign_in_throttles_expires_idx').on(t.expiresAt),
    check('sign_in_throttles_misses_check', sql`${t.misses} > 0`),
  ],
);
