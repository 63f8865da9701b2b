import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '..';
import type { Context } from '..';
import { displayOf } from '../../test/verbs/display-verbs';
import { portalVerbsOf, roles } from '../../test/verbs/portal-verbs';
import { testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;
let display: Context;

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 100 });
  display = (await displayOf(scenario, pool)).ctx;
});

const portalVerbs = portalVerbsOf(scenario, () => pool);

const deviceVerbs: Record<string, (ctx: Context) => Promise<unknown>> = {
  login: (ctx) => licensing.login({ ctx, input: { userName: 'ann' } }),
  checkLicense: (ctx) => licensing.checkLicense({ ctx, input: { action: 'START_JOB' } }),
  recordActivity: (ctx) => licensing.recordActivity({ ctx, input: { activity: 'SYNC' } }),
  logout: (ctx) => licensing.logout({ ctx }),
  watchDeviceStatus: (ctx) => licensing.watchDeviceStatus({ ctx }),
};

const displayVerbs: Record<string, (ctx: Context) => Promise<unknown>> = {
  getDisplay: (ctx) => licensing.getDisplay({ ctx }),
  watchDisplayUsages: (ctx) => licensing.watchDisplayUsages({ ctx }),
};

/** Verbs without a portal session: registering needs the key, signing in the password, and `viewer` returns null. */
const openVerbs = [
  'registerDevice',
  'getViewer',
  'signIn',
  'getInvitation',
  'acceptInvitation',
  'getMailRequest',
  'answerMailRequest',
  'signInWithProvider',
  'signOut',
  'authenticateApiToken',
  'authenticateDisplay',
  'authenticateSession',
  'describeSession',
];

/** Functions that the process calls, and readers whose callers have checked the rights. */
const noVerbs = [
  'isForced',
  'isPermitted',
  'permissionsOf',
  'credentialFor',
  'settingBoundsOf',
  'networkOf',
  'openRuntime',
  'measured',
  'readSystemState',
  'openContext',
  'openFairQueue',
  'requesterOf',
  'countPer',
  'portalShareOf',
  'createFirstAdmin',
  'createPortalUserAsOperator',
  'invitePortalUserAsOperator',
  'createDemoPortalUser',
  'issueApiToken',
  'SeveralAccounts',
  'purgeExpiredRecords',
  'purgeDaily',
  'evaluateAlerts',
  'findIdleLicenses',
  'queueDigests',
  'extendGrace',
  'queueMonthlyReports',
  'deliverMails',
  'deliverWebhooks',
  'formatMinute',
  'isVendorCustomer',
  'requireCredential',
  'isVendorRole',
  'decodeId',
  'decodeKey',
  'encodeId',
  'encodeKey',
  'parseToken',
  'isTransientError',
  'withinTime',

  'leaseOfDevice',
  'denialHolders',
  'getCustomers',
  'getApplications',
  'getDevices',
  'getSeatPools',
  'getAppUsers',
  'countOpenInvitations',
  'getAppUserHoldOffs',
  'getPortalUserHoldOffs',
];

describe('L32: what a role may do', () => {
  it.each(Object.entries(portalVerbs))('L32: %s', async (_, { allowed, call }) => {
    for (const role of roles) {
      const ctx = await scenario.person(role, role.startsWith('CUSTOMER') ? pool.customerId : undefined);
      if (allowed.includes(role)) await expect(call(ctx), role).resolves.not.toBeNull();
      else await expect(call(ctx), role).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it.each(Object.entries(portalVerbs))(
    'L32: %s is nothing for a device, a display or for nobody',
    async (_, { call }) => {
      const tom = await pool.device();
      for (const ctx of [
        scenario.anonymous,
        tom.ctx,
        display,
        scenario.as({ kind: 'system', name: 'purge' }),
      ]) {
        await expect(call(ctx), ctx.actor.kind).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      }
    },
  );

  it.each(Object.entries(deviceVerbs))('%s is for devices only', async (_, call) => {
    for (const ctx of [scenario.anonymous, scenario.vendor, pool.admin, display])
      await expect(call(ctx), ctx.actor.kind).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it.each(Object.entries(displayVerbs))('%s is for displays only', async (_, call) => {
    const tom = await pool.device();
    for (const ctx of [scenario.anonymous, scenario.vendor, pool.admin, tom.ctx])
      await expect(call(ctx), ctx.actor.kind).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('devices and anonymous callers have no viewer; others see themselves', async () => {
    const tom = await pool.device();
    for (const ctx of [scenario.anonymous, tom.ctx]) expect(await licensing.getViewer({ ctx })).toBeNull();
    expect(await licensing.getViewer({ ctx: pool.viewer })).toMatchObject({
      role: 'CUSTOMER_VIEWER',
      customerId: pool.customerId,
    });
  });

  it('every verb is in one of these lists', () => {
    const known = new Set([
      ...Object.keys(portalVerbs),
      ...Object.keys(deviceVerbs),
      ...Object.keys(displayVerbs),
      ...openVerbs,
      ...noVerbs,
    ]);
    const exported = Object.entries(licensing).flatMap(([name, value]) =>
      typeof value === 'function' && name !== 'LicensingError' ? [name] : [],
    );
    expect(exported.filter((name) => !known.has(name))).toEqual([]);
    const verbs = [
      ...Object.keys(portalVerbs).filter((name) => !name.includes(':')),
      ...Object.keys(deviceVerbs),
      ...openVerbs,
    ];
    expect(verbs.filter((name) => !exported.includes(name))).toEqual([]);
  });
});
