import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { callsOfOneCustomer, citusTables } from './citus-tables';

/* Runs without Citus: what Citus would refuse, or send to every node, is found in the catalogue and in the texts. */

const database = testDatabase();
const placed = (placement: string) =>
  Object.entries(citusTables).flatMap(([name, its]) => (its === placement ? [name] : []));
const ofCustomers = placed('customer');
const VOLATILE = /\b(clock_timestamp|nextval|random|gen_random_uuid)\(/;
const replacedOnCitus = new Set(
  [
    ...readFileSync('db/functions/on-citus/functions.sql', 'utf8').matchAll(
      /create or replace function (\w+)/g,
    ),
  ].map(([, name = '']) => name),
);

describe('tables', () => {
  it('each have a place', async () => {
    const tables = await database.sql<{ name: string }[]>`
      select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    expect(tables.map(({ name }) => name).toSorted()).toEqual(Object.keys(citusTables).toSorted());
  });

  it('of customers have only keys with the customer', async () => {
    const keys = await database.sql`
      select i.indexrelid::regclass::text as key from pg_index i
      where i.indisunique and i.indrelid = any (${ofCustomers}::regclass[]) and not exists (
        select from pg_attribute a where a.attrelid = i.indrelid and a.attname = 'customer_id' and a.attnotnull and a.attnum = any (i.indkey))`;
    expect([...keys]).toEqual([]);
  });

  it('refer to rows of the same customer or to reference tables', async () => {
    const keys = await database.sql<{ name: string; from: string; to: string; is_by_customer: boolean }[]>`
      select c.conname as name, c.conrelid::regclass::text as from, c.confrelid::regclass::text as to,
        exists (
          select from unnest(c.conkey, c.confkey) as pair(ours, theirs)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = pair.ours and a.attname = 'customer_id'
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = pair.theirs and b.attname = 'customer_id'
        ) as is_by_customer
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`;
    const fits = ({ from, to, is_by_customer }: (typeof keys)[number]) =>
      citusTables[from] === 'local' ||
      citusTables[to] === 'reference' ||
      (citusTables[from] === 'customer' && citusTables[to] === 'customer' && is_by_customer);
    expect(keys.filter((key) => !fits(key)).map(({ name }) => name)).toEqual([]);
  });
});

describe('functions', () => {
  type Row = { name: string; language: string; source: string; takes_row: boolean; in_view: boolean };
  const read = () => database.sql<Row[]>`
    select p.proname as name, l.lanname as language, p.prosrc as source,
      exists (select from unnest(p.proargtypes) t join pg_type on pg_type.oid = t join pg_class c on c.oid = pg_type.typrelid and c.relkind = 'r') as takes_row,
      exists (select from pg_depend d where d.refobjid = p.oid and d.classid = 'pg_rewrite'::regclass) as in_view
    from pg_proc p join pg_language l on l.oid = p.prolang
    where p.pronamespace = 'public'::regnamespace`;

  it('that conditions, views and triggers call take columns: on a shard, a row has another type', async () => {
    const functions = await read();
    const calls = functions.filter(
      ({ name, language, takes_row, in_view }) =>
        (takes_row && (language === 'sql' || in_view)) ||
        functions.some(({ source }) => new RegExp(`\\b${name}\\((new|old)[,)]`).test(source)),
    );
    expect(calls.map(({ name }) => name)).toEqual([]);
  });

  it('in SQL read no table of customers: Citus plans their parameters as unknown', async () => {
    const functions = await read();
    const reading = functions.filter(
      ({ language, source }) =>
        language === 'sql' &&
        ofCustomers.some((table) => new RegExp(`\\b(from|join) ${table}\\b`).test(source)),
    );
    expect(reading.map(({ name }) => name)).toEqual([]);
  });

  it('of a device call name the customer in each statement, and write without volatile functions', async () => {
    const functions = (await read()).filter(({ name }) => !replacedOnCitus.has(name));
    const reached = new Set<string>(callsOfOneCustomer);
    for (const name of reached) {
      const source = functions.find((one) => one.name === name)?.source ?? '';
      for (const other of functions) if (source.includes(`${other.name}(`)) reached.add(other.name);
    }
    const wrong = functions
      .filter(({ name, language }) => reached.has(name) && language === 'plpgsql')
      .flatMap(({ name, source }) => statementsOf(source).flatMap((statement) => faultsOf(name, statement)));
    expect(reached.size).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe('statements of the program', () => {
  const texts = ['licensing', 'db/queries']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => path.join(folder, String(name))),
    )
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => !/\.test\.ts$|\btest-/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

  it('that write read the clock through a stable function', () => {
    const writing = texts.flatMap(({ file, text }) => {
      const statements = [
        ...text.matchAll(/`\s*(?:update|delete|with [^`]*\bupdate) [^`]*`|\.set\(\{[^;]*/g),
      ];
      return statements.some(([statement]) => VOLATILE.test(statement)) ? [file] : [];
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(writing).toEqual([]);
  });

  it('unfold arrays side by side, because Citus loses the columns of unnest with several', () => {
    const unfolding = texts.flatMap(({ file, text }) =>
      /(?:from|join|,) unnest\(\s*\$\{[^`]*?\}::\w+\[\](?:::\w+\[\])?,/.test(text) ? [file] : [],
    );
    // Neither joins a table of customers that is distributed.
    expect(unfolding).toEqual(['db/queries/find-name-clashes.ts', 'db/queries/outbox.ts']);
  });
});

const statementsOf = (source: string) =>
  source
    .replaceAll(/--.*$/gm, '')
    .split(/;|\bloop\b/)
    .map((statement) => statement.replaceAll(/\s+/g, ' ').trim());

/** The part of a statement that writes; empty for a lock. */
const writeOf = (statement: string) =>
  /(?<!for |key )\b(?:update|insert into|delete from) [a-z_]+.*/.exec(statement)?.[0] ?? '';

function faultsOf(name: string, statement: string): string[] {
  const table = ofCustomers.find((one) =>
    new RegExp(`\\b(from|join|update|insert into) ${one}\\b`).test(statement),
  );
  if (!table) return [];
  const shown = `${name}: ${statement.slice(0, 80)}`;
  return [
    ...(/customer_id/.test(statement) ? [] : [`${shown} (no customer)`]),
    ...(VOLATILE.test(writeOf(statement)) ? [`${shown} (volatile)`] : []),
  ];
}
