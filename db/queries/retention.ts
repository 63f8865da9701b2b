import { sql } from 'drizzle-orm';

/** L26: days for which denials and leases are kept and shown. */
export const RETENTION_DAYS = 60;

export const RETENTION = sql`make_interval(days => ${RETENTION_DAYS})`;

/** Start of the retention, by the database's clock. */
export const withinRetention = () => sql<Date>`(wall_clock() - ${RETENTION})`;
