import { describe, expect, it } from 'vitest';
import { forceLogout, removeDevice, updateAppUser } from '..';
import { DENIED, NEW, testScenario } from '../../test/scenario';

const scenario = testScenario();
const password = 'correct horse';
const INVALID_CREDENTIALS = {
  kind: 'refused',
  reason: 'INVALID_CREDENTIALS',
  message: 'The user name or the password is wrong.',
  retryAfterSeconds: null,
  byName: null,
  note: null,
};

describe('where Seatwise checks passwords', () => {
  it('L11: the right password logs in, whatever the case of the user name', async () => {
    const { tom, ann } = await passwordPool();
    expect(await tom.logsIn({ userName: ann.userName.toUpperCase(), password })).toMatchObject(NEW);
    expect(await tom.state()).toMatchObject({ appUserId: ann.id });
  });

  it('L11: an unknown user and a wrong password are refused alike, and are no denials', async () => {
    const { pool, tom, ann } = await passwordPool();
    const unknown = await tom.logsIn({ userName: 'nobody', password });
    const wrong = await tom.logsIn({ userName: ann.userName, password: 'wrong horse' });
    expect(unknown).toEqual({ ...INVALID_CREDENTIALS, serverTime: expect.any(Date) });
    expect(wrong).toEqual({ ...INVALID_CREDENTIALS, serverTime: expect.any(Date) });
    expect(await tom.logsIn({ userName: ann.userName, password: '' })).toMatchObject(INVALID_CREDENTIALS);
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
    expect(await pool.denials()).toEqual([]);
  });

  it('L11: somebody who has no password is refused like one with another', async () => {
    const { pool, tom } = await passwordPool();
    const bob = await pool.appUser();
    expect(await tom.logsIn({ userName: bob.userName, password })).toMatchObject(INVALID_CREDENTIALS);
  });

  it('L11: a login without a password is a mistake of the app', async () => {
    const { tom, ann } = await passwordPool();
    await expect(tom.logsIn({ userName: ann.userName })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'password',
    });
    await expect(tom.logsIn({ userName: 'nobody' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'password',
    });
  });

  it('L11: credentials are checked before seats: a wrong password in a full pool is no denial', async () => {
    const { pool, tom, ann } = await passwordPool();
    const other = await pool.device();
    expect(await other.logsIn({ userName: ann.userName, password })).toMatchObject(NEW);
    expect(await tom.logsIn({ userName: ann.userName, password: 'wrong horse' })).toMatchObject(
      INVALID_CREDENTIALS,
    );
    expect(await pool.denials()).toEqual([]);
    expect(await tom.logsIn({ userName: ann.userName, password })).toMatchObject(DENIED);
    expect(await pool.denials()).toHaveLength(1);
  });

  it('L11, L16: a password that was replaced while it was checked is no denial in a full pool', async () => {
    const { pool, tom, ann } = await passwordPool();
    const other = await pool.device();
    expect(await other.logsIn({ userName: ann.userName, password })).toMatchObject(NEW);
    const [answer] = await scenario.sql`
      select a.outcome, a.reason from devices d,
        log_in_with_password(d.customer_id, d.id, d.token_hash, ${ann.id}, null, 'the hash before') a
      where d.id = ${tom.deviceId}`;
    expect(answer).toEqual({ outcome: 'REFUSED', reason: 'INVALID_CREDENTIALS' });
    expect(await pool.denials()).toEqual([]);
  });

  it('L11: a disabled user is refused as such only with the right password', async () => {
    const { pool, tom, ann } = await passwordPool();
    await updateAppUser({ ctx: pool.admin, input: { appUserId: ann.opaqueId, disabled: true } });
    expect(await tom.logsIn({ userName: ann.userName, password })).toMatchObject({
      kind: 'refused',
      reason: 'USER_DISABLED',
      message: 'Your account has been disabled. Please contact IT.',
    });
    expect(await tom.logsIn({ userName: ann.userName, password: 'wrong horse' })).toMatchObject(
      INVALID_CREDENTIALS,
    );
    expect(await pool.denials()).toEqual([]);
  });

  it('a new password replaces the old one', async () => {
    const { pool, tom, ann } = await passwordPool();
    await updateAppUser({ ctx: pool.admin, input: { appUserId: ann.opaqueId, password: 'battery staple' } });
    expect(await tom.logsIn({ userName: ann.userName, password })).toMatchObject(INVALID_CREDENTIALS);
    expect(await tom.logsIn({ userName: ann.userName, password: 'battery staple' })).toMatchObject(NEW);
  });

  it('too many wrong passwords in a row are limited, with when to try again', async () => {
    const { tom, ann } = await passwordPool();
    const guess = () =>
      tom.logsIn({ userName: ann.userName, password: 'a guess' }).catch((error: unknown) => error);
    const answers: unknown[] = [];
    while (answers.length < 20) answers.push(await guess());
    expect(answers.at(-1)).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    await expect(tom.logsIn({ userName: ann.userName, password })).rejects.toMatchObject({
      code: 'RATE_LIMITED',
    });
  });
});

describe('where the application is trusted', () => {
  it('L11: the user name is enough, and a password is not looked at', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    expect(await tom.logsIn()).toMatchObject(NEW);
    await tom.logsOut();
    expect(await tom.logsIn({ ...tom.user, password: 'anything' })).toMatchObject(NEW);
  });

  it('L11: an unknown user is refused as such', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    expect(await tom.logsIn({ userName: 'nobody' })).toMatchObject(INVALID_CREDENTIALS);
    expect(await tom.logsIn({ userName: 'nobody', password })).toMatchObject(INVALID_CREDENTIALS);
    expect(await pool.denials()).toEqual([]);
  });

  it('L31: a person of another customer is unknown here', async () => {
    const [pool, foreign] = [await scenario.pool(), await scenario.pool()];
    const stranger = await foreign.appUser({ userName: 'stranger' });
    const tom = await pool.device();
    expect(await tom.logsIn(stranger)).toMatchObject(INVALID_CREDENTIALS);
  });
});

describe('which refusal comes first', () => {
  it('L16: a removed device is told so, whatever the credentials', async () => {
    const { pool, tom, ann } = await passwordPool();
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    const removed = { kind: 'refused', reason: 'DEVICE_NOT_REGISTERED' };
    expect(await tom.logsIn({ userName: ann.userName, password })).toMatchObject(removed);
    expect(await tom.logsIn({ userName: ann.userName, password: 'wrong horse' })).toMatchObject(removed);
    expect(await tom.logsIn({ userName: 'nobody', password })).toMatchObject(removed);
  });

  it('L10: a token that was replaced is UNAUTHENTICATED, whatever the credentials', async () => {
    const { pool, tom, ann } = await passwordPool();
    await pool.register({ installationId: tom.device.installationId });
    for (const given of [password, 'wrong horse', undefined]) {
      await expect(
        tom.logsIn({ userName: ann.userName, password: given }),
        `password ${given}`,
      ).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    const [{ n } = { n: 0 }] = await scenario.sql<
      { n: number }[]
    >`select coalesce(sum(misses), 0)::int as n from sign_in_throttles`;
    await expect(tom.logsIn({ userName: ann.userName, password })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const [after] = await scenario.sql<
      { n: number }[]
    >`select coalesce(sum(misses), 0)::int as n from sign_in_throttles`;
    expect(after?.n, 'attempts counted against the device').toBe(n);
  });

  it('L33, L15, L16: suspended before held off, held off before disabled, disabled before full', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    await ann.logsIn();
    await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: true } });
    await pool.update({ suspended: true });
    expect(await tom.logsIn()).toMatchObject({ reason: 'POOL_SUSPENDED' });
    await pool.update({ suspended: false });
    expect(await tom.logsIn()).toMatchObject({ reason: 'HELD_OFF' });
    await scenario.sql`update devices set held_off_until = wall_clock() where id = ${tom.deviceId}`;
    expect(await tom.logsIn()).toMatchObject({ reason: 'USER_DISABLED' });
    await updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, disabled: false } });
    expect(await pool.denials()).toEqual([]);
    expect(await tom.logsIn()).toMatchObject(DENIED);
    expect(await pool.denials()).toHaveLength(1);
  });
});

async function passwordPool() {
  const pool = await scenario.pool({ userAuthentication: 'PASSWORD' });
  return { pool, tom: await pool.device(), ann: await pool.appUser({ password }) };
}
