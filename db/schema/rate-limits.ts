import { bigint, integer, pgTable, varchar } from 'drizzle-orm/pg-core';

/** Attempts counted across processes; the shape is the one rate-limiter-flexible reads and writes. */
export const rateLimits = pgTable('rate_limits', {
  key: varchar('key', { length: 255 }).primaryKey(),
  points: integer('points').notNull().default(0),
  expire: bigint('expire', { mode: 'number' }),
});
