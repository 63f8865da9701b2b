/** Retention of records (L26), in milliseconds. */
export const KEPT_MS = 60 * 86_400_000;
