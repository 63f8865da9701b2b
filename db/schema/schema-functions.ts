import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './_columns';

/** One row: the installed state of `db/functions`. No row in a newly migrated database. */
export const schemaFunctions = pgTable(
  'schema_functions',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    revision: integer('revision').notNull(),
    sha256: text('sha256').notNull(),
    appliedAt: instant('applied_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [check('schema_functions_is_only_check', sql`${t.isOnly}`)],
);
