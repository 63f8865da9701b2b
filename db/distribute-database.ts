import path from 'node:path';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { readFunctions, replaceFunctions } from './apply-functions';
import { checkDatabase } from './check-database';
import { citusTables } from './citus-tables';
import { postgresOptions } from './connection-options';
import { parseDatabaseUrl } from './database-url';
import { CITUS_SETTINGS } from './fit-functions-to-citus';
import { migrateDatabase } from './migrate';
import { StartError } from './start-error';

/** Leases are numbered on the node of their customer, each node from a number of its own. */
const NODE_SEQUENCES = `do $sequence$ begin
  execute format('create sequence if not exists public.lease_ids minvalue %s',
    (select groupid::bigint << 40 from pg_catalog.pg_dist_local_group) + 1);
end $sequence$`;

/**
 * Migrates a database whose Citus extension knows its workers, and distributes its tables by customer in one transaction.
 * Rows that exist are moved. Run again, it prepares workers that were added since. No process may use the database.
 */
export async function distributeDatabase(url: string, databaseFolder: string): Promise<{ moved: string[] }> {
  await checkDatabase(url);
  const { address } = parseDatabaseUrl(url);
  const client = postgres({ ...postgresOptions(address), max: 1, onnotice: () => {} });
  try {
    await refuseWithoutWorkers(client);
    await migrateDatabase(url, databaseFolder);
    await prepareNodes(client);
    const moved = await client.begin((transaction) => distributeTables(transaction, databaseFolder));
    return { moved };
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function refuseWithoutWorkers(client: Sql) {
  const [citus] = await client`select 1 from pg_extension where extname = 'citus'`;
  if (!citus)
    throw new StartError('The database has no extension citus: create it and add its workers first.');
  const [workers] = await client`
    select 1 from pg_dist_node where noderole = 'primary' and groupid <> 0 and isactive`;
  if (!workers) throw new StartError('Citus knows no worker: add one with citus_add_node first.');
}

async function prepareNodes(client: Sql) {
  const [{ name } = { name: '' }] = await client<{ name: string }[]>`
    select quote_ident(current_database()) as name`;
  for (const [setting, value] of Object.entries(CITUS_SETTINGS)) {
    // Citus repeats it on the workers.
    await client.unsafe(`alter database ${name} set ${setting} = '${value}'`);
    await client.unsafe(`set ${setting} = '${value}'`);
  }
  await onWorkers(client, NODE_SEQUENCES);
}

async function onWorkers(client: Sql, command: string) {
  const failed = await client<{ node: string; result: string }[]>`
    select nodename || ':' || nodeport as node, result from run_command_on_workers(${command}) where not success`;
  const [first] = failed;
  if (first) throw new StartError(`The worker ${first.node} refused a command: ${first.result}`);
}

async function distributeTables(transaction: TransactionSql, databaseFolder: string): Promise<string[]> {
  // A foreign key to a reference table allows one connection a worker only.
  await transaction.unsafe(`set local citus.multi_shard_modify_mode = 'sequential'`);
  const present = await transaction<{ name: string }[]>`
    select logicalrelid::regclass::text as name from pg_dist_partition`;
  const done = new Set(present.map(({ name }) => name));
  const moving = Object.entries(citusTables).filter(
    ([name, placement]) => placement !== 'local' && !done.has(name),
  );
  if (moving.length > 0) {
    const keys = await dropForeignKeys(transaction);
    await transaction.unsafe('alter table usage_events set logged');
    for (const [name, placement] of moving) await distribute(transaction, name, placement === 'reference');
    for (const { table, name, definition } of keys) {
      if (citusTables[table] === 'local') continue;
      await transaction.unsafe(`alter table ${table} add constraint ${name} ${definition}`);
    }
  }
  await replaceFunctions(transaction, readFunctions(path.join(databaseFolder, 'functions')));
  return moving.map(([name]) => name);
}

async function distribute(transaction: TransactionSql, name: string, isReference: boolean) {
  if (isReference) await transaction`select create_reference_table(${name})`;
  else if (name === 'app_users') await transaction`select create_distributed_table(${name}, 'customer_id')`;
  else {
    await transaction`select create_distributed_table(${name}, 'customer_id', colocate_with := 'app_users')`;
  }
}

/** Tables are moved one by one, and for Citus a foreign key joins only tables that are both moved. */
async function dropForeignKeys(transaction: TransactionSql) {
  const keys = await transaction<{ table: string; name: string; definition: string }[]>`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`;
  for (const { table, name } of keys)
    await transaction.unsafe(`alter table ${table} drop constraint ${name}`);
  return keys;
}
