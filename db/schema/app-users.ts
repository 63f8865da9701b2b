import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { customers } from './customers';

/** A user of an app. */
export const appUsers = pgTable(
  'app_users',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    userName: text('user_name').notNull(),
    /**
     * Canonical form, by which the user is found. Null: the user name is canonical except for the case of a to z, or
     * conflicted with an older one when canonical forms were introduced; it is then found exactly.
     */
    userNameKey: text('user_name_key'),
    /**
     * Latin user name that this one in another alphabet looks like. Null for names from before it was introduced, and
     * if an older name looks alike.
     */
    latinReading: text('latin_reading'),
    displayName: text('display_name').notNull(),
    /** Null: can log in only to pools that trust the app to authenticate its users. */
    passwordHash: text('password_hash'),
    disabledAt: instant('disabled_at'),
    lastLoginAt: instant('last_login_at'),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ name: 'app_users_pkey', columns: [t.customerId, t.id] }),
    uniqueIndex('app_users_user_name_key').on(t.customerId, sql`lower(${t.userName})`),
    uniqueIndex('app_users_user_name_canonical_key').on(
      t.customerId,
      sql`coalesce(${t.userNameKey}, lower(${t.userName} collate "C"))`,
    ),
    // For lists, ordered by name.
    index('app_users_name_order_idx').on(t.customerId, sql`${t.userName} collate name_order`, t.id),
    // User names that look alike are unique: a Latin name, and names in other alphabets that read like it.
    uniqueIndex('app_users_look_alike_key').on(
      t.customerId,
      sql`coalesce(${t.latinReading}, ${t.userNameKey}, lower(${t.userName} collate "C"))`,
    ),
    foreignKey({
      name: 'app_users_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('restrict'),
    // For searches: trigrams of the texts, with the customer.
    index('app_users_search_idx').using(
      'gin',
      sql`search_grams(${t.customerId}, ${t.userName} || chr(10) || ${t.displayName})`,
    ),
    check('app_users_user_name_check', sql`length(${t.userName}) between 1 and 128`),
    check('app_users_display_name_check', sql`length(${t.displayName}) between 1 and 200`),
  ],
);
