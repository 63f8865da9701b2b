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
const badNumbers = [NaN, Infinity, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 53), Number.MAX_VALUE];
const badIds = ['', ' ', 'x', 'dev_', '\0', '\ud800', tooLong, '../../etc/passwd', "' or 1=1 --"];

type Attempts = Record<string, { attempt: (value: string) => Promise<unknown>; values: string[] }>;
const texts: Attempts = {
  'getSeatPool.id': {
    attempt: (id) => licensing.getSeatPool({ ctx: scenario.vendor, input: { id } }),
    values: badIds,
  },
  'getCustomer.id': {
    attempt: (id) => licensing.getCustomer({ ctx: scenario.vendor, input: { id } }),
    values: badIds,
  },
  'listCustomers.search': {
    attempt: (search) => licensing.listCustomers({ ctx: scenario.vendor, input: { ...PAGE, search } }),
    values: ['x'.repeat(201), ...broken],
  },
  'listSeatPools.search': {
    attempt: (search) => licensing.listSeatPools({ ctx: scenario.vendor, input: { ...PAGE, search } }),
    values: ['x'.repeat(201), ...broken],
  },
  'createCustomer.code': {
    attempt: (code) => licensing.createCustomer({ ctx: scenario.vendor, input: { code, name: 'n' } }),
    values: ['', 'acme', 'A B', 'X'.repeat(33), ...broken, tooLong],
  },
  'createCustomer.name': {
    attempt: (name) => licensing.createCustomer({ ctx: scenario.vendor, input: { code: 'BAD', name } }),
    values: ['', ' ', 'x'.repeat(201), ...broken],
  },
  'updateCustomer.customerId': {
    attempt: (customerId) =>
      licensing.updateCustomer({ ctx: scenario.vendor, input: { customerId, name: 'n' } }),
    values: badIds,
  },
  'updateApplication.applicationId': {
    attempt: (applicationId) =>
      licensing.updateApplication({ ctx: scenario.vendor, input: { applicationId, name: 'n' } }),
    values: badIds,
  },
  'updateApplication.checkpoints': {
    attempt: (one) =>
      licensing.updateApplication({
        ctx: scenario.vendor,
        input: { applicationId: pool.application.opaqueId, checkpoints: ['GOOD', one] },
      }),
    values: ['', 'lower', 'X'.repeat(65), ...broken],
  },
  'importAppUsers.customerId': {
    attempt: (customerId) =>
      licensing.importAppUsers({
        ctx: scenario.vendor,
        input: { customerId, rows: [{ userName: 'u', displayName: 'U' }] },
      }),
    values: badIds,
  },
  'createApplication.code': {
    attempt: (code) => licensing.createApplication({ ctx: scenario.vendor, input: { code, name: 'n' } }),
    values: ['', 'mims', 'X'.repeat(33), ...broken],
  },
  'createApplication.checkpoints': {
    attempt: (one) =>
      licensing.createApplication({
        ctx: scenario.vendor,
        input: { code: 'BAD', name: 'n', checkpoints: ['GOOD', one] },
      }),
    values: ['', 'lower', 'X'.repeat(65), ...broken],
  },
  'createSeatPool.customerId': { attempt: (customerId) => createPool({ customerId }), values: badIds },
  'createSeatPool.applicationId': {
    attempt: (applicationId) => createPool({ applicationId }),
    values: badIds,
  },
  'updateSeatPool.seatPoolId': {
    attempt: (seatPoolId) =>
      licensing.updateSeatPool({ ctx: scenario.vendor, input: { seatPoolId, licensedQuantity: 5 } }),
    values: badIds,
  },
  'rotateRegistrationKey.seatPoolId': {
    attempt: (seatPoolId) => licensing.rotateRegistrationKey({ ctx: scenario.vendor, input: { seatPoolId } }),
    values: badIds,
  },
  'createAppUser.customerId': {
    attempt: (customerId) =>
      licensing.createAppUser({
        ctx: scenario.vendor,
        input: { customerId, userName: 'a', displayName: 'A' },
      }),
    values: badIds,
  },
  'createAppUser.userName': {
    attempt: (userName) => pool.appUser({ userName }),
    values: ['', ' ', 'x'.repeat(129), ...broken],
  },
  'createAppUser.password': {
    attempt: (password) => pool.appUser({ password }),
    values: ['', 'short', 'x'.repeat(201), 'long enough\0', 'long enough\ud800'],
  },
  'updateAppUser.appUserId': {
    attempt: (appUserId) =>
      licensing.updateAppUser({ ctx: scenario.vendor, input: { appUserId, disabled: true } }),
    values: badIds,
  },
  'updateAppUser.displayName': {
    attempt: (displayName) =>
      licensing.updateAppUser({ ctx: pool.admin, input: { appUserId: tom.user.opaqueId, displayName } }),
    values: ['', ' ', 'x'.repeat(201), ...broken],
  },
  'createPortalUser.email': {
    attempt: (email) => createPerson({ email }),
    values: [
      '',
      'ann',
      'ann@',
      'a@b',
      'a b@example.com',
      `${'x'.repeat(250)}@example.com`,
      ...broken,
      'a\0@example.com',
    ],
  },
  'createPortalUser.password': {
    attempt: (password) => createPerson({ password }),
    values: ['', 'eleven char', 'x'.repeat(201), 'long enough!\0'],
  },
  'createPortalUser.displayName': {
    attempt: (displayName) => createPerson({ displayName }),
    values: ['', ' ', 'x'.repeat(201), ...broken],
  },
  'invitePortalUser.email': {
    attempt: (email) => invitePerson({ email }),
    values: ['', 'ann', 'a@b', 'a b@example.com', `${'x'.repeat(250)}@example.com`, ...broken],
  },
  'invitePortalUser.displayName': {
    attempt: (displayName) => invitePerson({ displayName }),
    values: ['', ' ', 'x'.repeat(201), ...broken],
  },
  'resendPortalInvitation.invitationId': {
    attempt: (invitationId) =>
      licensing.resendPortalInvitation({ ctx: scenario.vendor, input: { invitationId } }),
    values: badIds,
  },
  'withdrawPortalInvitation.invitationId': {
    attempt: (invitationId) =>
      licensing.withdrawPortalInvitation({ ctx: scenario.vendor, input: { invitationId } }),
    values: badIds,
  },
  'updatePortalUser.portalUserId': {
    attempt: (portalUserId) =>
      licensing.updatePortalUser({ ctx: scenario.vendor, input: { portalUserId, disabled: true } }),
    values: badIds,
  },
  'createApiToken.name': {
    attempt: (name) => licensing.createApiToken({ ctx: scenario.vendor, input: { name } }),
    values: ['', ' ', 'x'.repeat(201), ...broken],
  },
  'revokeApiToken.apiTokenId': {
    attempt: (apiTokenId) => licensing.revokeApiToken({ ctx: scenario.vendor, input: { apiTokenId } }),
    values: badIds,
  },
};

const numbers: Record<string, (value: number) => Promise<unknown>> = {
  licensedQuantity: (licensedQuantity) => pool.update({ licensedQuantity }),
  inactivityTimeoutSeconds: (inactivityTimeoutSeconds) => pool.update({ inactivityTimeoutSeconds }),
  reregistrationDelayHours: (reregistrationDelayHours) => pool.update({ reregistrationDelayHours }),
  forceLogoutHoldOffSeconds: (forceLogoutHoldOffSeconds) => pool.update({ forceLogoutHoldOffSeconds }),
  'licensedQuantity of a new pool': (licensedQuantity) => createPool({ licensedQuantity }),
  minInactivityTimeoutSeconds: (minInactivityTimeoutSeconds) =>
    licensing.createApplication({
      ctx: scenario.vendor,
      input: { code: 'BAD', name: 'n', minInactivityTimeoutSeconds },
    }),
  maxInactivityTimeoutSeconds: (maxInactivityTimeoutSeconds) =>
    licensing.createApplication({
      ctx: scenario.vendor,
      input: { code: 'BAD', name: 'n', maxInactivityTimeoutSeconds },
    }),
  'first of devices': (first) =>
    licensing.listDevices({ ctx: pool.admin, input: { first, seatPool: pool.key } }),
  'first of denials': (first) =>
    licensing.listDenials({ ctx: pool.admin, input: { first, seatPool: pool.key } }),
};

describe('bad input is a clear error and changes nothing', () => {
  it.each(Object.entries(texts))('%s', async (_, { attempt, values }) => {
    const before = await scenario.storedRows();
    for (const value of values) {
      const refused = expect(attempt(value), JSON.stringify(value.slice(0, 40))).rejects;
      await refused.toMatchObject({ name: 'LicensingError', code: 'BAD_USER_INPUT' });
    }
    expect(await scenario.storedRows()).toEqual(before);
  });

  it.each(Object.entries(numbers))('%s', async (_, attempt) => {
    const before = await scenario.storedRows();
    for (const value of badNumbers)
      await expect(attempt(value), String(value)).rejects.toMatchObject({
        name: 'LicensingError',
        code: 'BAD_USER_INPUT',
      });
    expect(await scenario.storedRows()).toEqual(before);
  });
});

const createPool = (wanted: Partial<Parameters<typeof licensing.createSeatPool>[0]['input']>) =>
  licensing.createSeatPool({
    ctx: scenario.vendor,
    input: {
      customerId: pool.customer.opaqueId,
      applicationId: pool.application.opaqueId,
      mode: 'CONCURRENT',
      licensedQuantity: 1,
      ...wanted,
    },
  });

const invitePerson = (wanted: Partial<Parameters<typeof licensing.invitePortalUser>[0]['input']>) =>
  licensing.invitePortalUser({
    ctx: scenario.vendor,
    input: { email: 'new@example.com', displayName: 'New', role: 'SUPPORT', ...wanted },
  });

const createPerson = (wanted: Partial<Parameters<typeof licensing.createPortalUser>[0]['input']>) =>
  licensing.createPortalUser({
    ctx: scenario.vendor,
    input: {
      email: 'new@example.com',
      displayName: 'New',
      password: 'twelve chars at least',
      role: 'SUPPORT',
      ...wanted,
    },
  });
