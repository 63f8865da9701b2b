import { drizzle } from 'drizzle-orm/postgres-js';
import type { Sql, TransactionSql } from 'postgres';
import * as schema from '../../../db/schema';
import type { Runtime } from '../../../licensing';

/** What the verbs are given in the past: a transaction, whose clock is where `set` has put it. */
export type Past = {
  runtime: Runtime;
  /** The transaction itself, for what is no verb. */
  sql: TransactionSql;
  /** Puts the clock there. What is called next happens then. */
  set(instant: Date): void;
};

/**
 * Makes the clock that can be set. All decisions of the seat engine look at `clock_timestamp()`; a function of that
 * name in a schema that is searched before `pg_catalog` is found instead, by sessions that search it and by no other.
 * Instants that are defaults of columns are written by triggers, which do nothing for any other session either.
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

/** Takes the clock away again, with all that hangs on it. */
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
 * Lets verbs act in the past, all of it or nothing. Nobody waits for these commits to reach the disk: what a crash
 * takes is written again.
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
