import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import * as schema from '../../db/schema';
import type { Runtime } from '../../licensing';

/** What the verbs are given in the past: a transaction, whose clock is where `set` has put it. */
export type Past = {
  runtime: Runtime;
  /** The transaction itself, for what is no verb. */
  sql: TransactionSql;
  /** Puts the clock there. What is called next happens then. */
  set(instant: Date): void;
};

/**
 * The only place where the database's clock is overridden, so that sixty days of demo history are written by the real
 * verbs and the real SQL functions, each at its own instant. PostgreSQL looks up a function name along the session's
 * `search_path`. This creates `seatwise_past.clock_timestamp()`, which returns the instant that was set;
 * `inPast` puts its schema before `pg_catalog`. Triggers date the columns that have a default.
 *
 * Production data cannot be dated by it: `seedDemoData` creates the schema only where there is nothing but demo data,
 * the search path is set for one transaction, all other sessions find the clock of `pg_catalog`, and the schema is
 * dropped when the history is complete, or at the next start without demo data. More:
 * docs/decisions/0010-demo-history-on-an-overridden-clock.md
 */
export async function makePast(client: Sql): Promise<void> {
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

/** Drops the overriding clock and the triggers that use it. */
export async function forgetPast(client: Sql): Promise<void> {
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
 * Runs `work` in one transaction under the overriding clock. The settings are local to the transaction. Commits are
 * asynchronous: after a crash, the next start writes what is missing.
 */
export async function inPast<Result>(
  runtime: Runtime,
  work: (past: Past) => Promise<Result>,
): Promise<Result> {
  const { client } = runtime;
  return client.begin(async (tx) => {
    await tx`
      select set_config('search_path', 'seatwise_past, pg_catalog, public', true), set_config('synchronous_commit', 'off', true),
        set_config('plan_cache_mode', 'force_generic_plan', true)`;
    let failure: unknown;
    const connection = Object.assign(tx, { begin: tx.savepoint, options: client.options }) as unknown as Sql;
    const db = Object.assign(drizzle(connection, { schema }), { $client: client });
    const past: Past = {
      sql: tx,
      runtime: { ...runtime, db, renewals: oneByOne, changes: unheard, attempts: uncounted },
      set(instant) {
        // The connection keeps the order, so nobody has to wait for the answer.
        tx`select set_config('seatwise_past.instant', ${instant.toISOString()}, true)`.catch(
          (error: unknown) => (failure ??= error),
        );
      },
    };
    const result = await work(past);
    if (failure) throw failure;
    return result;
  }) as Promise<Result>;
}

/* The batches of renewals go through connections of their own. */
const oneByOne: Runtime['renewals'] = {
  renew: () => Promise.resolve(null),
  expectHeld() {},
  isExpectedHeld: () => false,
};

/* Nobody watches yet. What is published is published by the runtime, which looks after itself. */
const unheard: Runtime['changes'] = { changed() {}, close: () => Promise.resolve() };

/* Nobody guesses passwords here or sends anything, and the counters have a clock of their own. */
const uncounted: Runtime['attempts'] = {
  guard: (_, verify) => verify(),
  guardEach: async (attempts, verify) => (await verify(attempts.map(() => true))).result,
  heldOffUntil: (_, accounts) => Promise.resolve(accounts.map(() => null)),
  forgive: () => Promise.resolve(false),
  spend: () => Promise.resolve(),
};
