import { sql } from 'drizzle-orm';

/** L26: for how many days denials and leases are kept and shown. */
export const RETENTION_DAYS = 60;

/** The same as an interval. */
export const RETENTION = sql`make_interval(days => ${RETENTION_DAYS})`;

/** The instant before which records are never shown, by the database's clock. */
export const withinRetention = () => sql<Date>`(clock_timestamp() - ${RETENTION})`;
