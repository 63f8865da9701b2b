import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { describeDatabase } from '../scripts/describe-database';
import { emptyDatabase } from '../test/database';
import { copyDatabaseFolder, databaseOfBaseline, DATABASE_FOLDER } from '../test/older-database';
import { migrateDatabase } from './migrate';

const opened: { close(): Promise<void> }[] = [];
const copies: { remove(): void }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((database) => database.close()));
  for (const copy of copies.splice(0)) copy.remove();
});

async function opening<Opened extends { close(): Promise<void> }>(
  database: Promise<Opened>,
): Promise<Opened> {
  const made = await database;
  opened.push(made);
  return made;
}

function copying() {
  const copy = copyDatabaseFolder();
  copies.push(copy);
  return copy;
}

function changeFunctions(folder: string, changes: { revision: number; sql: string }) {
  const file = path.join(folder, 'functions', 'revision.json');
  const { revision } = JSON.parse(readFileSync(file, 'utf8')) as { revision: number };
  writeFileSync(file, JSON.stringify({ revision: revision + changes.revision, sha256: '' }));
  writeFileSync(path.join(folder, 'functions', 'changed.sql'), changes.sql);
}

const ANSWER = (value: number) =>
  `create or replace function answer() returns int language sql as 'select ${value}';`;

describe('migrating a database', () => {
  it('makes what db/schema.sql says, of an empty one and of one of version 0.1.0', async () => {
    const said = readFileSync(path.join(DATABASE_FOLDER, 'schema.sql'), 'utf8');
    const empty = await opening(emptyDatabase());
    await migrateDatabase(empty.url, DATABASE_FOLDER);
    const older = await opening(databaseOfBaseline());
    // What that version called, with fewer arguments.
    await older.sql`create function register_device(uuid, uuid, bytea, text, text, text, text, uuid, bytea) returns int
      language sql as 'select 1'`;
    await migrateDatabase(older.url, DATABASE_FOLDER);
    for (const { sql } of [empty, older]) {
      const described = await describeDatabase(sql);
      expect(described.length).toBeGreaterThan(10_000);
      expect(said.endsWith(described)).toBe(true);
    }
  });

  it('refuses a database that is older than the baseline, or between two releases, and says what to do', async () => {
    const older = await opening(databaseOfBaseline());
    await older.sql`update schema_migrations set created_at = created_at - 1`;
    await expect(migrateDatabase(older.url, DATABASE_FOLDER)).rejects.toThrow(
      /before 0\.1\.0\. Start version 0\.1\.0/,
    );
    await older.sql`update schema_migrations set created_at = created_at + 2`;
    await expect(migrateDatabase(older.url, DATABASE_FOLDER)).rejects.toThrow(
      /between two releases\. Point DATABASE_URL/,
    );
    expect(await older.sql`select to_regclass('schema_functions') as made`).toEqual([{ made: null }]);
  });

  it('runs each migration in a transaction of its own, so that what came before a faulty one is kept', async () => {
    const database = await opening(emptyDatabase());
    const { folder, changeJournal } = copying();
    for (const name of readdirSync(path.join(folder, 'migrations')).filter((each) => each.endsWith('.sql'))) {
      const migration = path.join(folder, 'migrations', name);
      writeFileSync(
        migration,
        readFileSync(migration, 'utf8').replace('-- Together with db/functions', '--'),
      );
    }
    changeJournal(({ entries }) => {
      const last = entries.at(-1);
      for (const [n, tag] of ['9998_good', '9999_broken'].entries())
        entries.push({ ...last, idx: entries.length, when: (last?.when ?? 0) + n + 1, tag });
    });
    writeFileSync(path.join(folder, 'migrations/9998_good.sql'), 'create table made_before (id int);');
    writeFileSync(
      path.join(folder, 'migrations/9999_broken.sql'),
      'create table made_first (id int);\n--> statement-breakpoint\nselect no_such_column from seats;',
    );
    await expect(migrateDatabase(database.url, folder)).rejects.toThrow(
      /^Migrating the database failed: column "no_such_column" does not exist \(42703\)\..*Nothing of it has been changed.*9999_broken\.sql.*select no_such_column/,
    );
    expect(
      await database.sql`select to_regclass('made_before') is not null as kept, to_regclass('made_first') as made`,
    ).toEqual([{ kept: true, made: null }]);
  });

  it('keeps a migration that the present functions cannot work with only together with the new functions', async () => {
    const database = await opening(emptyDatabase());
    const { folder } = copying();
    writeFileSync(path.join(folder, 'functions/views.sql'), 'create view broken as select no_such_column;');
    await expect(migrateDatabase(database.url, folder)).rejects.toThrow(/no_such_column.*views\.sql/);
    const tables = database.sql`select to_regclass('leases')::text as before, to_regclass('past_leases') as after`;
    expect(await tables).toEqual([{ before: 'leases', after: null }]);
    await migrateDatabase(database.url, DATABASE_FOLDER);
    expect(await database.sql`select from leases`).toEqual([]);
  });
});

describe('beside processes of version 0.1.0', () => {
  it('waits for somebody who reads on and on without holding up the calls of devices', async () => {
    const { url, sql } = await opening(databaseOfBaseline());
    const waits = (table: string) =>
      sql`select from pg_locks where not granted and relation = ${table}::regclass`;
    const reader = await sql.reserve();
    await reader`begin`;
    await reader`select from devices`;
    const migrating = migrateDatabase(url, DATABASE_FOLDER);
    await expect.poll(() => waits('devices'), { interval: 5 }).toHaveLength(1);
    // As a call of a device waits for a lock.
    await sql.unsafe(`set lock_timeout = 2000; lock table devices in row exclusive mode; reset lock_timeout`);
    await reader`commit`;
    reader.release();
    expect(await migrating).toMatchObject({ isSchemaNewer: false });
  });

  it('begins again when the database ends it for a deadlock with a call', async () => {
    const { url, sql } = await opening(databaseOfBaseline());
    await sql`create function deadlock_once() returns event_trigger language plpgsql as $$ begin
      if nextval('deadlocks') = 1 then raise exception 'deadlock detected' using errcode = '40P01'; end if; end $$`;
    await sql`create sequence deadlocks`;
    await sql`create event trigger deadlock_once on ddl_command_end when tag in ('ALTER TABLE') execute function deadlock_once()`;
    await migrateDatabase(url, DATABASE_FOLDER);
    expect((await sql<{ last_value: string }[]>`select last_value from deadlocks`)[0]?.last_value).not.toBe(
      '1',
    );
  });

  it('leaves them the functions they call until those of this program take their place', async () => {
    const { url, sql } = await opening(databaseOfBaseline());
    await sql`create function register_device(uuid, uuid, bytea, text, text, text, text, uuid, bytea) returns int
      language sql as 'select 1'`;
    const before = await sql`select oid from pg_proc where pronamespace = 'public'::regnamespace`;
    const { folder, changeJournal } = copying();
    changeJournal(({ entries }) => {
      const last = entries.at(-1);
      entries.push({ ...last, idx: entries.length, when: (last?.when ?? 0) + 1, tag: '9999_broken' });
    });
    writeFileSync(path.join(folder, 'migrations/9999_broken.sql'), 'select no_such_column from seats;');
    await expect(migrateDatabase(url, folder)).rejects.toThrow(/no_such_column/);
    const after = await sql`select oid from pg_proc where pronamespace = 'public'::regnamespace`;
    expect(after).toEqual(expect.arrayContaining([...before]));
  });
});

describe('the names that a process of version 0.1.0 adds between the migrations and the functions', () => {
  it('get their canonical form at the next start, the oldest of those with one form', async () => {
    const { url, sql } = await opening(databaseOfBaseline());
    const { folder } = copying();
    changeFunctions(folder, { revision: 0, sql: 'create view broken as select no_such_column;' });
    await expect(migrateDatabase(url, folder)).rejects.toThrow(/no_such_column/);
    const [customer] = await sql<{ id: string }[]>`
      insert into customers (code, name) values ('ACME', 'Acme') returning id`;
    for (const [n, name] of ['Jose\u0301 Müller', 'jos\u00e9  müller', 'Ärzte', 'plain'].entries())
      await sql`
        insert into app_users (customer_id, user_name, display_name, created_at)
        values (${customer?.id ?? ''}, ${name}, ${name}, clock_timestamp() + make_interval(secs => ${n}))`;
    const keys = async () =>
      (await sql<{ key: string }[]>`select user_name_key as key from app_users order by created_at`).map(
        ({ key }) => key,
      );
    expect(await keys()).toEqual([null, null, null, null]);
    for (let start = 1; start <= 2; start++) {
      await migrateDatabase(url, DATABASE_FOLDER);
      expect(await keys()).toEqual(['josé müller', null, 'ärzte', null]);
    }
  });
});

describe('the time-outs of the role or the database', () => {
  it('do not end the start: neither what takes long nor waiting for another process', async () => {
    const { url, sql } = await opening(emptyDatabase());
    await sql.unsafe(`do $$ begin
      execute format('alter database %I set statement_timeout = 100', current_database());
      execute format('alter database %I set lock_timeout = 100', current_database()); end $$`);
    const { folder, changeJournal } = copying();
    changeJournal(({ entries }) => {
      const last = entries.at(-1);
      entries.push({ ...last, idx: entries.length, when: (last?.when ?? 0) + 1, tag: '9999_long' });
    });
    writeFileSync(path.join(folder, 'migrations/9999_long.sql'), 'select pg_sleep(0.3);');
    const starts = [migrateDatabase(url, folder), migrateDatabase(url, folder)];
    expect(await Promise.all(starts)).toMatchObject([{ isSchemaNewer: false }, { isSchemaNewer: false }]);
  });
});

describe('a newer database', () => {
  it('is told from one of this program', async () => {
    const database = await opening(emptyDatabase());
    await migrateDatabase(database.url, DATABASE_FOLDER);
    expect(await migrateDatabase(database.url, DATABASE_FOLDER)).toMatchObject({ isSchemaNewer: false });
    await database.sql`insert into schema_migrations (hash, created_at) values ('later', 9999999999999)`;
    expect(await migrateDatabase(database.url, DATABASE_FOLDER)).toMatchObject({ isSchemaNewer: true });
  });
});

describe('the functions of the database', () => {
  it('are replaced when a program has others, and not by an older program', async () => {
    const database = await opening(emptyDatabase());
    const [own, newer] = [copying(), copying()];
    changeFunctions(own.folder, { revision: 0, sql: ANSWER(1) });
    changeFunctions(newer.folder, { revision: 1, sql: ANSWER(2) });
    const answer = async () => (await database.sql<{ it: number }[]>`select answer() as it`)[0]?.it;

    expect(await migrateDatabase(database.url, own.folder)).toMatchObject({ isSchemaNewer: false });
    expect(await answer()).toBe(1);
    expect(await migrateDatabase(database.url, newer.folder)).toMatchObject({ isSchemaNewer: false });
    expect(await answer()).toBe(2);
    expect(await migrateDatabase(database.url, own.folder)).toMatchObject({ isSchemaNewer: true });
    expect(await answer()).toBe(2);
  });

  it('are left alone when they are in force already', async () => {
    const database = await opening(emptyDatabase());
    await migrateDatabase(database.url, DATABASE_FOLDER);
    const appliedAt = () => database.sql`select applied_at, xmin::text from schema_functions`;
    const before = await appliedAt();
    expect(before).toHaveLength(1);
    await migrateDatabase(database.url, DATABASE_FOLDER);
    expect(await appliedAt()).toEqual(before);
  });

  it('are all replaced or none, and a fault in one is named', async () => {
    const database = await opening(emptyDatabase());
    const { folder } = copying();
    changeFunctions(folder, {
      revision: 0,
      sql: `${ANSWER(1)} create or replace view broken as select no_such_column;`,
    });
    await expect(migrateDatabase(database.url, folder)).rejects.toThrow(
      /^Migrating the database failed: column "no_such_column" does not exist.*It is in db\/functions\/changed\.sql/,
    );
    expect(
      await database.sql`select to_regproc('answer') as made, count(*)::int as rows from schema_functions`,
    ).toEqual([{ made: null, rows: 0 }]);
  });

  it('wait for a table that is written to without holding up its other writers', async () => {
    const database = await opening(emptyDatabase());
    await migrateDatabase(database.url, DATABASE_FOLDER);
    const { folder } = copying();
    changeFunctions(folder, { revision: 1, sql: ANSWER(3) });
    const writer = await database.sql.reserve();
    await writer`begin`;
    await writer`lock table seats in row exclusive mode`;
    const migrating = migrateDatabase(database.url, folder);
    await expect
      .poll(() => database.sql`select from pg_locks where not granted and relation = 'seats'::regclass`)
      .toHaveLength(1);
    await expect
      .poll(() => database.sql`select from pg_locks where not granted and relation = 'seats'::regclass`, {
        interval: 5,
      })
      .toHaveLength(0);
    await writer`commit`;
    writer.release();
    await migrating;
    expect(await database.sql`select answer() as it`).toEqual([{ it: 3 }]);
  });
});
