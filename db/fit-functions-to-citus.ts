import type { TransactionSql } from 'postgres';
import { callsOfOneCustomer } from './citus-tables';

/** Settings of the database on every node that lets the functions of this schema work. */
export const CITUS_SETTINGS = {
  // Triggers of this schema touch rows of their own customer only, which are on the same node.
  'citus.enable_unsafe_triggers': 'on',
  // So do functions that a statement on a shard calls.
  'citus.allow_nested_distributed_execution': 'on',
  // PostgreSQL overestimates what Citus reads in between, and compiling a statement for it takes seconds.
  jit: 'off',
};

/** Whether the tables of this database are distributed with Citus. */
export async function isDistributed(transaction: TransactionSql): Promise<boolean> {
  const [citus] = await transaction`select 1 from pg_extension where extname = 'citus'`;
  if (!citus) return false;
  const [seats] = await transaction`
    select 1 from pg_dist_partition where logicalrelid = to_regclass('public.seats')`;
  return seats !== undefined;
}

/** Replaces functions that Citus needs otherwise, and lets it run the calls of one customer on that customer's node. */
export async function fitFunctionsToCitus(transaction: TransactionSql, functionsOnCitus: string) {
  await transaction.unsafe(functionsOnCitus);
  const calls = await transaction<{ signature: string }[]>`
    select oid::regprocedure::text as signature from pg_proc
    where pronamespace = 'public'::regnamespace and proname = any (${[...callsOfOneCustomer]}::text[])
    order by 1`;
  for (const { signature } of calls) {
    await transaction`select create_distributed_function(${signature}, 'p_customer', colocate_with := 'seats')`;
  }
}
