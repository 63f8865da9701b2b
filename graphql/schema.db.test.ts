import { describe, expect, it } from 'vitest';
import { LicensingError } from '../licensing';
import { deviceMutations, run } from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const LEASE = 'lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds }';
const DECISION = `__typename ... on LicenseGranted { grant ${LEASE} serverTime } ... on LicenseRefused { reason message retryAfterSeconds serverTime }`;

/** One operation for every mutation of devices, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async registerDevice() {
    const register = `mutation ($input: RegisterDeviceInput!) { registerDevice(input: $input) { __typename
      ... on DeviceRegistered { deviceToken reregisterBy reregisterInSeconds serverTime device { id name platform appVersion installationId state hardLogin registeredAt lastUsedAt lastAction user { id } ${LEASE} seatPool { id } } }
      ... on LicenseRefused { reason message } } }`;
    const pool = await scenario.pool({ mode: 'NAMED' });
    const input = {
      registrationKey: pool.registrationKey,
      installationId: 'i',
      name: 'Scanner',
      platform: 'Android 15',
    };
    expect(await run(scenario.anonymous, register, { input })).toEqual({
      registerDevice: {
        __typename: 'DeviceRegistered',
        deviceToken: expect.stringMatching(/^swd_/),
        reregisterBy: INSTANT,
        reregisterInSeconds: expect.any(Number),
        serverTime: INSTANT,
        device: expect.objectContaining({
          name: 'Scanner',
          platform: 'Android 15',
          appVersion: null,
          state: 'REGISTERED',
          hardLogin: false,
          registeredAt: INSTANT,
          user: null,
          lease: expect.objectContaining({ grantNumber: 1 }),
          seatPool: { id: pool.opaqueId },
        }),
      },
    });
    expect(await run(scenario.anonymous, register, { input: { ...input, installationId: 'other' } })).toEqual(
      {
        registerDevice: {
          __typename: 'LicenseRefused',
          reason: 'NO_LICENSE_AVAILABLE',
          message: 'No available licenses, please contact IT',
        },
      },
    );
  },
  async login() {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    const login = `mutation ($input: LoginInput!) { login(input: $input) { ${DECISION} } }`;
    expect(await run(tom.ctx, login, { input: { userName: tom.user.userName, appVersion: '1' } })).toEqual({
      login: {
        __typename: 'LicenseGranted',
        grant: 'NEW',
        serverTime: INSTANT,
        lease: {
          grantNumber: 1,
          expiresAt: INSTANT,
          remainingSeconds: expect.any(Number),
          inactivityTimeoutSeconds: 1800,
        },
      },
    });
    expect(await run(ann.ctx, login, { input: { userName: ann.user.userName } })).toEqual({
      login: {
        __typename: 'LicenseRefused',
        reason: 'NO_LICENSE_AVAILABLE',
        message: 'No available licenses, please contact IT',
        retryAfterSeconds: expect.any(Number),
        serverTime: INSTANT,
      },
    });
  },
  async checkLicense() {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const check = `mutation { checkLicense(input: { action: "START_JOB" }) { ${DECISION} } }`;
    expect(await run(tom.ctx, check)).toMatchObject({
      checkLicense: { __typename: 'LicenseRefused', reason: 'LOGGED_OUT', retryAfterSeconds: null },
    });
    await tom.logsIn();
    expect(await run(tom.ctx, check)).toMatchObject({
      checkLicense: { __typename: 'LicenseGranted', grant: 'RENEWED' },
    });
    await pool.update({ mode: 'NAMED' });
    expect(await run(tom.ctx, check)).toMatchObject({
      checkLicense: { __typename: 'LicenseGranted', grant: 'NOT_REQUIRED', lease: null },
    });
  },
  async recordActivity() {
    const tom = await (await scenario.pool()).device();
    await tom.logsIn();
    expect(
      await run(tom.ctx, `mutation { recordActivity(input: { activity: "SYNC" }) { ${LEASE} serverTime } }`),
    ).toMatchObject({ recordActivity: { lease: { grantNumber: 1 }, serverTime: INSTANT } });
  },
  async logout() {
    const tom = await (await scenario.pool()).device();
    await tom.logsIn();
    for (const changed of [true, false])
      expect(await run(tom.ctx, 'mutation { logout { changed serverTime } }')).toEqual({
        logout: { changed, serverTime: INSTANT },
      });
  },
  async forceLogout() {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const force =
      'mutation ($input: ForceLogoutInput!) { forceLogout(input: $input) { changed device { id state hardLogin } } }';
    expect(await run(pool.admin, force, { input: { deviceId: tom.opaqueId, reason: 'r' } })).toEqual({
      forceLogout: { changed: true, device: { id: tom.opaqueId, state: 'LOGGED_OUT', hardLogin: false } },
    });
  },
  async removeDevices() {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    const remove =
      'mutation ($input: RemoveDevicesInput!) { removeDevices(input: $input) { results { changed licenseFreedAt device { id state } } } }';
    const input = { deviceIds: [ann.opaqueId, tom.opaqueId, ann.opaqueId], reason: 'r' };
    expect(await run(pool.admin, remove, { input })).toEqual({
      removeDevices: {
        results: [
          { changed: true, licenseFreedAt: INSTANT, device: { id: ann.opaqueId, state: 'REMOVED' } },
          { changed: true, licenseFreedAt: INSTANT, device: { id: tom.opaqueId, state: 'REMOVED' } },
          { changed: false, licenseFreedAt: null, device: { id: ann.opaqueId, state: 'REMOVED' } },
        ],
      },
    });
  },
  async forceLogoutDevices() {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    const force =
      'mutation ($input: ForceLogoutDevicesInput!) { forceLogoutDevices(input: $input) { results { changed device { id state logoutReason loggedOutBy logoutNote heldOffUntil removedAt } } } }';
    const input = { deviceIds: [ann.opaqueId, tom.opaqueId], reason: 'r' };
    expect(await run(pool.admin, force, { input })).toEqual({
      forceLogoutDevices: {
        results: [
          {
            changed: false,
            device: {
              id: ann.opaqueId,
              state: 'LOGGED_OUT',
              logoutReason: null,
              loggedOutBy: null,
              logoutNote: null,
              heldOffUntil: null,
              removedAt: null,
            },
          },
          {
            changed: true,
            device: {
              id: tom.opaqueId,
              state: 'LOGGED_OUT',
              logoutReason: 'FORCED',
              loggedOutBy: expect.stringMatching(/^customer_admin \d+ \(.+@example\.com\)$/),
              logoutNote: 'r',
              heldOffUntil: INSTANT,
              removedAt: null,
            },
          },
        ],
      },
    });
  },
  async removeDevice() {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const remove =
      'mutation ($input: RemoveDeviceInput!) { removeDevice(input: $input) { deviceId licenseFreedAt } }';
    expect(await run(pool.admin, remove, { input: { deviceId: tom.opaqueId } })).toEqual({
      removeDevice: { deviceId: tom.opaqueId, licenseFreedAt: INSTANT },
    });
  },
  async releaseLicense() {
    const tom = await (await scenario.pool({ mode: 'NAMED' })).device();
    const release =
      'mutation ($input: ReleaseLicenseInput!) { releaseLicense(input: $input) { device { id state lease { grantNumber } reregisterBy } } }';
    expect(
      await run(scenario.support, release, { input: { deviceId: tom.opaqueId, reason: 'lost' } }),
    ).toEqual({
      releaseLicense: { device: { id: tom.opaqueId, state: 'LAPSED', lease: null, reregisterBy: null } },
    });
  },
};

describe('mutations about devices', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    expect(Object.keys(operations).sort()).toEqual(deviceMutations);
  });

  it('throws misuse as an error with its code, never as data', async () => {
    await expect(run(scenario.vendor, '{ device(id: "x") { id } }')).rejects.toBeInstanceOf(LicensingError);
    await expect(run(scenario.anonymous, 'mutation { logout { changed } }')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(run(scenario.vendor, '{ customers(first: 1000) { totalCount } }')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
