import type postgres from 'postgres';
import { describeFailure } from '../describe-failure';

/** What support needs to know of a database. No figure names a customer, a device or a person. */
type Figures = Record<string, readonly object[] | { failed: string }>;

const SETTINGS = [
  'autovacuum',
  'default_transaction_isolation',
  'effective_cache_size',
  'fsync',
  'jit',
  'max_connections',
  'max_locks_per_transaction',
  'random_page_cost',
  'shared_buffers',
  'statement_timeout',
  'synchronous_commit',
  'synchronous_standby_names',
  'wal_level',
  'work_mem',
];

const queries: Record<string, (sql: postgres.Sql) => postgres.PendingQuery<postgres.Row[]>> = {
  server: (sql) => sql`
      select version(), pg_postmaster_start_time() as started_at, clock_timestamp() as now, pg_is_in_recovery() as is_standby,
        pg_database_size(current_database()) as bytes`,
  settings: (sql) => sql`
      select name, setting, unit, source from pg_settings where name = any (${SETTINGS}) order by name`,
  migrations: (sql) => sql`select id, created_at from schema_migrations order by created_at`,
  functions: (sql) => sql`select * from schema_functions`,
  tables: (sql) => sql`
      select c.relname as name, c.reltuples::bigint as rows, pg_total_relation_size(c.oid) as bytes, s.seq_scan, s.idx_scan,
        s.n_live_tup as live, s.n_dead_tup as dead, s.n_tup_hot_upd as hot_updates, s.n_tup_upd as updates,
        s.last_autovacuum, s.last_autoanalyze
      from pg_stat_user_tables s join pg_class c on c.oid = s.relid order by bytes desc`,
  indexes: (sql) => sql`
      select indexrelname as name, relname as table, idx_scan, pg_relation_size(indexrelid) as bytes
      from pg_stat_user_indexes order by bytes desc`,
  activity: (sql) => sql`
      select application_name, state, wait_event_type, wait_event, count(*)::int as connections,
        max(clock_timestamp() - xact_start) as longest_transaction
      from pg_stat_activity where datname = current_database()
      group by application_name, state, wait_event_type, wait_event order by connections desc`,
  locks: (sql) => sql`
      select mode, granted, count(*)::int as locks
      from pg_locks where database = (select oid from pg_database where datname = current_database())
      group by mode, granted order by locks desc`,
  pools: (sql) => sql`
      select mode, suspended_at is not null as is_suspended, count(*)::int as pools, sum(licensed_quantity)::bigint as licensed
      from seat_pools group by 1, 2 order by 1, 2`,
  devices: (sql) => sql`select count(*)::int as devices from devices`,
  denials: (sql) => sql`
      select date_trunc('day', at) as day, count(*)::int as denials from denials group by 1 order by 1`,
  leases: (sql) => sql`
      select end_reason, count(*)::int as leases from past_leases group by 1 order by 1`,
  outboxes: (sql) => sql`
      select 'mails' as outbox, status, count(*)::int as messages, max(attempts) as most_attempts from alert_mails group by status
      union all
      select 'webhooks', status, count(*)::int, max(attempts) from webhook_deliveries group by status`,
  jobs: (sql) =>
    sql`select key as job, to_timestamp(expire / 1000) as due_at from rate_limits where key like 'job:%' order by key`,
};

/**
 * Reads settings, sizes, use of tables and indexes, and activity without statements. A question that the role may not
 * ask is answered by the reason.
 */
export async function readFigures(sql: postgres.Sql): Promise<Figures> {
  // Fails once if the database cannot be reached, and not with each question.
  await sql`select 1`;
  const figures: Figures = {};
  for (const [name, query] of Object.entries(queries))
    figures[name] = await query(sql).catch((error: unknown) => ({ failed: describeFailure(error) }));
  return figures;
}
