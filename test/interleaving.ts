import type postgres from 'postgres';
import { expect } from 'vitest';
import type { Connection } from './database';

/** Makes a change in a transaction that stays open until `commit`. */
export async function leaveUncommitted(
  connection: Connection,
  change: (tx: postgres.TransactionSql) => Promise<unknown>,
): Promise<{ commit(): Promise<void> }> {
  let commit = () => {};
  const committing = new Promise<void>((resolve) => (commit = resolve));
  let made = () => {};
  const isMade = new Promise<void>((resolve) => (made = resolve));
  const ended = connection.begin(async (tx) => {
    await change(tx);
    made();
    await committing;
  });
  await Promise.race([isMade, ended]);
  return {
    async commit() {
      commit();
      await ended;
    },
  };
}

/** Waits until this many calls wait for a lock that the connection holds. */
export async function untilBlockedBy(sql: postgres.Sql, { backend }: Connection, calls = 1): Promise<void> {
  await expect
    .poll(() => sql`select from pg_stat_activity where ${backend} = any(pg_blocking_pids(pid))`)
    .toHaveLength(calls);
}

/** Waits until this many calls in the test's database wait for any lock. */
export async function untilCallsWait(sql: postgres.Sql, calls: number): Promise<void> {
  await expect
    .poll(
      () => sql`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    .toHaveLength(calls);
}

/** Waits until the connection itself waits for a lock. */
export const untilBlocked = (sql: postgres.Sql, { backend }: Connection) =>
  expect
    .poll(async () => (await sql`select from pg_locks where pid = ${backend} and not granted`).length, {
      interval: 5,
    })
    .toBeGreaterThan(0);
