import postgres from 'postgres';
import { postgresOptions } from '../../db/connection-options';
import { parseDatabaseUrl } from '../../db/database-url';

/** Written by the migrations and the functions of the program that restores. */
const NOT_IN_BACKUP = ['schema_migrations', 'schema_functions'];

/** Runs `work` on one connection without time-outs. */
export async function withLongConnection<Result>(
  url: string,
  work: (sql: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const options = postgresOptions(parseDatabaseUrl(url).address);
  const connection = {
    ...options.connection,
    application_name: 'seatwise-backup',
    TimeZone: 'UTC',
    statement_timeout: 0,
    lock_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  };
  const sql = postgres({ ...options, max: 1, connect_timeout: 10, onnotice() {}, connection });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

export type Table = { name: string; columns: string[] };

/** Tables with their stored columns. Those that a foreign key refers to come first. */
export async function listTables(sql: postgres.Sql | postgres.TransactionSql): Promise<Table[]> {
  const tables = await sql<Table[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and not c.relname = any (${NOT_IN_BACKUP})
    group by c.relname order by c.relname`;
  const references = await sql<{ child: string; parent: string }[]>`
    select c.relname as child, p.relname as parent
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_class p on p.oid = f.confrelid
    where f.contype = 'f' and c.oid <> p.oid and c.relnamespace = 'public'::regnamespace`;
  const ordered: Table[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map(({ name }) => name));
    const ready = left.filter(
      ({ name }) => !references.some(({ child, parent }) => child === name && names.has(parent)),
    );
    if (ready.length === 0) throw new Error(`Foreign keys form a circle: ${[...names].join(', ')}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered;
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const columnList = ({ columns }: Table) => columns.map(quote).join(', ');
export const quoteTable = (name: string) => `public.${quote(name)}`;
