import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '..';
import { PAGE, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;
let tom: ScenarioDevice;

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 2 });
  tom = await pool.device();
  await tom.logsIn();
});

/** Texts that every input refuses. */
const broken = ['\0', 'a\0b', '\ud800', 'a\udfffb', 'a\nb', '\u2028'];
const tooLong = 'x'.repeat(100_000);
const badIds = ['', ' ', 'x', 'dev_', '\0', '\ud800', tooLong, '../../etc/passwd', "' or 1=1 --"];

type Attempts = Record<string, { attempt: (value: string) => Promise<unknown>; values: string[] }>;
const texts: Attempts = {
  'registerDevice.installationId': {
    attempt: (value) => pool.register({ installationId: value }),
    values: ['', '  ', 'x'.repeat(129), ...broken, tooLong],
  },
  'registerDevice.name': {
    attempt: (value) => pool.register({ name: value }),
    values: ['', '  ', 'x'.repeat(201), ...broken, tooLong],
  },
  'registerDevice.platform': {
    attempt: (value) => pool.register({ platform: value }),
    values: ['x'.repeat(101), ...broken, tooLong],
  },
  'registerDevice.appVersion': {
    attempt: (value) => pool.register({ appVersion: value }),
    values: ['x'.repeat(101), ...broken, tooLong],
  },
  'registerDevice.registrationKey': {
    attempt: (value) => pool.register({}, value),
    values: ['', 'swr_', `${'swr_'}${tooLong}`, ...broken],
  },
  'login.userName': {
    attempt: (value) => tom.logsIn({ userName: value }),
    values: ['', '  ', 'x'.repeat(129), ...broken, tooLong],
  },
  'login.password': {
    attempt: (value) => tom.logsIn({ userName: 'ann', password: value }),
    values: ['a\0b', '\ud800', 'x'.repeat(201), tooLong],
  },
  'login.appVersion': {
    attempt: (appVersion) => licensing.login({ ctx: tom.ctx, input: { userName: 'ann', appVersion } }),
    values: ['x'.repeat(101), ...broken],
  },
  'checkLicense.action': {
    attempt: (value) => tom.asks(value),
    values: ['', 'start_job', 'START JOB', 'STOP_JOB', 'X'.repeat(65), ...broken, tooLong],
  },
  'recordActivity.activity': {
    attempt: (activity) => licensing.recordActivity({ ctx: tom.ctx, input: { activity } }),
    values: ['', 'sync', 'X'.repeat(65), ...broken, tooLong],
  },
  'forceLogout.deviceId': {
    attempt: (deviceId) => licensing.forceLogout({ ctx: pool.admin, input: { deviceId } }),
    values: badIds,
  },
  'forceLogout.reason': {
    attempt: (reason) =>
      licensing.forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId, reason } }),
    values: ['x'.repeat(501), ...broken],
  },
  'removeDevice.deviceId': {
    attempt: (deviceId) => licensing.removeDevice({ ctx: pool.admin, input: { deviceId } }),
    values: badIds,
  },
  'removeDevice.reason': {
    attempt: (reason) =>
      licensing.removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId, reason } }),
    values: ['x'.repeat(501), ...broken],
  },
  'releaseLicense.deviceId': {
    attempt: (deviceId) =>
      licensing.releaseLicense({ ctx: scenario.support, input: { deviceId, reason: 'r' } }),
    values: badIds,
  },
  'releaseLicense.reason': {
    attempt: (reason) =>
      licensing.releaseLicense({ ctx: scenario.support, input: { deviceId: tom.opaqueId, reason } }),
    values: ['', '  ', 'x'.repeat(501), ...broken],
  },
  'getDevice.id': {
    attempt: (id) => licensing.getDevice({ ctx: scenario.vendor, input: { id } }),
    values: badIds,
  },
  'listDevices.search': {
    attempt: (search) =>
      licensing.listDevices({ ctx: scenario.vendor, input: { ...PAGE, seatPool: pool.key, search } }),
    values: ['x'.repeat(201), ...broken],
  },
};

describe('bad input about devices is a clear error and changes nothing', () => {
  it.each(Object.entries(texts))('%s', async (_, { attempt, values }) => {
    const before = await scenario.storedRows();
    for (const value of values) {
      const refused = expect(attempt(value), JSON.stringify(value.slice(0, 40))).rejects;
      await refused.toMatchObject({ name: 'LicensingError', code: 'BAD_USER_INPUT' });
    }
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('a token that is not genuine', async () => {
    const before = await scenario.storedRows();
    const forged = scenario.as({
      kind: 'device',
      customerId: tom.customerId,
      deviceId: tom.deviceId,
      tokenHash: Buffer.alloc(32, 1),
    });
    const nobodys = scenario.as({
      kind: 'device',
      customerId: crypto.randomUUID(),
      deviceId: crypto.randomUUID(),
      tokenHash: Buffer.alloc(32, 1),
    });
    for (const ctx of [forged, nobodys]) {
      const calls = [
        () => licensing.login({ ctx, input: { userName: tom.user.userName } }),
        () => licensing.login({ ctx, input: { userName: tom.user.userName, password: 'some password' } }),
        () => licensing.checkLicense({ ctx, input: { action: 'START_JOB' } }),
        () => licensing.recordActivity({ ctx, input: { activity: 'SYNC' } }),
        () => licensing.logout({ ctx }),
        () => licensing.watchDeviceStatus({ ctx }),
      ];
      for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    }
    expect(await scenario.storedRows()).toEqual(before);
  });
});
