import type { Sql } from 'postgres';

/** Bookkeeping tables of migrations, which are not part of the description. */
const EXCLUDED_TABLES = ['schema_migrations', 'schema_functions'];

/**
 * Describes a migrated database as SQL for readers: types, tables with constraints and indexes, views, triggers, and
 * function signatures. Function bodies are in `db/functions`.
 */
export async function describeDatabase(client: Sql): Promise<string> {
  const parts = [
    await list(client, COLLATIONS),
    await list(client, TYPES),
    ...(await describeTables(client)),
    await list(client, VIEWS),
    await list(client, TRIGGERS),
    await list(client, FUNCTIONS),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

async function list(client: Sql, query: string) {
  const rows = await client.unsafe<{ line: string }[]>(query);
  return rows.map(({ line }) => line).join('\n');
}

async function describeTables(client: Sql) {
  const tables = await client<{ name: string; kind: string; options: string | null }[]>`
    select c.relname as name, case c.relpersistence when 'u' then 'unlogged table' else 'table' end as kind,
      array_to_string(c.reloptions, ', ') as options
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all (${EXCLUDED_TABLES})
    order by c.relname collate "C"`;
  return Promise.all(
    tables.map(async ({ name, kind, options }) => {
      const inside = [...(await lines(client, COLUMNS, name)), ...(await lines(client, CONSTRAINTS, name))];
      const indexes = await lines(client, INDEXES, name);
      const end = options ? `) with (${options});` : ');';
      return [
        `create ${kind} ${name} (`,
        inside.map((line) => `  ${line}`).join(',\n'),
        end,
        ...indexes,
      ].join('\n');
    }),
  );
}

async function lines(client: Sql, query: string, table: string) {
  const rows = await client.unsafe<{ line: string }[]>(query, [table]);
  return rows.map(({ line }) => line);
}

const OWN = `not exists (select from pg_depend d where d.objid = o.oid and d.deptype in ('e', 'i'))`;

const COLLATIONS = `
  select format('create collation %I (provider = %s, deterministic = %s);', o.collname, o.collprovider,
    o.collisdeterministic) as line
  from pg_collation o where o.collnamespace = 'public'::regnamespace order by o.collname collate "C"`;

const TYPES = `
  select format(E'create type %I as (\\n%s\\n);', o.typname, string_agg(format('  %I %s', a.attname,
    format_type(a.atttypid, a.atttypmod)), E',\\n' order by a.attnum)) as line
  from pg_type o join pg_class c on c.oid = o.typrelid and c.relkind = 'c' join pg_attribute a on a.attrelid = c.oid
  where o.typnamespace = 'public'::regnamespace
  group by o.typname order by o.typname collate "C"`;

const COLUMNS = `
  select concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then 'collate ' || a.attcollation::regcollation::text end,
    case when a.attnotnull then 'not null' end,
    case when a.attgenerated = 's' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      when a.attidentity <> '' then 'generated ' || case a.attidentity when 'a' then 'always' else 'by default' end
        || ' as identity'
      when d.adbin is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as line
  from pg_attribute a join pg_type t on t.oid = a.atttypid
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
  order by a.attname collate "C"`;

const CONSTRAINTS = `
  select format('constraint %I %s', o.conname, pg_get_constraintdef(o.oid, true)) as line
  from pg_constraint o
  where o.conrelid = $1::regclass and o.contype <> 'n'
  order by array_position('{p,u,c,f}'::"char"[], o.contype), o.conname collate "C"`;

const INDEXES = `
  select pg_get_indexdef(i.indexrelid, 0, true) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = $1::regclass and not exists (select from pg_constraint o where o.conindid = i.indexrelid)
  order by c.relname collate "C"`;

const VIEWS = `
  select format(E'create view %I (%s);', c.relname, string_agg(a.attname, ', ' order by a.attnum)) as line
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
  group by c.relname order by c.relname collate "C"`;

const TRIGGERS = `
  select pg_get_triggerdef(o.oid, true) || ';' as line
  from pg_trigger o join pg_class c on c.oid = o.tgrelid
  where not o.tgisinternal and c.relnamespace = 'public'::regnamespace
  order by c.relname collate "C", o.tgname collate "C"`;

const FUNCTIONS = `
  select format('create function %I(%s) returns %s %s;', o.proname, pg_get_function_arguments(o.oid),
    pg_get_function_result(o.oid), concat_ws(' ', 'language ' || l.lanname,
      case o.provolatile when 'i' then 'immutable' when 's' then 'stable' end,
      case when o.proisstrict then 'strict' end,
      case when o.proparallel = 's' then 'parallel safe' end,
      case when o.proconfig is not null then 'set ' || array_to_string(o.proconfig, ', ') end)) as line
  from pg_proc o join pg_language l on l.oid = o.prolang
  where o.pronamespace = 'public'::regnamespace and ${OWN}
  order by o.proname collate "C", pg_get_function_identity_arguments(o.oid) collate "C"`;
