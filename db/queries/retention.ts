import { sql } from 'drizzle-orm';

/** L26: for how many days denials and leases are kept and shown. */
const RETENTION_DAYS = 60;

/** The instant before which records are never shown, by the database's clock. */
export const withinRetention = () =>
  sql<Date>`(clock_timestamp() - make_interval(days => ${RETENTION_DAYS}))`;
