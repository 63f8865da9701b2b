/** Retention of records (L26), in milliseconds. */
export const RETENTION_MS = 60 * 86_400_000;
