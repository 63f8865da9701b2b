import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant } from './_columns';

/** A mobile app of the vendor. Has no customer: a small reference table, the same on every shard. */
export const applications = pgTable(
  'applications',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    supportsConcurrent: boolean('supports_concurrent').notNull(),
    checkpoints: text('checkpoints').array().notNull(),
    minInactivityTimeoutSeconds: integer('min_inactivity_timeout_seconds').notNull().default(300),
    maxInactivityTimeoutSeconds: integer('max_inactivity_timeout_seconds').notNull().default(3600),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    unique('applications_code_key').on(t.code),
    unique('applications_concurrency_key').on(t.id, t.supportsConcurrent),
    check('applications_code_check', sql`${t.code} ~ '^[A-Z0-9][A-Z0-9_-]{0,31}$'`),
    check('applications_name_check', sql`length(${t.name}) between 1 and 200`),
    check(
      'applications_timeout_bounds_check',
      sql`${t.minInactivityTimeoutSeconds} between 1 and ${t.maxInactivityTimeoutSeconds} and ${t.maxInactivityTimeoutSeconds} <= 604800`,
    ),
  ],
);
