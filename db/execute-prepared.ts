import type { SQL } from 'drizzle-orm';
import type { Executor } from './client';

/**
 * Like `db.execute`, for statements that are sent over and over. Each connection prepares them once; from then on they
 * cost one round trip, where others with parameters cost two.
 */
export function executePrepared<Row extends Record<string, unknown>>(
  db: Executor,
  query: SQL,
): Promise<Row[]> {
  const { sql, params } = db.execute(query).getQuery();
  // drizzle prepares what has a name; the driver tells statements apart by their text.
  const prepared = db._.session.prepareQuery<PreparedRows<Row>>(
    { sql, params },
    undefined,
    'repeated',
    false,
  );
  return prepared.execute();
}

type PreparedRows<Row> = { execute: Row[]; all: unknown; values: unknown };
