import { sql } from 'drizzle-orm';
import { bigint, boolean, check, pgTable } from 'drizzle-orm/pg-core';
import { hash } from './_columns';

/** One row: the secret that encrypts the numbers in ids of records, and the last numbers issued unencrypted. */
export const recordIdSettings = pgTable(
  'record_id_settings',
  {
    isOnly: boolean('is_only').primaryKey().default(true),
    secret: hash('secret').notNull(),
    lastPlainDenial: bigint('last_plain_denial', { mode: 'number' }).notNull(),
    lastPlainAlert: bigint('last_plain_alert', { mode: 'number' }).notNull(),
    lastPlainWebhookDelivery: bigint('last_plain_webhook_delivery', { mode: 'number' }).notNull(),
  },
  (t) => [
    check('record_id_settings_is_only_check', sql`${t.isOnly}`),
    check('record_id_settings_secret_check', sql`octet_length(${t.secret}) = 32`),
  ],
);
