import { describe, expect, it } from 'vitest';
import { createAppUser, encodeId, listAppUsers, updateAppUser } from '..';
import { lapse } from '../../test/factories';
import { NEW, PAGE, nodes, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('people who work in the apps', () => {
  it('there may be any number of, each with a user name of their own', async () => {
    const pool = await scenario.pool();
    const ann = await pool.appUser({ userName: ' Ann ' });
    expect(ann).toMatchObject({
      userName: 'Ann',
      disabledAt: null,
      lastLoginAt: null,
      customerId: pool.customerId,
    });
    const taken = { code: 'CONFLICT', field: 'userName' };
    for (const userName of ['Ann', 'ANN', ' ann '])
      await expect(pool.appUser({ userName })).rejects.toMatchObject(taken);
    const foreign = await scenario.pool();
    expect(await foreign.appUser({ userName: 'Ann' })).toMatchObject({ userName: 'Ann' });
    expect(await pool.audit(ann.opaqueId)).toMatchObject([
      { action: 'app-user.created', subjectName: 'Ann' },
    ]);
  });

  it('of one name who are added at once are one person', async () => {
    const pool = await scenario.pool();
    const answers = await Promise.allSettled([1, 2, 3].map(() => pool.appUser({ userName: 'once' })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ code: 'CONFLICT' });
  });

  it('of a customer that does not exist are not added', async () => {
    const input = { customerId: encodeId('customer', crypto.randomUUID()), userName: 'a', displayName: 'A' };
    await expect(createAppUser({ ctx: scenario.vendor, input })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'The customer was not found.',
    });
  });

  it('have only the hash of their password stored', async () => {
    const pool = await scenario.pool();
    const ann = await pool.appUser({ password: 'correct horse' });
    const [stored] = await scenario.sql<
      { password_hash: string }[]
    >`select password_hash from app_users where id = ${ann.id}`;
    expect(stored?.password_hash).toMatch(/^\$argon2id\$/);
    expect(stored?.password_hash).not.toContain('correct horse');
  });

  it('are listed by user name, page by page, and searched in both names', async () => {
    const pool = await scenario.pool();
    for (const userName of ['zoe', 'Ann', 'bob', 'änne', '100%']) await pool.appUser({ userName });
    const all = nodes(
      await listAppUsers({ ctx: pool.viewer, input: { ...PAGE, customerId: pool.customerId } }),
    ).map(({ userName }) => userName);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listAppUsers>> = await listAppUsers({
        ctx: pool.viewer,
        input: { first: 2, after, customerId: pool.customerId },
      });
      seen.push(...nodes(page).map(({ userName }) => userName));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    expect([...seen].sort()).toEqual(['zoe', 'Ann', 'bob', 'änne', '100%'].sort());
    const find = async (search: string) =>
      (await listAppUsers({ ctx: pool.viewer, input: { ...PAGE, customerId: pool.customerId, search } }))
        .totalCount;
    expect([
      await find('ANN'),
      await find('%'),
      await find('_'),
      await find('User '),
      await find(''),
    ]).toEqual([1, 1, 0, 5, 5]);
  });

  it('show when they last logged in', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const { serverTime } = await tom.logsIn();
    const [found] = nodes(
      await listAppUsers({ ctx: pool.viewer, input: { ...PAGE, customerId: pool.customerId } }),
    );
    expect(Math.abs((found?.lastLoginAt?.getTime() ?? 0) - serverTime.getTime())).toBeLessThan(1000);
  });
});

describe('changing a person', () => {
  it('leaves what is not given as it is, and is in the audit trail', async () => {
    const pool = await scenario.pool();
    const ann = await pool.appUser({ password: 'correct horse' });
    const change = (input: Omit<Parameters<typeof updateAppUser>[0]['input'], 'appUserId'>) =>
      updateAppUser({ ctx: pool.admin, input: { appUserId: ann.opaqueId, ...input } });
    expect((await change({ displayName: 'Ann' })).appUser).toMatchObject({
      displayName: 'Ann',
      disabledAt: null,
      passwordHash: expect.stringContaining('argon2'),
    });
    expect((await change({ disabled: true })).appUser).toMatchObject({
      displayName: 'Ann',
      disabledAt: expect.any(Date),
    });
    const before = (await change({})).appUser.disabledAt;
    expect((await change({ disabled: true, displayName: null })).appUser).toMatchObject({
      disabledAt: before,
      displayName: 'Ann',
    });
    expect((await change({ disabled: false })).appUser).toMatchObject({ disabledAt: null });
    expect((await pool.audit(ann.opaqueId)).map(({ changes }) => changes)).toEqual([
      [{ field: 'disabled', from: 'true', to: 'false' }],
      [{ field: 'disabled', from: 'false', to: 'true' }],
      [{ field: 'displayName', from: expect.stringMatching(/^User/), to: 'Ann' }],
      [],
    ]);
  });
});

describe('disabling a person', () => {
  it('L16: logs them out on every device with the reason FORCED, and nobody else', async () => {
    const pool = await scenario.pool({ licensedQuantity: 4 });
    const [one, two, lapsed, other] = await pool.devices(4);
    for (const device of [one, two, lapsed]) await device.logsIn(one.user);
    await other.logsIn();
    await lapse(scenario.sql, lapsed);
    await updateAppUser({ ctx: pool.admin, input: { appUserId: one.user.opaqueId, disabled: true } });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    for (const device of [one, two, lapsed]) {
      expect(await device.state()).toMatchObject({ state: 'LOGGED_OUT', hardLogin: false });
      expect(await device.asks()).toMatchObject({
        kind: 'refused',
        reason: 'FORCED_LOGOUT',
        message: expect.stringContaining('customer_admin'),
      });
      expect(await device.logsIn(one.user)).toMatchObject({ kind: 'refused', reason: 'USER_DISABLED' });
    }
    expect(await other.asks()).toMatchObject({ grant: 'RENEWED' });
    const ended = (await pool.leases()).filter(
      ({ appUserId, endReason }) => appUserId === one.user.id && endReason === 'FORCED',
    );
    expect(ended.map(({ deviceId }) => deviceId).sort()).toEqual([one.deviceId, two.deviceId].sort());
    for (const { endedBy } of ended) expect(endedBy).toContain('customer_admin');
    expect(await pool.denials()).toEqual([]);
  });

  it('L16: does not hold their devices off: the next person can log in at once', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } });
    expect(await tom.logsIn(ann.user)).toMatchObject(NEW);
  });

  it('L16: does not log out a device on which somebody else has logged in since', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await tom.logsIn(ann.user);
    await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } });
    expect(await tom.asks()).toMatchObject({ grant: 'RENEWED' });
  });

  it('L16: is undone by enabling: they can log in again, but are not logged in', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    for (const disabled of [true, false])
      await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled } });
    expect(await tom.asks()).toMatchObject({ kind: 'refused', reason: 'FORCED_LOGOUT' });
    expect(await tom.logsIn()).toMatchObject(NEW);
  });

  it('L16: leaves no login in flight behind', async () => {
    const pool = await scenario.pool({ licensedQuantity: 6 });
    const devices = await pool.devices(6);
    const ann = await pool.appUser();
    for (let round = 0; round < 6; round++) {
      const calls = devices.flatMap((device) => [device.logsIn(ann), device.asks()]);
      const disable = updateAppUser({ ctx: pool.admin, input: { appUserId: ann.opaqueId, disabled: true } });
      await Promise.all([...calls, disable, ...devices.map((device) => device.logsIn(ann))]);
      expect(await pool.usage()).toMatchObject({ inUse: 0 });
      await updateAppUser({ ctx: pool.admin, input: { appUserId: ann.opaqueId, disabled: false } });
    }
  });
});

describe('setting the password of a person', () => {
  const setPassword = (
    ctx: Parameters<typeof updateAppUser>[0]['ctx'],
    appUserId: string,
    password: string,
  ) => updateAppUser({ ctx, input: { appUserId, password } });

  it('L16: logs them out on every device with the reason FORCED, and nobody else', async () => {
    const pool = await scenario.pool({ licensedQuantity: 4 });
    const named = await scenario.pool({ owner: pool.customer, mode: 'NAMED' });
    const [one, two, lapsed, other] = await pool.devices(4);
    const inNamed = await named.device();
    for (const device of [one, two, lapsed, inNamed]) await device.logsIn(one.user);
    await other.logsIn();
    await lapse(scenario.sql, lapsed);
    await setPassword(pool.admin, one.user.opaqueId, 'battery staple');
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    for (const device of [one, two, lapsed, inNamed]) {
      expect(await device.state()).toMatchObject({ hardLogin: false, logoutReason: 'PASSWORD_SET' });
      expect(await device.asks()).toMatchObject({ kind: 'refused', reason: 'FORCED_LOGOUT' });
    }
    expect(await other.asks()).toMatchObject({ grant: 'RENEWED' });
    const ended = (await pool.leases()).filter(({ endReason }) => endReason === 'FORCED');
    expect(ended.map(({ deviceId }) => deviceId).sort()).toEqual([one.deviceId, two.deviceId].sort());
    // Not held off: the person's password was set.
    expect(await one.logsIn()).toMatchObject(NEW);
    expect(await pool.denials()).toEqual([]);
  });

  it('L16: other changes leave the person logged in', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, displayName: 'Tom' } });
    expect(await tom.asks()).toMatchObject({ grant: 'RENEWED' });
  });

  it('L16: no login in flight with the old password stays', async () => {
    const pool = await scenario.pool({ licensedQuantity: 4, userAuthentication: 'PASSWORD' });
    const devices = await pool.devices(4);
    const ann = await pool.appUser({ password: 'password 0' });
    for (let round = 0; round < 3; round++) {
      const [old, next] = [`password ${round}`, `password ${round + 1}`];
      const logins = devices.map((device) => device.logsIn({ userName: ann.userName, password: old }));
      await Promise.all([...logins, setPassword(pool.admin, ann.opaqueId, next)]);
      expect(await pool.usage()).toMatchObject({ inUse: 0 });
      for (const device of devices) expect(await device.state()).toMatchObject({ hardLogin: false });
    }
  });
});
