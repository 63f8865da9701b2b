import { sql, type SQLWrapper } from 'drizzle-orm';

/**
 * Order of names for `order by` and cursors, independent of the database's collation: 2 before 10, ä next to a, case
 * last. Equality compares bytes.
 */
export const nameOrder = (text: SQLWrapper) => sql`${text} collate name_order`;
