import { hash } from '@node-rs/argon2';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createAppUser, createCustomer, importAppUsers, listAppUsers, listDevices, login, search } from '.';
import { migrateDatabase } from '../db/migrate';
import { makeAppUser, makePool } from '../test/factories';
import { databaseOfBaseline, DATABASE_FOLDER } from '../test/older-database';
import { nodes, PAGE, testScenario, type ScenarioPool } from '../test/scenario';
import { canonicalText } from './rules/canonical-text';

const scenario = testScenario();

const composed = 'José Müller';
const decomposed = composed.normalize('NFD');

const add = (pool: ScenarioPool, userName: string, password?: string) =>
  createAppUser({
    ctx: pool.admin,
    input: { customerId: pool.customer.opaqueId, userName, displayName: userName, password },
  });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string; code?: string }) => error.reason ?? error.code,
  );

describe('one canonical form', () => {
  it('the database makes the same as the program', async () => {
    // Letters known to every version of ICU, because the database's may be older than the program's.
    const ranges = [
      [0x20, 0x58f],
      [0x600, 0x6ff],
      [0x1e00, 0x1fff],
      [0x200b, 0x200f],
      [0x3040, 0x30ff],
      [0xff01, 0xffee],
    ];
    const letter = fc
      .oneof(...ranges.map(([min, max]) => fc.integer({ min, max })))
      .map((n) => String.fromCodePoint(n));
    const letters = fc.string({ unit: letter, maxLength: 12 });
    const texts = [
      ...fc.sample(letters, 500),
      ...[
        'STRASSE',
        'a\u0085b',
        'straße',
        'İlker',
        'ılker',
        'ΟΔΟΣ',
        'ſ',
        'ann\u200b  lee',
        'ａｎｎ',
        '\u202eann',
        'K',
        'é',
        'ﬁ',
      ],
    ].filter((text) => text.isWellFormed() && !text.includes('\0'));
    const rows = await scenario.sql<{ text: string; key: string }[]>`
      select text, text_key(text) as key from unnest(${texts}::text[]) text`;
    for (const { text, key } of rows) expect(key, JSON.stringify(text)).toBe(canonicalText(text));
  });

  it('logs a person in however the user name and the password are typed', async () => {
    for (const userAuthentication of ['PASSWORD', 'TRUSTED'] as const) {
      const pool = await scenario.pool({ userAuthentication, licensedQuantity: 9 });
      await add(pool, composed, 'Grüße an alle');
      for (const userName of [
        composed,
        decomposed,
        ' JOSÉ  MÜLLER',
        'ＪＯＳÉ müller',
        'jo\u200bsé\u00a0müller',
      ]) {
        const device = await pool.device();
        const password = userAuthentication === 'PASSWORD' ? 'Grüße an alle'.normalize('NFD') : undefined;
        const answer = await login({ ctx: device.ctx, input: { userName, password } });
        expect(answer, `${userAuthentication} ${userName}`).toMatchObject({ kind: 'granted' });
      }
    }
  });

  it('keeps a password valid that was hashed as it was typed', async () => {
    const pool = await scenario.pool({ userAuthentication: 'PASSWORD' });
    const password = 'Grüße an alle'.normalize('NFD');
    const { userName } = await makeAppUser(scenario.sql, pool, { passwordHash: await hash(password) });
    const device = await pool.device();
    expect(await login({ ctx: device.ctx, input: { userName, password } })).toMatchObject({
      kind: 'granted',
    });
  });

  it('refuses a user name that is taken in another form, or looks like one that is', async () => {
    const pool = await scenario.pool();
    for (const name of [composed, 'straße', 'poma', 'хор']) await add(pool, name);
    for (const name of [decomposed, 'JOSÉ MÜLLER', 'STRASSE', 'ｐｏｍａ', 'po\u200bma'])
      expect(await refusalOf(add(pool, name)), name).toBe('USER_NAME_TAKEN');
    expect(await refusalOf(add(pool, 'рома'))).toBe('USER_NAME_LOOKS_ALIKE');
    expect(await refusalOf(add(pool, 'xop'))).toBe('USER_NAME_LOOKS_ALIKE');
    expect(await refusalOf(add(pool, 'роma'))).toBe('MIXED_ALPHABETS');
    expect(await refusalOf(add(pool, '\u200b\u3164'))).toBe('NOTHING_VISIBLE');
    // Stern and Stem are different names, and names of another customer do not conflict.
    for (const name of ['stern', 'stem', 'анна']) expect(await refusalOf(add(pool, name)), name).toBe('done');
    expect(await refusalOf(add(await scenario.pool(), 'рома'))).toBe('done');
  });

  it('an import finds the same names in its rows and among the people', async () => {
    const pool = await scenario.pool();
    await add(pool, composed);
    const rows = [decomposed, 'straße', 'Strasse', 'poma', 'рома', 'anna'].map((userName) => ({
      userName,
      displayName: userName,
    }));
    const { problems } = await importAppUsers({
      ctx: pool.admin,
      input: { customerId: pool.customer.opaqueId, rows },
    });
    expect(problems.map(({ row, reason, otherRows }) => [row, reason, otherRows])).toEqual([
      [1, 'USER_NAME_TAKEN', []],
      [2, 'USER_NAME_TWICE', [3]],
      [3, 'USER_NAME_TWICE', [2]],
      [4, 'USER_NAME_LOOKS_ALIKE', []],
      [5, 'USER_NAME_LOOKS_ALIKE', []],
    ]);
  });

  it('a search finds what was typed in another form', async () => {
    const pool = await scenario.pool();
    await add(pool, decomposed);
    const register = (installationId: string) =>
      pool.register({ installationId, name: `Gerät ${decomposed}\u202e` });
    const first = await register('Gerät-1'.normalize('NFD'));
    const again = await register('Gerät-1');
    if (first.kind !== 'registered' || again.kind !== 'registered') throw new Error('refused');
    expect(again.device.id).toBe(first.device.id);
    expect(first.device.name).toBe(`Gerät ${composed}`);

    for (const text of [composed, decomposed, 'jo\u200bsé', 'jose\u0301']) {
      const people = await listAppUsers({
        ctx: pool.viewer,
        input: { ...PAGE, customerId: pool.customerId, search: text },
      });
      expect(nodes(people), text).toHaveLength(1);
      const devices = await listDevices({
        ctx: pool.viewer,
        input: { ...PAGE, seatPool: pool.key, search: text },
      });
      expect(nodes(devices), text).toHaveLength(1);
      const hits = await search({ ctx: pool.viewer, input: { text, first: 10 } });
      expect(hits.map(({ __typename }) => __typename).sort(), text).toEqual(['AppUser', 'Device']);
    }
  });

  it('a code is read without regard to width and invisible characters', async () => {
    const code = `Ｃ${Date.now()}\u200b`;
    const { customer } = await createCustomer({ ctx: scenario.vendor, input: { code, name: 'Acme' } });
    expect(customer.code).toBe(code.normalize('NFKC').replace('\u200b', ''));
  });
});

describe('the migration to canonical forms', () => {
  it('gives stored texts their form, and leaves the younger of two that clash as it is', async () => {
    const { url, sql, close } = await databaseOfBaseline();
    try {
      const [customer] = await sql<{ id: string }[]>`
        insert into customers (code, name) values ('ACME', ${'Mu\u0308ller\u202e'}) returning id`;
      const id = customer?.id ?? '';
      const names = ['Ann', 'straße', 'strasse', composed, decomposed, 'zoe\u0308', '\u3164'];
      for (const [n, name] of names.entries())
        await sql`insert into app_users (customer_id, user_name, display_name, created_at)
          values (${id}, ${name}, ${name}, now() + ${n} * interval '1 second')`;
      const { seatPoolId, application } = await makePool(sql, { customerId: id });
      await sql`update applications set name = ${'Pru\u0308fung\u202e'} where id = ${application.applicationId}`;
      const installations = ['lager', 'bu\u0308ro', 'Büro\u202e', 'Büro'];
      for (const [n, installation] of installations.entries())
        await sql`insert into devices (customer_id, seat_pool_id, installation_id, name, token_hash, registered_at)
          values (${id}, ${seatPoolId}, ${installation}, ${`Gera\u0308t\u200b ${n}`}, ${randomBytes(32)}, now() + ${n} * interval '1 second')`;
      await migrateDatabase(url, DATABASE_FOLDER);

      expect(await sql`select name from customers where id = ${id}`).toEqual([{ name: 'Müller' }]);
      expect(await sql`select name from applications`).toEqual([{ name: 'Prüfung' }]);
      expect(await sql`select name, installation_id from devices order by registered_at`).toEqual([
        { name: 'Gerät 0', installation_id: 'lager' },
        { name: 'Gerät 1', installation_id: 'büro' },
        { name: 'Gerät 2', installation_id: 'Büro\u202e' },
        { name: 'Gerät 3', installation_id: 'Büro' },
      ]);
      const stored = await sql<{ user_name: string }[]>`
        select user_name from app_users where customer_id = ${id} order by created_at`;
      expect(stored.map((row) => row.user_name)).toEqual([
        ...['Ann', 'straße', 'strasse', composed, decomposed, 'zoë', '\u3164'],
      ]);
      for (const [typed, found] of [
        ['ANN', 'Ann'],
        ['straße', 'straße'],
        ['STRASSE', 'strasse'],
        [composed, composed],
        [composed.toUpperCase(), composed],
        [decomposed, decomposed],
        ['ZOË', 'zoë'],
      ] as const) {
        const [row] = await sql<{ user_name: string }[]>`
          select user_name from app_users where customer_id = ${id} and id = find_app_user(${id}, ${typed}, ${canonicalText(typed)})`;
        expect(row?.user_name, typed).toBe(found);
      }
      // A process of an older version inserts no canonical form.
      await sql`insert into app_users (customer_id, user_name, display_name) values (${id}, 'Ünal', 'Ünal')`;
      expect(
        await sql`select user_name from app_users where id = find_app_user(${id}, 'u\u0308NAL', ${canonicalText('Ünal')})`,
      ).toEqual([{ user_name: 'Ünal' }]);
    } finally {
      await close();
    }
  });
});
