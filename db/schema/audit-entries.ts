import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { portalRoles } from './portal-users';

export type AuditChange = { field: string; from: string | null; to: string | null };

/**
 * Audit trail: who changed what, from what, to what (L24). Names are copied and there are no foreign keys, because
 * entries outlive their subjects. A trigger allows inserts only.
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
    /** Null: no portal user, or an entry older than the column. */
    actorRole: text('actor_role', { enum: portalRoles }),
    /** API token used for the change. */
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
    // For the trail of all customers.
    index('audit_entries_all_idx').on(t.at, t.id),
    // For searches in it: trigrams of the names, without the customer.
    index('audit_entries_search_idx').using(
      'gin',
      sql`search_grams('00000000-0000-0000-0000-000000000000'::uuid, ${t.actorName} || chr(10) || ${t.subjectName})`,
    ),
    index('audit_entries_subject_idx').on(t.customerId, t.subjectId, t.at),
  ],
);
