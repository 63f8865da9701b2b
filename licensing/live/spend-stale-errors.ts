import type { Sql } from 'postgres';

/**
 * After an outage postgres.js 3.4 fails the first statement on each connection that died with one under way, with the
 * error of then. These statements take the blow, one on each connection of the pool. To be dropped when
 * https://github.com/porsager/postgres/issues/1119 is mended.
 */
export async function spendStaleErrors(client: Sql): Promise<void> {
  const connections = Array.from({ length: client.options.max });
  // Long enough that each goes to a connection of its own.
  await Promise.allSettled(connections.map(() => client`select pg_sleep(0.02)`));
}
