import { sql, type SQLWrapper } from 'drizzle-orm';

/**
 * A text in the order of names, for `order by` and for cursors alike: 2 before 10, ä beside a, case last, whatever the
 * database's own collation is. Equality stays that of bytes.
 */
export const nameOrder = (text: SQLWrapper) => sql`${text} collate name_order`;
