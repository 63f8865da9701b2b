import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { portalRoles } from './portal-users';

export type AuditChange = { field: string; from: string | null; to: string | null };

/**
 * Who changed what, from what, to what (L24). Names are copied and there are no foreign keys: the trail outlives
 * what it speaks of. Rows can be added and read, nothing else (a trigger refuses the rest).
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    customerId: customerId(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    at: instant('at')
      .notNull()
      .default(sql`clock_timestamp()`),
    actorId: text('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    /** Null: no portal user did it, or the entry is older than the column. */
    actorRole: text('actor_role', { enum: portalRoles }),
    /** The API token they did it with. */
    apiTokenName: text('api_token_name'),
    action: text('action').notNull(),
    subjectId: text('subject_id').notNull(),
    subjectName: text('subject_name').notNull(),
    changes: jsonb('changes').$type<AuditChange[]>().notNull().default([]),
    reason: text('reason'),
  },
  (t) => [
    primaryKey({ name: 'audit_entries_pkey', columns: [t.customerId, t.id] }),
    index('audit_entries_at_idx').on(t.customerId, t.at, t.id),
    // For the trail over all customers.
    index('audit_entries_all_idx').on(t.at, t.id),
    // For searches in it: every three characters in a row of the names, whatever the customer.
    index('audit_entries_search_idx').using(
      'gin',
      sql`search_grams('00000000-0000-0000-0000-000000000000'::uuid, ${t.actorName} || chr(10) || ${t.subjectName})`,
    ),
    index('audit_entries_subject_idx').on(t.customerId, t.subjectId, t.at),
  ],
);
