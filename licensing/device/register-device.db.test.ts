import { describe, expect, it } from 'vitest';
import { listDeviceTimeline, rotateRegistrationKey, type Context } from '..';
import { lapse } from '../../test/factories';
import {
  scenarioDevice,
  NEW,
  nodes,
  NOT_REQUIRED,
  PAGE,
  RENEWED,
  testScenario,
  type ScenarioDevice,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();
const deviceOf = (answer: Awaited<ReturnType<typeof registered>>, user: ScenarioDevice['user']) =>
  scenarioDevice(scenario.as, answer, user);

const timelineOf = async (
  { customerId, deviceId }: ScenarioDevice,
  kinds?: Parameters<typeof listDeviceTimeline>[0]['input']['kinds'],
) =>
  nodes(
    await listDeviceTimeline({
      ctx: scenario.support,
      input: { ...PAGE, device: { customerId, id: deviceId }, kinds },
    }),
  );

describe('CONCURRENT', () => {
  it('L7: registering takes no seat and does not look at availability', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
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
    const pool = await scenario.pool();
    const tom = await pool.device({ platform: 'Android 15' });
    await tom.logsIn();
    const { installationId } = tom.device;
    const again = await registered(pool, { installationId, name: 'A new name' }, tom.ctx);
    expect(again.device).toMatchObject({
      id: tom.deviceId,
      name: 'A new name',
      platform: 'Android 15',
      registeredAt: tom.device.registeredAt,
    });
    await expect(tom.asks()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
  });

  it('L10: whoever presents the present token keeps the login and the seat; the timeline has it', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const again = await registered(pool, tom.device, tom.ctx);
    expect(again.device).toMatchObject({ state: 'HOLDING_SEAT', hardLogin: true });
    expect(await deviceOf(again, tom.user).asks()).toMatchObject({ ...RENEWED, lease: { grantNumber: 1 } });
    expect(await timelineOf(tom, ['REREGISTERED', 'REREGISTERED_WITHOUT_TOKEN', 'LOGGED_OUT'])).toMatchObject(
      [{ kind: 'REREGISTERED', userName: tom.user.userName, action: null }],
    );
    expect(await pool.audit(tom.opaqueId)).toEqual([]);
  });

  it('L10: without the present token the login ends and is told as logged out; timeline and audit have it', async () => {
    const pool = await scenario.pool();
    const [stranger, old] = await pool.devices(2);
    const current = await registered(pool, old.device, old.ctx);
    const callers: [string, Context][] = [
      ['no token', scenario.anonymous],
      ['an old token', old.ctx],
      ['the token of another device', stranger.ctx],
      ['an administrator', pool.admin],
    ];
    let tom = deviceOf(current, old.user);
    for (const [who, caller] of callers) {
      expect(await tom.logsIn(), who).toMatchObject(NEW);
      const again = await registered(pool, tom.device, caller);
      expect(again.device, who).toMatchObject({
        id: tom.deviceId,
        state: 'LOGGED_OUT',
        hardLogin: false,
        logoutReason: 'REREGISTERED',
      });
      await expect(tom.asks(), who).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      tom = deviceOf(again, tom.user);
      expect(await tom.asks(), who).toMatchObject({ kind: 'refused', reason: 'LOGGED_OUT' });
      expect(await pool.usage(), who).toMatchObject({ inUse: 0 });
      // L27 has no separate reason for this.
      expect((await pool.leases())[0], who).toMatchObject({ endReason: 'LOGOUT', endedBy: null });
      const [first, second] = await timelineOf(tom, ['REREGISTERED_WITHOUT_TOKEN', 'LOGGED_OUT']);
      expect([first, second], who).toMatchObject([
        { kind: 'REREGISTERED_WITHOUT_TOKEN', userName: tom.user.userName },
        { kind: 'LOGGED_OUT', userName: tom.user.userName },
      ]);
    }
    const audit = await pool.audit(tom.opaqueId);
    expect(audit.map(({ action, subjectName }) => [action, subjectName])).toEqual(
      callers.map(() => ['device.reregistered', tom.device.name]),
    );
    expect(audit.map(({ actorName }) => actorName)).toEqual([
      expect.stringContaining('customer_admin'),
      ...Array<string>(3).fill('Someone with the registration key'),
    ]);
    // Nobody was logged in, so nothing ended.
    await registered(pool, tom.device);
    expect(await pool.audit(tom.opaqueId)).toHaveLength(callers.length);
  });

  it('L10: in a NAMED pool the licence stays, the login only with the present token', async () => {
    const pool = await scenario.pool({ mode: 'NAMED' });
    const tom = await pool.device();
    await tom.logsIn();
    const kept = await registered(pool, tom.device, tom.ctx);
    expect(kept.device).toMatchObject({ state: 'REGISTERED', hardLogin: true, grantNumber: 1 });
    const again = deviceOf(kept, tom.user);
    expect(await again.asks()).toMatchObject(NOT_REQUIRED);
    const taken = await registered(pool, tom.device);
    expect(taken.device).toMatchObject({ state: 'REGISTERED', hardLogin: false, grantNumber: 1 });
    expect(await deviceOf(taken, tom.user).asks()).toMatchObject({ reason: 'LOGGED_OUT' });
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
    expect((await timelineOf(tom)).map(({ kind }) => kind)).toEqual([
      'REREGISTERED_WITHOUT_TOKEN',
      'LOGGED_OUT',
      'CHECKED',
      'REREGISTERED',
      'REGISTERED',
    ]);
  });

  it('L10: a login that lapsed ends like one that holds a seat', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    const again = await registered(pool, tom.device);
    expect(again.device).toMatchObject({ state: 'LOGGED_OUT', hardLogin: false });
    expect(await timelineOf(tom, ['LOGGED_OUT'])).toHaveLength(1);
  });

  it('L10: the token presented keeps the login also after lost replies, until the new token is used', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const answers = await Promise.all(Array.from({ length: 6 }, () => registered(pool, tom.device, tom.ctx)));
    expect(new Set(answers.map(({ device }) => device.id))).toEqual(new Set([tom.deviceId]));
    expect(await timelineOf(tom, ['REREGISTERED'])).toHaveLength(6);
    const last = deviceOf(await registered(pool, tom.device, tom.ctx), tom.user);
    for (const { deviceToken } of answers) {
      const other = deviceOf({ ...last, deviceToken }, tom.user);
      await expect(other.asks()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(await last.asks()).toMatchObject({ ...RENEWED, lease: { grantNumber: 1 } });
    // The new token has been used, so a caller with the first one is another device.
    await registered(pool, tom.device, tom.ctx);
    expect(await tom.state()).toMatchObject({ hardLogin: false, logoutReason: 'REREGISTERED' });
    expect(await pool.usage()).toMatchObject({ inUse: 0, registeredDevices: 1 });
  });

  it('L10: the token before is of no use to anyone once somebody without a token has registered', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await registered(pool, tom.device);
    const current = await registered(pool, tom.device, tom.ctx);
    const ann = deviceOf(current, tom.user);
    await ann.logsIn();
    await registered(pool, tom.device, tom.ctx);
    expect(await tom.state()).toMatchObject({ hardLogin: false });
  });

  it('L10: checks and logins in flight do not bring the login back', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    let tom = await pool.device();
    for (let round = 0; round < 8; round++) {
      await tom.logsIn();
      const [again] = await Promise.all([
        registered(pool, tom.device),
        ...[tom.asks(), tom.logsIn(), tom.asks(), tom.logsIn()].map((call) => call.catch(() => null)),
      ]);
      tom = deviceOf(again, tom.user);
      expect(await tom.asks()).toMatchObject({ kind: 'refused', reason: 'LOGGED_OUT' });
      expect(await pool.usage()).toMatchObject({ inUse: 0 });
    }
  });

  it('L10: ten registrations of one installation at once are one device', async () => {
    const pool = await scenario.pool();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => registered(pool, { installationId: 'one' })),
    );
    expect(new Set(answers.map(({ device }) => device.id)).size).toBe(1);
    expect(new Set(answers.map(({ deviceToken }) => deviceToken)).size).toBe(10);
    expect(await pool.usage()).toMatchObject({ registeredDevices: 1 });
    const answersOfDevices = await Promise.allSettled(
      answers.map((answer) => deviceOf(answer, { id: '', userName: '', opaqueId: '' }).syncs()),
    );
    expect(answersOfDevices.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('the same installation in another pool is another device', async () => {
    const owner = await scenario.customer();
    const [one, other] = [await scenario.pool({ owner }), await scenario.pool({ owner })];
    const devices = [
      await registered(one, { installationId: 'same' }),
      await registered(other, { installationId: 'same' }),
    ];
    expect(devices[0]?.device.id).not.toBe(devices[1]?.device.id);
  });

  it('the registration key must be the present one, of this pool', async () => {
    const pool = await scenario.pool();
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
    const pool = await scenario.pool();
    expect(await pool.register({}, paste(pool.registrationKey))).toMatchObject({ kind: 'registered' });
  });
});

async function registered(
  pool: ScenarioPool,
  { installationId, name }: { installationId: string; name?: string },
  caller = scenario.anonymous,
) {
  const answer = await pool.register({ installationId, ...(name && { name }) }, pool.registrationKey, caller);
  if (answer.kind !== 'registered') throw new Error(`refused: ${answer.reason}`);
  return answer;
}
