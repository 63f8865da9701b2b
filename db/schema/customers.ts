import { sql } from 'drizzle-orm';
import { check, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './_columns';

/**
 * An organisation that has bought applications. The vendor is the row with the nil UUID, so that its users and audit
 * entries have a customer in their keys too.
 */
export const customers = pgTable(
  'customers',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    unique('customers_code_key').on(t.code),
    check('customers_code_check', sql`${t.code} ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'`),
    check('customers_name_check', sql`length(${t.name}) between 1 and 200`),
  ],
);
