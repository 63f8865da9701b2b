import { describe, expect, it } from 'vitest';
import { createAppUser, encodeId, encodeKey, importAppUsers, listAppUsers, login } from '..';
import { nodes, PAGE, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

type Rows = Parameters<typeof importAppUsers>[0]['input']['rows'];

const importInto = (pool: ScenarioPool, rows: Rows, dryRun?: boolean, ctx = pool.admin) =>
  importAppUsers({ ctx, input: { customerId: pool.customer.opaqueId, rows, dryRun } });

const namesIn = async (pool: ScenarioPool) =>
  nodes(await listAppUsers({ ctx: pool.viewer, input: { ...PAGE, customerId: pool.customerId } })).map(
    ({ userName, displayName, passwordHash }) => [userName, displayName, passwordHash !== null],
  );

const person = (userName: string) => ({ userName, displayName: userName.toUpperCase() });

describe('an import of app users', () => {
  it('adds everybody, who can then log in with the password given', async () => {
    const pool = await scenario.pool({ userAuthentication: 'PASSWORD' });
    const rows = [
      { userName: ' ann ', displayName: ' Ann ', password: 'correct horse' },
      { userName: 'bob', displayName: 'Bob', password: null },
      { userName: 'zoë', displayName: 'Zoë' },
    ];
    expect(await importInto(pool, rows)).toEqual({ importedCount: 3, problems: [] });
    expect(await namesIn(pool)).toEqual([
      ['ann', 'Ann', true],
      ['bob', 'Bob', false],
      ['zoë', 'Zoë', false],
    ]);
    const tom = await pool.device();
    expect(
      await login({ ctx: tom.ctx, input: { userName: 'ANN', password: 'correct horse' } }),
    ).toMatchObject({ kind: 'granted' });
  });

  it('L24: is in the audit trail with the number, and each person too', async () => {
    const pool = await scenario.pool();
    await importInto(pool, [person('ann'), person('bob')]);
    const [whole, bob, ann, ...others] = await pool.audit();
    expect(whole).toMatchObject({
      action: 'app-users.imported',
      subjectId: pool.customer.opaqueId,
      subjectName: pool.customer.name,
      changes: [{ field: 'importedCount', from: null, to: '2' }],
      actorRole: 'CUSTOMER_ADMIN',
    });
    expect([ann, bob]).toMatchObject([
      { action: 'app-user.created', subjectName: 'ann' },
      { action: 'app-user.created', subjectName: 'bob' },
    ]);
    expect(others.map(({ action }) => action)).not.toContain('app-user.created');
    const added = nodes(
      await listAppUsers({ ctx: pool.viewer, input: { ...PAGE, customerId: pool.customerId } }),
    );
    expect([ann?.subjectId, bob?.subjectId]).toEqual(added.map((one) => encodeKey('appUser', one)));
  });

  it('reports all problems by row, and adds no one', async () => {
    const pool = await scenario.pool();
    await pool.appUser({ userName: 'Taken' });
    const before = await scenario.storedRows();
    const { importedCount, problems } = await importInto(pool, [
      person('good'),
      { userName: ' ', displayName: '', password: 'short' },
      person('TAKEN'),
      person('twice'),
      { userName: 'Twice ', displayName: 'x'.repeat(201) },
      { userName: 'a\0b', displayName: 'A', password: 'x'.repeat(201) },
      { userName: 'n'.repeat(129), displayName: 'N', password: 'a\ud800bcdefgh' },
    ]);
    expect(importedCount).toBe(0);
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [2, 'userName'],
      [2, 'displayName'],
      [2, 'password'],
      [3, 'userName'],
      [4, 'userName'],
      [5, 'displayName'],
      [5, 'userName'],
      [6, 'userName'],
      [6, 'password'],
      [7, 'userName'],
      [7, 'password'],
    ]);
    const messageOf = (row: number, field: string) =>
      problems.find((problem) => problem.row === row && problem.field === field)?.message;
    expect(messageOf(2, 'password')).toBe('password must be at least 8 characters.');
    expect(messageOf(3, 'userName')).toContain('already');
    expect(messageOf(4, 'userName')).toContain('row 5');
    expect(messageOf(5, 'userName')).toContain('row 4');
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('changes nothing in a dry run, and reports the same', async () => {
    const pool = await scenario.pool();
    await pool.appUser({ userName: 'taken' });
    const before = await scenario.storedRows();
    expect(await importInto(pool, [person('ann')], true)).toEqual({ importedCount: 0, problems: [] });
    const rows = [person('taken'), person('ann'), person('ann')];
    const tried = await importInto(pool, rows, true);
    expect(tried.problems.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(await importInto(pool, rows)).toEqual(tried);
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('hashes nothing before all rows are right', async () => {
    const pool = await scenario.pool();
    const rows = Array.from({ length: 1000 }, (_, n) => ({
      ...person(`user-${n % 999}`),
      password: 'correct horse',
    }));
    const startedAt = performance.now();
    expect((await importInto(pool, rows)).problems.map(({ row }) => row)).toEqual([1, 1000]);
    // Hashing a thousand passwords would take many seconds on any machine.
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it.each([0, 1001])('of %i rows is refused', async (length) => {
    const pool = await scenario.pool();
    const rows = Array.from({ length }, (_, n) => person(`user-${n}`));
    await expect(importInto(pool, rows)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'rows',
      message: expect.stringContaining('1 to 1000'),
    });
  });

  it('of the same people at once succeeds once, and reports the existing users to the others', async () => {
    const pool = await scenario.pool();
    const rows = Array.from({ length: 200 }, (_, n) => person(`user-${n}`));
    const backwards = [...rows].reverse();
    const answers = await Promise.all([
      importInto(pool, rows),
      importInto(pool, backwards),
      importInto(pool, rows),
    ]);
    expect(answers.map(({ importedCount }) => importedCount).sort()).toEqual([0, 0, 200]);
    for (const { importedCount, problems } of answers)
      expect(problems).toHaveLength(importedCount === 0 ? 200 : 0);
    const imports = (await pool.audit()).filter(({ action }) => action === 'app-users.imported');
    expect(imports).toHaveLength(1);
  });

  it('adds no one when one of them is added elsewhere meanwhile', async () => {
    const pool = await scenario.pool();
    const rows = Array.from({ length: 30 }, (_, n) => ({
      ...person(`user-${n}`),
      password: 'correct horse',
    }));
    const importing = importInto(pool, rows);
    await createAppUser({
      ctx: scenario.vendor,
      input: { customerId: pool.customer.opaqueId, userName: 'USER-7', displayName: 'U' },
    });
    expect(await importing).toMatchObject({ importedCount: 0, problems: [{ row: 8, field: 'userName' }] });
    expect(await namesIn(pool)).toEqual([['USER-7', 'U', false]]);
  });

  it('with passwords is the only one into a customer, and one of two at once', async () => {
    const pools = [await scenario.pool(), await scenario.pool(), await scenario.pool()] as const;
    const rows = Array.from({ length: 20 }, (_, n) => ({
      ...person(`user-${n}`),
      password: 'correct horse',
    }));
    const [pool] = pools;
    const again = rows.map((row) => ({ ...row, userName: `${row.userName}-again` }));
    const intoOne = await Promise.allSettled([importInto(pool, rows), importInto(pool, again)]);
    const intoThree = await Promise.allSettled(
      pools.map((each, n) =>
        importInto(
          each,
          rows.map((row) => ({ ...row, userName: `p${n} ${row.userName}` })),
        ),
      ),
    );
    for (const [answers, done] of [
      [intoOne, 1],
      [intoThree, 2],
    ] as const) {
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(done);
      expect(
        answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : [])),
      ).toMatchObject([{ code: 'RATE_LIMITED', retryAfterSeconds: 15 }]);
    }
    expect(await importInto(pool, again)).toMatchObject({ importedCount: expect.any(Number) });
  });

  it.each([
    [
      'is signed out',
      'UNAUTHENTICATED',
      (id: string) => scenario.sql`delete from portal_sessions where portal_user_id = ${id}`,
    ],
    [
      'may only look',
      'FORBIDDEN',
      (id: string) => scenario.sql`update portal_users set role = 'CUSTOMER_VIEWER' where id = ${id}`,
    ],
  ])('L30: adds nobody if the caller %s by the time the people would be added', async (_, code, change) => {
    const pool = await scenario.pool();
    const ctx = await scenario.person('CUSTOMER_ADMIN', pool.customerId);
    if (ctx.actor.kind !== 'portal') throw new Error('not a person');
    await change(ctx.actor.portalUserId);
    const importing = importInto(pool, [{ ...person('ann'), password: 'correct horse' }], false, ctx);
    await expect(importing).rejects.toMatchObject({ code });
    expect(await namesIn(pool)).toEqual([]);
  });

  it('L31: counts names of its own customer only', async () => {
    const [pool, foreign] = [await scenario.pool(), await scenario.pool()];
    await foreign.appUser({ userName: 'ann' });
    expect(await importInto(pool, [person('ann')])).toMatchObject({ importedCount: 1 });
  });

  it('of a customer that does not exist is refused, whatever the rows', async () => {
    const input = { customerId: encodeId('customer', crypto.randomUUID()), rows: [person('')] };
    await expect(importAppUsers({ ctx: scenario.vendor, input })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
