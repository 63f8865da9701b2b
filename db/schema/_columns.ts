import { customType, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Instants are timestamptz with microseconds, read as a Date (milliseconds). */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The first column of every key, so that the schema can be sharded by customer. */
export const customerId = () => uuid('customer_id').notNull();

/** SHA-256 of a token; the token itself is never stored. */
export const hash = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

export const interval = customType<{ data: string }>({ dataType: () => 'interval' });
