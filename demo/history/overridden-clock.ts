import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import * as schema from '../../db/schema';
import type { Runtime } from '../../licensing';

/** A transaction in which `clock_timestamp()` returns the instant of the last `set`. */
export type ClockedTransaction = {
  runtime: Runtime;
  /** The transaction, for plain SQL. */
  sql: TransactionSql;
  /** Sets the clock for the statements that follow. */
  set(instant: Date): void;
};

/**
 * Creates `seatwise_past.clock_timestamp()`, which shadows PostgreSQL's for transactions with that schema first in their
 * search path. Demo history is written by the real SQL functions at past instants. Why production data is safe:
 * docs/decisions/0010-demo-history-on-an-overridden-clock.md
 */
export async function createOverriddenClock(client: Sql): Promise<void> {
  await client.begin(async (tx) => {
    await tx`create schema if not exists seatwise_past`;
    await tx`
      create or replace function seatwise_past.clock_timestamp() returns timestamptz language sql volatile as
        $$ select current_setting('seatwise_past.instant')::timestamptz $$`;
    await tx`
      create or replace function seatwise_past.date_row() returns trigger language plpgsql as $$
        begin
          if coalesce(current_setting('seatwise_past.instant', true), '') = '' then return new; end if;
          return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], seatwise_past.clock_timestamp()));
        end $$`;
    await tx`create table if not exists seatwise_past.anchor as select clock_timestamp() as at`;
    await tx`
      create table if not exists seatwise_past.progress (
        customer_code text primary key, days_begun int not null, last_at timestamptz not null, is_done boolean not null default false)`;
    for (const [table, column] of DATED_BY_DEFAULT) {
      await tx.unsafe(
        `create or replace trigger date_row before insert on ${table} for each row execute function seatwise_past.date_row('${column}')`,
      );
    }
  });
}

/** Also drops the triggers that use the clock. */
export async function dropOverriddenClock(client: Sql): Promise<void> {
  await client.unsafe('drop schema if exists seatwise_past cascade');
}

const DATED_BY_DEFAULT = [
  ['applications', 'created_at'],
  ['customers', 'created_at'],
  ['app_users', 'created_at'],
  ['portal_users', 'created_at'],
  ['portal_sessions', 'created_at'],
  ['seat_pools', 'created_at'],
  ['devices', 'registered_at'],
  ['audit_entries', 'at'],
] as const;

/**
 * Runs `work` in one transaction with the overridden clock; the settings are local to it. Commits are asynchronous: after
 * a crash, the next start writes what is missing.
 */
export async function withOverriddenClock<Result>(
  runtime: Runtime,
  work: (clocked: ClockedTransaction) => Promise<Result>,
): Promise<Result> {
  const { client } = runtime;
  return client.begin(async (tx) => {
    await tx`
      select set_config('search_path', 'seatwise_past, pg_catalog, public', true), set_config('synchronous_commit', 'off', true),
        set_config('plan_cache_mode', 'force_generic_plan', true)`;
    let failure: unknown;
    const connection = Object.assign(tx, { begin: tx.savepoint, options: client.options }) as unknown as Sql;
    const db = Object.assign(drizzle(connection, { schema }), { $client: client });
    const clocked: ClockedTransaction = {
      sql: tx,
      runtime: {
        ...runtime,
        db,
        renewals: unbatchedRenewals,
        usagePublisher: noUsagePublisher,
        rateLimits: noRateLimits,
      },
      set(instant) {
        // Not awaited: the connection executes statements in order.
        tx`select set_config('seatwise_past.instant', ${instant.toISOString()}, true)`.catch(
          (error: unknown) => (failure ??= error),
        );
      },
    };
    const result = await work(clocked);
    if (failure) throw failure;
    return result;
  }) as Promise<Result>;
}

/* Batched renewals would use other connections, without the overridden clock. */
const unbatchedRenewals: Runtime['renewals'] = {
  renew: () => Promise.resolve(null),
  expectHeld() {},
  isExpectedHeld: () => false,
};

/* No one is subscribed yet. */
const noUsagePublisher: Runtime['usagePublisher'] = { schedule() {}, close: () => Promise.resolve() };

/* Rate limits use another clock and are not needed here. */
const noRateLimits: Runtime['rateLimits'] = {
  guard: (_, verify) => verify(),
  guardEach: async (attempts, verify) => (await verify(attempts.map(() => true))).result,
  heldOffUntil: (_, accounts) => Promise.resolve(accounts.map(() => null)),
  clearFailures: () => Promise.resolve(false),
  consume: () => Promise.resolve(),
};
