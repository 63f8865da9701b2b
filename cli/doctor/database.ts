import type { Sql } from 'postgres';
import { readPendingChanges } from '../../db/pending-changes';
import { ok, problem, warning, type Finding } from './finding';

const MOST_CLOCK_DIFFERENCE_MS = 2000;

/** Version, encoding, ICU and the order of names. */
export async function checkServer(sql: Sql): Promise<Finding[]> {
  const [facts] = await sql<{ version: string; encoding: string; has_icu: boolean }[]>`
    select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
      exists (select from pg_collation where collprovider = 'i') as has_icu`;
  if (!facts) throw new Error('The database gave no answer');
  const icu = facts.has_icu
    ? ok('PostgreSQL', `version ${facts.version}, encoding ${facts.encoding}, with ICU`)
    : problem(
        'PostgreSQL',
        'was built without ICU',
        'Use a build with ICU, as distributions, Docker images and cloud services have it.',
      );
  const stale = await sql<{ recorded: string; present: string }[]>`
    select collversion as recorded, pg_collation_actual_version(oid) as present
    from pg_collation where collname = 'name_order' and collversion <> pg_collation_actual_version(oid)`;
  const order = stale.map(({ recorded, present }) =>
    warning(
      'order of names',
      `the ICU library has changed from version ${recorded} to ${present}, so lists may miss names`,
      'Rebuild the two indexes on names: docs/operate.md, "After an upgrade of the operating system".',
    ),
  );
  return [icu, ...order];
}

/** What starting, migrating and serving need. */
export async function checkPrivileges(sql: Sql): Promise<Finding[]> {
  const [facts] = await sql<{ user: string; database: string; creates: boolean; is_migrated: boolean }[]>`
    select current_user as user, current_database() as database,
      has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as creates,
      to_regclass('public.schema_migrations') is not null as is_migrated`;
  if (!facts) throw new Error('The database gave no answer');
  const foreign = await sql<{ name: string; can_use: boolean }[]>`
    select c.relname as name, has_table_privilege(c.oid, 'SELECT') and has_table_privilege(c.oid, 'INSERT')
      and has_table_privilege(c.oid, 'UPDATE') and has_table_privilege(c.oid, 'DELETE') as can_use
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (not pg_has_role(c.relowner, 'USAGE') or not has_table_privilege(c.oid, 'SELECT')
        or not has_table_privilege(c.oid, 'INSERT') or not has_table_privilege(c.oid, 'UPDATE')
        or not has_table_privilege(c.oid, 'DELETE')) order by 1`;
  const { user, database } = facts;
  const findings: Finding[] = [];
  if (!facts.creates) {
    const report = facts.is_migrated ? warning : problem;
    findings.push(
      report(
        'privileges',
        `the user "${user}" may not create tables and schemas, which migrations need`,
        `As its owner run: ALTER DATABASE "${database}" OWNER TO "${user}"; GRANT CREATE ON SCHEMA public TO "${user}";`,
      ),
    );
  }
  const unusable = foreign.filter(({ can_use }) => !can_use).map(({ name }) => name);
  if (unusable.length > 0)
    findings.push(
      problem(
        'privileges',
        `the user "${user}" may not read and write ${unusable.join(', ')}`,
        `As the owner of the tables run: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO "${user}";`,
      ),
    );
  const others = foreign.filter(({ can_use }) => can_use).map(({ name }) => name);
  if (others.length > 0)
    findings.push(
      warning(
        'privileges',
        `the user "${user}" does not own ${others.join(', ')}, so migrations fail`,
        `As a superuser make "${user}" the owner of all tables.`,
      ),
    );
  return findings.length > 0 ? findings : [ok('privileges', `the user "${user}" has what it needs`)];
}

export async function checkMigrations(sql: Sql, databaseFolder: string): Promise<Finding> {
  const name = 'migrations';
  const { isEmpty, isNewer, migrations, replacesFunctions } = await readPendingChanges(sql, databaseFolder);
  if (isEmpty) return warning(name, 'the database is empty', 'Run "seatwise migrate", or start the server.');
  if (isNewer)
    return warning(
      name,
      'the schema is newer than this program',
      'Normal during an upgrade; otherwise install the newer version again.',
    );
  const pending = [...migrations, ...(replacesFunctions ? ['the functions'] : [])];
  return pending.length > 0
    ? warning(
        name,
        `not applied yet: ${pending.join(', ')}`,
        'Run "seatwise migrate", or start the new version.',
      )
    : ok(name, 'schema and functions are those of this version');
}

/** Only the database's clock counts; a difference is confusing in logs and shows an unset clock. */
export async function checkClock(sql: Sql, now = () => Date.now()): Promise<Finding> {
  const before = now();
  const [row] = await sql<{ at: number }[]>`
    select extract(epoch from clock_timestamp())::float8 * 1000 as at`;
  const after = now();
  const differenceMs = Math.round((row?.at ?? 0) - (before + after) / 2);
  const text = `the database's clock is ${Math.abs(differenceMs)} ms ${differenceMs < 0 ? 'behind' : 'ahead of'} this machine's`;
  return Math.abs(differenceMs) > MOST_CLOCK_DIFFERENCE_MS + (after - before)
    ? warning('clock', text, "Synchronise both with NTP. Seats follow the database's clock.")
    : ok('clock', text);
}

/** Settings without which acknowledged grants and denials can be lost. */
export async function checkDurability(sql: Sql): Promise<Finding[]> {
  const [facts] = await sql<{ commits: string; fsync: string; names: string }[]>`
    select current_setting('synchronous_commit') as commits, current_setting('fsync') as fsync,
      current_setting('synchronous_standby_names') as names`;
  const standbys = await sql<{ sync_state: string | null }[]>`select sync_state from pg_stat_replication`;
  const findings: Finding[] = [];
  const { commits, fsync, names } = facts ?? { commits: '', fsync: '', names: '' };
  if (fsync === 'off')
    findings.push(problem('durability', 'fsync is off: a crash can destroy the database', 'Set fsync = on.'));
  if (commits === 'off' || (commits === 'local' && standbys.length > 0))
    findings.push(
      problem(
        'durability',
        `synchronous_commit is ${commits}: a crash loses grants and denials that devices have received`,
        'Set synchronous_commit = on for the server, the database and the role.',
      ),
    );
  const hasSynchronous = standbys.some(({ sync_state }) => sync_state === 'sync' || sync_state === 'quorum');
  if (standbys.length > 0 && !hasSynchronous)
    findings.push(
      warning(
        'standbys',
        `none of ${standbys.length} is known to be synchronous: L1 and L25 do not survive a failover`,
        'Set synchronous_standby_names: docs/operate.md, "Replication".',
      ),
    );
  if (names.trim() !== '' && standbys.length === 0)
    findings.push(
      problem(
        'standbys',
        'synchronous_standby_names is set and no standby is connected, so commits wait',
        'Start a standby, or empty synchronous_standby_names.',
      ),
    );
  const text = `synchronous_commit is ${commits}, ${standbys.length} standbys`;
  return findings.length > 0 ? findings : [ok('durability', text)];
}

/** Every process has its pool, a listener and two connections of the worker thread. */
const CONNECTIONS_BESIDE_POOL = 3;

export async function checkConnectionLimit(
  sql: Sql,
  { poolSize, processes }: { poolSize: number; processes: number },
): Promise<Finding> {
  const [facts] = await sql<{ available: number; others: number }[]>`
    select least(
      current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
        - coalesce(current_setting('reserved_connections', true)::int, 0),
      (select nullif(datconnlimit, -1) from pg_database where datname = current_database()),
      (select nullif(rolconnlimit, -1) from pg_roles where rolname = current_user)) as available,
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend' and datname <> current_database()) as others`;
  const { available, others } = facts ?? { available: 0, others: 0 };
  const needed = processes * (poolSize + CONNECTIONS_BESIDE_POOL);
  const text = `${processes} processes use up to ${needed} connections, ${available - others} are available`;
  return needed > available - others
    ? problem(
        'connections',
        text,
        'Raise max_connections of PostgreSQL (and the limits of role and database), or lower DATABASE_POOL_SIZE.',
      )
    : ok('connections', text);
}

export async function checkAutovacuum(sql: Sql): Promise<Finding> {
  const [on] = await sql<{ is_on: boolean }[]>`
    select current_setting('autovacuum')::boolean and current_setting('track_counts')::boolean as is_on`;
  if (!on?.is_on)
    return problem(
      'autovacuum',
      'is off: tables grow and calls become slow',
      'Set autovacuum = on and track_counts = on.',
    );
  const disabled = await sql<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and 'autovacuum_enabled=false' = any(reloptions) order by 1`;
  return disabled.length > 0
    ? problem(
        'autovacuum',
        `is off for ${disabled.map(({ name }) => name).join(', ')}`,
        'Run for each: ALTER TABLE … RESET (autovacuum_enabled);',
      )
    : ok('autovacuum', 'is on');
}
