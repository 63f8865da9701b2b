import { sql } from 'drizzle-orm';
import { check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { customers } from './customers';

/** A person who works in the apps. */
export const appUsers = pgTable(
  'app_users',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    userName: text('user_name').notNull(),
    /**
     * The canonical form, by which a person is found. Null: the user name is in this form but for the case of a to z,
     * or clashed with an older one when canonical forms were introduced, and is found exactly as it is.
     */
    userNameKey: text('user_name_key'),
    /**
     * The Latin user name that this one, in another alphabet, looks like. Null for names from before it was introduced,
     * and for those of which an older one looks alike.
     */
    latinReading: text('latin_reading'),
    displayName: text('display_name').notNull(),
    /** Null: can log in only where the pool trusts the application to have authenticated its user. */
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
    // For lists, in the order of names.
    index('app_users_name_order_idx').on(t.customerId, sql`${t.userName} collate name_order`, t.id),
    // Names that look alike are one: a Latin name, and names in other alphabets that read like it.
    uniqueIndex('app_users_look_alike_key').on(
      t.customerId,
      sql`coalesce(${t.latinReading}, ${t.userNameKey}, lower(${t.userName} collate "C"))`,
    ),
    foreignKey({
      name: 'app_users_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('restrict'),
    // For searches: every three characters in a row of the texts, with the customer.
    index('app_users_search_idx').using(
      'gin',
      sql`search_grams(${t.customerId}, ${t.userName} || chr(10) || ${t.displayName})`,
    ),
    check('app_users_user_name_check', sql`length(${t.userName}) between 1 and 128`),
    check('app_users_display_name_check', sql`length(${t.displayName}) between 1 and 200`),
  ],
);
