import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '..';
import type { Context, Key } from '..';
import { makeWebhookEndpoint, tenantAlertVerbs } from '../../test/verbs/tenant-alert-verbs';
import { makeDisplayLink, tenantDisplayVerbs } from '../../test/verbs/display-verbs';
import { tenantPeopleVerbs, type TenantKind, type TenantVerb } from '../../test/verbs/tenant-people-verbs';
import { tenantRecordVerbs } from '../../test/verbs/tenant-record-verbs';
import { PAGE, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
/** A pool of another customer, and the callers who must not see it. */
let foreign: ScenarioPool;
let device: ScenarioDevice;
let named: ScenarioDevice;
let portalUserId: string;
let apiTokenId: string;
let portalInvitationId: string;
let webhookEndpointId: string;
let displayLinkId: string;
let own: ScenarioPool;

beforeAll(async () => {
  own = await scenario.pool();
  foreign = await scenario.pool({ licensedQuantity: 2 });
  device = await foreign.device();
  await device.logsIn();
  named = await (await scenario.pool({ owner: foreign.customer, mode: 'NAMED' })).device();
  const { actor } = foreign.viewer;
  if (actor.kind === 'portal') portalUserId = actor.portalUserId;
  apiTokenId = (await licensing.createApiToken({ ctx: foreign.admin, input: { name: 'theirs' } })).apiToken
    .id;
  const invited = { email: 'theirs@example.com', displayName: 'T', role: 'CUSTOMER_VIEWER' } as const;
  portalInvitationId = (
    await licensing.invitePortalUser({
      ctx: foreign.admin,
      input: { ...invited, customerId: foreign.customer.opaqueId },
    })
  ).invitation.id;
  webhookEndpointId = (await makeWebhookEndpoint(foreign)).id;
  displayLinkId = (await makeDisplayLink(foreign)).displayLink.id;
});

const { encodeId, encodeKey } = licensing;

/** L31: every verb that takes an id of an object of a customer. */
const verbs: Record<string, TenantVerb> = {
  ...tenantPeopleVerbs,
  ...tenantAlertVerbs,
  ...tenantRecordVerbs,
  ...tenantDisplayVerbs,
  forceLogout: {
    of: 'device',
    call: (ctx, key) => licensing.forceLogout({ ctx, input: { deviceId: encodeKey('device', key) } }),
  },
  forceLogoutDevices: {
    of: 'device',
    call: (ctx, key) =>
      licensing.forceLogoutDevices({ ctx, input: { deviceIds: [encodeKey('device', key)] } }),
  },
  search: {
    of: 'device',
    call: (ctx, key) => licensing.search({ ctx, input: { text: encodeKey('device', key), first: 5 } }),
  },
  removeDevice: {
    of: 'device',
    call: (ctx, key) => licensing.removeDevice({ ctx, input: { deviceId: encodeKey('device', key) } }),
  },
  removeDevices: {
    of: 'device',
    call: (ctx, key) => licensing.removeDevices({ ctx, input: { deviceIds: [encodeKey('device', key)] } }),
  },
  releaseLicense: {
    of: 'named',
    call: (ctx, key) =>
      licensing.releaseLicense({ ctx, input: { deviceId: encodeKey('device', key), reason: 'r' } }),
  },
  getDevice: {
    of: 'device',
    call: (ctx, key) => licensing.getDevice({ ctx, input: { id: encodeKey('device', key) } }),
  },
  getSeatPool: {
    of: 'seatPool',
    call: (ctx, key) => licensing.getSeatPool({ ctx, input: { id: encodeKey('seatPool', key) } }),
  },
  updateSeatPool: {
    of: 'seatPool',
    call: (ctx, key) =>
      licensing.updateSeatPool({
        ctx,
        input: { seatPoolId: encodeKey('seatPool', key), inactivityTimeoutSeconds: 600 },
      }),
  },
  rotateRegistrationKey: {
    of: 'seatPool',
    call: (ctx, key) =>
      licensing.rotateRegistrationKey({ ctx, input: { seatPoolId: encodeKey('seatPool', key) } }),
  },
  watchSeatUsage: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.watchSeatUsage({ ctx, input: { seatPool } }),
  },
  watchSeatChanges: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.watchSeatChanges({ ctx, input: { seatPool } }),
  },
  watchSeatUsages: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.watchSeatUsages({ ctx, input: { customerId: encodeId('customer', customerId) } }),
  },
  createSeatPool: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.createSeatPool({
        ctx,
        input: {
          customerId: encodeId('customer', customerId),
          applicationId: own.application.opaqueId,
          mode: 'NAMED',
          licensedQuantity: 1,
        },
      }),
  },
  listDevices: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.listDevices({ ctx, input: { ...PAGE, seatPool } }),
  },
  previewSeatPoolChange: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.previewSeatPoolChange({ ctx, input: { seatPool, change: {} } }),
  },
  listLeases: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.listLeases({ ctx, input: { ...PAGE, seatPool } }),
  },
  listSeats: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.listSeats({ ctx, input: { ...PAGE, seatPool } }),
  },
  getSeatUsages: { of: 'seatPool', call: (ctx, key) => licensing.getSeatUsages(ctx, [key]) },
  listSeatPoolsOfCustomers: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.listSeatPoolsOfCustomers({ ctx, input: { customerIds: [customerId] } }),
  },
};

function keyOf(kind: TenantKind): Key {
  const { customerId } = foreign;
  const ids: Record<TenantKind, string> = {
    device: device.deviceId,
    named: named.deviceId,
    seatPool: foreign.id,
    customer: customerId,
    appUser: device.user.id,
    portalUser: portalUserId,
    apiToken: apiTokenId,
    portalInvitation: portalInvitationId,
    webhookEndpoint: webhookEndpointId,
    displayLink: displayLinkId,
  };
  return { customerId, id: ids[kind] };
}

/** Result seen by a caller: a value, or a code and a message. */
const answerTo = (call: Promise<unknown>) =>
  call.then(
    (answer) => ({ answer }),
    (error: licensing.LicensingError) => ({ code: error.code, message: error.message }),
  );

describe('L31: another tenant’s object', () => {
  it.each(Object.entries(verbs))(
    'L31: for %s it is answered exactly like one that does not exist, and nothing is changed',
    async (_, { of, call }) => {
      const key = keyOf(of);
      const before = await scenario.storedRows();
      for (const ctx of [own.admin, own.viewer]) {
        const existing = await answerTo(call(ctx, key));
        const missing = await answerTo(call(ctx, { customerId: key.customerId, id: crypto.randomUUID() }));
        const nowhere = await answerTo(
          call(ctx, { customerId: crypto.randomUUID(), id: crypto.randomUUID() }),
        );
        expect(existing).toEqual(missing);
        expect(existing).toEqual(nowhere);
        if ('code' in existing)
          expect(existing).toEqual({
            code: 'NOT_FOUND',
            message: expect.stringMatching(/^The [a-zA-Z ]+ was not found\.$/),
          });
        else expect([null, []]).toContainEqual(existing.answer);
      }
      expect(await scenario.storedRows()).toEqual(before);
    },
  );

  it.each(Object.entries(verbs).filter(([, { of }]) => !['customer', 'apiToken'].includes(of)))(
    'L31: %s tells those who may see everything the same of one that does not exist',
    async (name, { of, call }) => {
      const missing = { customerId: foreign.customerId, id: crypto.randomUUID() };
      const answer = await answerTo(call(scenario.vendor, missing));
      const stranger = await answerTo(call(own.admin, keyOf(of)));
      // Lists of a pool that does not exist are empty; the API reaches lists only through existing objects.
      if ('code' in answer) expect(answer).toEqual(stranger);
      else expect(name).toMatch(/^(list|get|search)/);
    },
  );

  it('L31: only the vendor sees and changes its own people', async () => {
    const { actor } = scenario.support;
    if (actor.kind !== 'portal') throw new Error('not signed in');
    const key = { customerId: actor.customerId, id: actor.portalUserId };
    const change = (ctx: Context, id: Key) =>
      answerTo(
        licensing.updatePortalUser({
          ctx,
          input: { portalUserId: encodeKey('portalUser', id), disabled: true },
        }),
      );
    expect(await change(own.admin, key)).toEqual(
      await change(own.admin, { ...key, id: crypto.randomUUID() }),
    );
    expect(await change(own.admin, key)).toEqual({
      code: 'NOT_FOUND',
      message: 'The portal user was not found.',
    });
    await expect(
      licensing.listPortalUsers({ ctx: own.admin, input: { customerId: actor.customerId } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const ctx of [own.admin, scenario.vendor]) {
      const input = {
        customerId: encodeId('customer', licensing.VENDOR_CUSTOMER_ID),
        userName: 'u',
        displayName: 'U',
      };
      await expect(licensing.createAppUser({ ctx, input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('L31: an API token is its owner’s alone, also within one customer', async () => {
    const key = keyOf('apiToken');
    const revoke = (ctx: Context, id: Key) =>
      answerTo(licensing.revokeApiToken({ ctx, input: { apiTokenId: encodeKey('apiToken', id) } }));
    for (const ctx of [foreign.viewer, scenario.vendor])
      expect(await revoke(ctx, key)).toEqual(await revoke(ctx, { ...key, id: crypto.randomUUID() }));
  });
});
