import * as licensing from '../licensing';
import type { Context, PortalRole } from '../licensing';
import { PAGE, type World, type WorldPool } from './world';

export const roles = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const everybody = [...roles];
const vendor = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const admins = ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'] as const;
const vendorAdmin = ['VENDOR_ADMIN'] as const;

type Verb = { allowed: readonly PortalRole[]; call: (ctx: Context) => Promise<unknown> };

/** L32: every verb of the portal, and who may use it on a customer within reach: that of `pool`. */
export function portalVerbsOf(world: World, pool: () => WorldPool): Record<string, Verb> {
  let turn = 0;
  const unique = () => `X${++turn}`;
  const newUser = async () => (await pool().appUser()).opaqueId;
  const newDevice = async () => (await pool().device()).opaqueId;
  const newPerson = async () => {
    const { actor } = await world.person('CUSTOMER_VIEWER', pool().customerId);
    return actor.kind === 'portal'
      ? licensing.encodeKey('portalUser', { customerId: pool().customerId, id: actor.portalUserId })
      : '';
  };

  return {
    createCustomer: {
      allowed: vendorAdmin,
      call: (ctx) => licensing.createCustomer({ ctx, input: { code: unique(), name: 'N' } }),
    },
    createApplication: {
      allowed: vendorAdmin,
      call: (ctx) => licensing.createApplication({ ctx, input: { code: unique(), name: 'N' } }),
    },
    createSeatPool: {
      allowed: vendorAdmin,
      call: async (ctx) => {
        const applicationId = (await world.application()).opaqueId;
        return licensing.createSeatPool({
          ctx,
          input: { customerId: pool().customer.opaqueId, applicationId, mode: 'NAMED', licensedQuantity: 1 },
        });
      },
    },
    updateSeatPool: { allowed: admins, call: (ctx) => pool().update({ inactivityTimeoutSeconds: 600 }, ctx) },
    'updateSeatPool: quantity': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ licensedQuantity: 101 }, ctx),
    },
    'updateSeatPool: mode': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ mode: 'CONCURRENT' }, ctx),
    },
    'updateSeatPool: delay': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ reregistrationDelayHours: 24 }, ctx),
    },
    'updateSeatPool: hold-off': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ forceLogoutHoldOffSeconds: 0 }, ctx),
    },
    'updateSeatPool: authentication': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ userAuthentication: 'TRUSTED' }, ctx),
    },
    'updateSeatPool: suspension': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ suspended: false }, ctx),
    },
    rotateRegistrationKey: {
      allowed: admins,
      call: async (ctx) =>
        licensing.rotateRegistrationKey({
          ctx,
          input: { seatPoolId: (await world.pool({ owner: pool().customer })).opaqueId },
        }),
    },
    forceLogout: {
      allowed: [...vendor, 'CUSTOMER_ADMIN'],
      call: async (ctx) => licensing.forceLogout({ ctx, input: { deviceId: await newDevice() } }),
    },
    removeDevice: {
      allowed: admins,
      call: async (ctx) => licensing.removeDevice({ ctx, input: { deviceId: await newDevice() } }),
    },
    releaseLicense: {
      allowed: vendor,
      call: async (ctx) => {
        const named = await world.pool({ owner: pool().customer, mode: 'NAMED' });
        return licensing.releaseLicense({
          ctx,
          input: { deviceId: (await named.device()).opaqueId, reason: 'r' },
        });
      },
    },
    createAppUser: {
      allowed: admins,
      call: (ctx) =>
        licensing.createAppUser({
          ctx,
          input: { customerId: pool().customer.opaqueId, userName: unique(), displayName: 'N' },
        }),
    },
    updateAppUser: {
      allowed: admins,
      call: async (ctx) =>
        licensing.updateAppUser({ ctx, input: { appUserId: await newUser(), displayName: 'N' } }),
    },
    createPortalUser: {
      allowed: admins,
      call: (ctx) =>
        licensing.createPortalUser({
          ctx,
          input: {
            email: `${unique()}@example.com`,
            displayName: 'N',
            password: 'twelve characters',
            role: 'CUSTOMER_VIEWER',
            customerId: pool().customer.opaqueId,
          },
        }),
    },
    'createPortalUser: of the vendor': {
      allowed: vendorAdmin,
      call: (ctx) =>
        licensing.createPortalUser({
          ctx,
          input: {
            email: `${unique()}@example.com`,
            displayName: 'N',
            password: 'twelve characters',
            role: 'SUPPORT',
          },
        }),
    },
    updatePortalUser: {
      allowed: admins,
      call: async (ctx) =>
        licensing.updatePortalUser({ ctx, input: { portalUserId: await newPerson(), disabled: true } }),
    },
    createApiToken: {
      allowed: everybody,
      call: (ctx) => licensing.createApiToken({ ctx, input: { name: 'mine' } }),
    },
    revokeApiToken: {
      allowed: everybody,
      call: async (ctx) => {
        const { apiToken } = await licensing.createApiToken({ ctx, input: { name: 'mine' } });
        return licensing.revokeApiToken({
          ctx,
          input: { apiTokenId: licensing.encodeKey('apiToken', apiToken) },
        });
      },
    },
    listApiTokens: {
      allowed: everybody,
      call: (ctx) =>
        licensing.listApiTokens({
          ctx,
          input: { portalUser: { customerId: pool().customerId, id: pool().id } },
        }),
    },
    signOutEverywhere: { allowed: everybody, call: (ctx) => licensing.signOutEverywhere({ ctx }) },
    getCustomer: {
      allowed: everybody,
      call: (ctx) => licensing.getCustomer({ ctx, input: { id: pool().customer.opaqueId } }),
    },
    listCustomers: { allowed: everybody, call: (ctx) => licensing.listCustomers({ ctx, input: PAGE }) },
    listApplications: { allowed: everybody, call: (ctx) => licensing.listApplications({ ctx }) },
    getSeatPool: {
      allowed: everybody,
      call: (ctx) => licensing.getSeatPool({ ctx, input: { id: pool().opaqueId } }),
    },
    getSeatUsages: { allowed: everybody, call: (ctx) => licensing.getSeatUsages(ctx, [pool().key]) },
    listSeatPools: { allowed: everybody, call: (ctx) => licensing.listSeatPools({ ctx, input: PAGE }) },
    listSeatPoolsOfCustomer: {
      allowed: everybody,
      call: (ctx) => licensing.listSeatPoolsOfCustomer({ ctx, input: { customerId: pool().customerId } }),
    },
    getDevice: {
      allowed: everybody,
      call: async (ctx) => licensing.getDevice({ ctx, input: { id: await newDevice() } }),
    },
    listDevices: {
      allowed: everybody,
      call: (ctx) => licensing.listDevices({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listDenials: {
      allowed: everybody,
      call: (ctx) => licensing.listDenials({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listDenialEpisodes: {
      allowed: everybody,
      call: (ctx) => licensing.listDenialEpisodes({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listLeases: {
      allowed: everybody,
      call: (ctx) => licensing.listLeases({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listAppUsers: {
      allowed: everybody,
      call: (ctx) => licensing.listAppUsers({ ctx, input: { ...PAGE, customerId: pool().customerId } }),
    },
    listPortalUsers: {
      allowed: [...vendor, 'CUSTOMER_ADMIN'],
      call: (ctx) => licensing.listPortalUsers({ ctx, input: { customerId: pool().customerId } }),
    },
    listAuditEntries: {
      allowed: everybody,
      call: (ctx) => licensing.listAuditEntries({ ctx, input: { ...PAGE, customerId: pool().customerId } }),
    },
    'listAuditEntries: of the vendor': {
      allowed: vendor,
      call: (ctx) => licensing.listAuditEntries({ ctx, input: { ...PAGE, customerId: null } }),
    },
    watchSeatUsage: {
      allowed: everybody,
      call: async (ctx) => {
        const stream = await licensing.watchSeatUsage({ ctx, input: { seatPool: pool().key } });
        await stream.next();
        return stream.return?.();
      },
    },
  };
}
