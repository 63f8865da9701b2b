import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Every instant is a timestamptz with microseconds, read back as a Date (milliseconds). */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The customer leads every key, so that the schema can be sharded by it. */
export const customerId = () => uuid('customer_id').notNull();

/** SHA-256 of a token; the token itself is never stored. */
export const hash = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const interval = customType<{ data: string }>({ dataType: () => 'interval' });
