import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { customers } from './customers';

export const alertMailKinds = ['ALERTS', 'MONTHLY_REPORT'] as const;
export const outgoingStatuses = ['PENDING', 'DELIVERED', 'GIVEN_UP'] as const;

/** Mails to be sent, at least once each. A row keeps its id, from which its Message-ID is made, however often it is tried. */
export const alertMails = pgTable(
  'alert_mails',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    kind: text('kind', { enum: alertMailKinds }).notNull(),
    toAddress: text('to_address').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    status: text('status', { enum: outgoingStatuses }).notNull().default('PENDING'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Whoever takes it moves this on, so that it comes back if they die. */
    nextAttemptAt: instant('next_attempt_at').notNull(),
    finishedAt: instant('finished_at'),
    lastError: text('last_error'),
  },
  (t) => [
    primaryKey({ name: 'alert_mails_pkey', columns: [t.customerId, t.id] }),
    index('alert_mails_due_idx')
      .on(t.nextAttemptAt)
      .where(sql`${t.status} = 'PENDING'`),
    index('alert_mails_created_idx').on(t.createdAt),
    foreignKey({
      name: 'alert_mails_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check('alert_mails_finished_check', sql`(${t.status} = 'PENDING') = (${t.finishedAt} is null)`),
  ],
);

/** Months whose report has been written to those who want it. */
export const monthlyReportRuns = pgTable(
  'monthly_report_runs',
  {
    customerId: customerId(),
    /** For instance 2026-10. */
    month: text('month').notNull(),
    queuedAt: instant('queued_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'monthly_report_runs_pkey', columns: [t.customerId, t.month] }),
    foreignKey({
      name: 'monthly_report_runs_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check('monthly_report_runs_month_check', sql`${t.month} ~ '^\\d{4}-\\d{2}$'`),
  ],
);
