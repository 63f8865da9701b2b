import { describe, expect, it } from 'vitest';
import { rotateRegistrationKey } from '..';
import { actingDevice, testWorld, type WorldPool } from '../../test/world';

const world = testWorld();

describe('CONCURRENT', () => {
  it('L7: registering takes no seat and does not look at availability', async () => {
    const pool = await world.pool({ licensedQuantity: 0 });
    const tom = await pool.device({ name: ' Scanner 12 ', platform: 'Android 15', appVersion: '4.2.0' });
    expect(tom).toMatchObject({ reregisterBy: null, reregisterInSeconds: null });
    expect(tom.device).toMatchObject({
      name: 'Scanner 12',
      platform: 'Android 15',
      appVersion: '4.2.0',
      state: 'LOGGED_OUT',
      hardLogin: false,
    });
    expect(await pool.usage()).toMatchObject({ inUse: 0, registeredDevices: 1 });
    expect(await pool.denials()).toEqual([]);
  });

  it('L10: an installation that is registered already is no second device and gets a new token', async () => {
    const pool = await world.pool();
    const tom = await pool.device({ platform: 'Android 15' });
    await tom.logsIn();
    const again = await registered(pool, { installationId: tom.device.installationId, name: 'A new name' });
    expect(again.device).toMatchObject({
      id: tom.deviceId,
      name: 'A new name',
      platform: 'Android 15',
      registeredAt: tom.device.registeredAt,
    });
    await expect(tom.asks()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    // Its seat and its login stay: they belong to the device.
    expect(await actingDevice(world.as, again, tom.user).asks()).toMatchObject({
      grant: 'RENEWED',
      lease: { grantNumber: 1 },
    });
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
  });

  it('L10: ten registrations of one installation at once are one device', async () => {
    const pool = await world.pool();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => registered(pool, { installationId: 'one' })),
    );
    expect(new Set(answers.map(({ device }) => device.id)).size).toBe(1);
    expect(new Set(answers.map(({ deviceToken }) => deviceToken)).size).toBe(10);
    expect(await pool.usage()).toMatchObject({ registeredDevices: 1 });
    const answersOfDevices = await Promise.allSettled(
      answers.map((answer) => actingDevice(world.as, answer, { id: '', userName: '', opaqueId: '' }).syncs()),
    );
    expect(answersOfDevices.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the same installation in another pool is another device', async () => {
    const owner = await world.customer();
    const [one, other] = [await world.pool({ owner }), await world.pool({ owner })];
    const devices = [
      await registered(one, { installationId: 'same' }),
      await registered(other, { installationId: 'same' }),
    ];
    expect(devices[0]?.device.id).not.toBe(devices[1]?.device.id);
  });

  it('the registration key must be the present one, of this pool', async () => {
    const pool = await world.pool();
    const { registrationKey } = await rotateRegistrationKey({
      ctx: pool.admin,
      input: { seatPoolId: pool.opaqueId },
    });
    const flipped =
      registrationKey.slice(0, -10) +
      (registrationKey.at(-10) === 'A' ? 'B' : 'A') +
      registrationKey.slice(-9);
    for (const key of [
      pool.registrationKey,
      flipped,
      '',
      'swr_',
      `${registrationKey}.`,
      '\0',
      '\ud800',
      'x'.repeat(100_000),
    ]) {
      await expect(pool.register({}, key)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'registrationKey',
      });
    }
    expect(await pool.register({}, registrationKey)).toMatchObject({ kind: 'registered' });
  });

  it.each<[string, (key: string) => string]>([
    ['spaces around it', (key) => `  ${key} `],
    ['a line end', (key) => `${key}\r\n`],
    ['a line end and indentation inside', (key) => `${key.slice(0, 40)}\n    ${key.slice(40)}`],
    ['a no-break space and a byte order mark', (key) => `\ufeff${key}\u00a0`],
    ['a soft hyphen and a zero-width space', (key) => `${key.slice(0, 40)}\u00ad\u200b${key.slice(40)}`],
  ])('the registration key may be pasted with %s', async (_, paste) => {
    const pool = await world.pool();
    expect(await pool.register({}, paste(pool.registrationKey))).toMatchObject({ kind: 'registered' });
  });
});

async function registered(pool: WorldPool, installation: { installationId: string; name?: string }) {
  const answer = await pool.register(installation);
  if (answer.kind !== 'registered') throw new Error(`refused: ${answer.reason}`);
  return answer;
}
