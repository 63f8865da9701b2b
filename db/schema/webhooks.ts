import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { customerId, instant } from './_columns';
import { outgoingStatuses } from './alert-mails';
import { alertKinds } from './alerts';
import { customers } from './customers';

export const webhookEventTypes = ['alert.raised', 'alert.cleared', 'test'] as const;
export const webhookDisabledReasons = ['BY_HAND', 'FAILING', 'GONE'] as const;

/** An address of a customer to which events are posted. */
export const webhookEndpoints = pgTable(
  'webhook_endpoints',
  {
    customerId: customerId(),
    id: uuid('id').notNull().defaultRandom(),
    url: text('url').notNull(),
    description: text('description'),
    kinds: text('kinds', { enum: alertKinds }).array().notNull(),
    enabled: boolean('enabled').notNull().default(true),
    disabledReason: text('disabled_reason', { enum: webhookDisabledReasons }),
    /** Signs the requests, so it is stored in plain text; it has no other use. */
    secret: text('secret').notNull(),
    /** Both secrets sign for a while after a rotation. */
    previousSecret: text('previous_secret'),
    previousSecretUntil: instant('previous_secret_until'),
    /** First failure since the last success. */
    failingSince: instant('failing_since'),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    primaryKey({ name: 'webhook_endpoints_pkey', columns: [t.customerId, t.id] }),
    foreignKey({
      name: 'webhook_endpoints_customer_fkey',
      columns: [t.customerId],
      foreignColumns: [customers.id],
    }).onDelete('cascade'),
    check('webhook_endpoints_url_check', sql`length(${t.url}) between 1 and 2000`),
    check('webhook_endpoints_enabled_check', sql`${t.enabled} = (${t.disabledReason} is null)`),
    check(
      'webhook_endpoints_previous_check',
      sql`num_nulls(${t.previousSecret}, ${t.previousSecretUntil}) in (0, 2)`,
    ),
  ],
);

/** An event for an endpoint, posted at least once. `message_id` is the same in every attempt. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    customerId: customerId(),
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().notNull(),
    endpointId: uuid('endpoint_id').notNull(),
    messageId: text('message_id').notNull(),
    type: text('type', { enum: webhookEventTypes }).notNull(),
    /** Null: a test, or a delivery older than the column. */
    alertId: bigint('alert_id', { mode: 'number' }),
    payload: text('payload').notNull(),
    status: text('status', { enum: outgoingStatuses }).notNull().default('PENDING'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    /** Start of the current attempts: a replay restarts their count. */
    tryingSince: instant('trying_since').notNull(),
    tries: integer('tries').notNull().default(0),
    /** Advanced by the process that takes the delivery, so that another retries if it dies. */
    nextAttemptAt: instant('next_attempt_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ name: 'webhook_deliveries_pkey', columns: [t.customerId, t.id] }),
    index('webhook_deliveries_endpoint_idx').on(t.customerId, t.endpointId, t.id),
    index('webhook_deliveries_due_idx')
      .on(t.nextAttemptAt)
      .where(sql`${t.status} = 'PENDING'`),
    index('webhook_deliveries_alert_idx')
      .on(t.customerId, t.endpointId, t.alertId, t.id)
      .where(sql`${t.status} = 'PENDING'`),
    index('webhook_deliveries_created_idx').on(t.createdAt),
    foreignKey({
      name: 'webhook_deliveries_endpoint_fkey',
      columns: [t.customerId, t.endpointId],
      foreignColumns: [webhookEndpoints.customerId, webhookEndpoints.id],
    }).onDelete('cascade'),
    check('webhook_deliveries_finished_check', sql`(${t.status} = 'PENDING') = (${t.finishedAt} is null)`),
  ],
);

/** An attempt to post a delivery, and its response. */
export const webhookAttempts = pgTable(
  'webhook_attempts',
  {
    customerId: customerId(),
    deliveryId: bigint('delivery_id', { mode: 'number' }).notNull(),
    /** Starts at 1. */
    number: integer('number').notNull(),
    at: instant('at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    /** Null: no response. */
    statusCode: integer('status_code'),
    /** Reason there was no response; null if there was one. */
    error: text('error'),
    responseExcerpt: text('response_excerpt'),
  },
  (t) => [
    primaryKey({ name: 'webhook_attempts_pkey', columns: [t.customerId, t.deliveryId, t.number] }),
    foreignKey({
      name: 'webhook_attempts_delivery_fkey',
      columns: [t.customerId, t.deliveryId],
      foreignColumns: [webhookDeliveries.customerId, webhookDeliveries.id],
    }).onDelete('cascade'),
  ],
);
