import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, hash, instant } from './_columns';
import { customers } from './customers';
import { portalLanguages } from './portal-users';

export const alertMailKinds = ['ALERTS', 'MONTHLY_REPORT', 'CONFIRMATION'] as const;
export const outgoingStatuses = ['PENDING', 'DELIVERED', 'GIVEN_UP'] as const;
export const alertMailStatuses = ['PENDING', 'QUEUED', 'DELIVERED', 'GIVEN_UP'] as const;

/**
 * Outgoing mails, each sent at least once; the id determines the Message-ID of all attempts. A CONFIRMATION has no
 * stored text, so that its link is not stored. Its status is QUEUED because processes of older versions, which may run
 * during an upgrade, take every PENDING mail and give up unknown kinds.
 */
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
    status: text('status', { enum: alertMailStatuses }).notNull().default('PENDING'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Advanced by the process that takes the mail, so that another retries if it dies. */
    nextAttemptAt: instant('next_attempt_at').notNull(),
    finishedAt: instant('finished_at'),
    lastError: text('last_error'),
  },
  (t) => [
    primaryKey({ name: 'alert_mails_pkey', columns: [t.customerId, t.id] }),
    index('alert_mails_due_idx')
      .on(t.nextAttemptAt)
      .where(sql`${t.status} in ('PENDING', 'QUEUED')`),
    index('alert_mails_created_idx').on(t.createdAt),
    foreignKey({
      name: 'alert_mails_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check(
      'alert_mails_finished_check',
      sql`(${t.status} in ('PENDING', 'QUEUED')) = (${t.finishedAt} is null)`,
    ),
  ],
);

/** Months whose report has been queued for its recipients. */
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

/**
 * Consent of recipients who are not verified portal users of the customer. Addresses without a row have not been asked.
 */
export const mailRecipients = pgTable(
  'mail_recipients',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    email: text('email').notNull(),
    language: text('language', { enum: portalLanguages }).notNull().default('en'),
    /** Time of the last request for a confirmation mail; null: never. */
    askedAt: instant('asked_at'),
    /** Secret in the link of confirmation mails until one is answered; null: none requested since. */
    tokenSecret: hash('token_secret'),
    tokenExpiresAt: instant('token_expires_at'),
    confirmedAt: instant('confirmed_at'),
    declinedAt: instant('declined_at'),
    /** End of the period in which recipients from before confirmations existed still receive mails. */
    graceUntil: instant('grace_until'),
    /** Secret in the unsubscribe links, the same in every mail. */
    unsubscribeSecret: hash('unsubscribe_secret').notNull(),
  },
  (t) => [
    primaryKey({ name: 'mail_recipients_pkey', columns: [t.customerId, t.id] }),
    unique('mail_recipients_email_key').on(t.customerId, t.email),
    foreignKey({
      name: 'mail_recipients_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check('mail_recipients_language_check', sql`${t.language} in ('en', 'de')`),
    check('mail_recipients_answer_check', sql`num_nonnulls(${t.confirmedAt}, ${t.declinedAt}) < 2`),
    check('mail_recipients_token_check', sql`num_nulls(${t.tokenSecret}, ${t.tokenExpiresAt}) in (0, 2)`),
    check(
      'mail_recipients_secret_check',
      sql`octet_length(${t.unsubscribeSecret}) = 32 and octet_length(${t.tokenSecret}) = 32`,
    ),
  ],
);
