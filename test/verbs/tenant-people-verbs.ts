import * as licensing from '../../licensing';
import type { Context, Key } from '../../licensing';
import { PAGE } from '../scenario';

export type TenantKind =
  | 'device'
  | 'named'
  | 'seatPool'
  | 'customer'
  | 'appUser'
  | 'portalUser'
  | 'portalInvitation'
  | 'apiToken'
  | 'webhookEndpoint'
  | 'displayLink';
export type TenantVerb = { of: TenantKind; call: (ctx: Context, key: Key) => Promise<unknown> };

const { encodeId, encodeKey } = licensing;

/** L31: the verbs about customers, people and the audit trail that take an id of something that belongs to a customer. */
export const tenantPeopleVerbs: Record<string, TenantVerb> = {
  getCustomer: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.getCustomer({ ctx, input: { id: encodeId('customer', customerId) } }),
  },
  createAppUser: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.createAppUser({
        ctx,
        input: { customerId: encodeId('customer', customerId), userName: 'u', displayName: 'U' },
      }),
  },
  createPortalUser: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.createPortalUser({
        ctx,
        input: {
          email: 'intruder@example.com',
          displayName: 'N',
          password: 'twelve characters',
          role: 'CUSTOMER_ADMIN',
          customerId: encodeId('customer', customerId),
        },
      }),
  },
  invitePortalUser: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.invitePortalUser({
        ctx,
        input: {
          email: 'intruder@example.com',
          displayName: 'N',
          role: 'CUSTOMER_ADMIN',
          customerId: encodeId('customer', customerId),
        },
      }),
  },
  resendPortalInvitation: {
    of: 'portalInvitation',
    call: (ctx, key) =>
      licensing.resendPortalInvitation({
        ctx,
        input: { invitationId: encodeKey('portalInvitation', key), delivery: 'LINK' },
      }),
  },
  withdrawPortalInvitation: {
    of: 'portalInvitation',
    call: (ctx, key) =>
      licensing.withdrawPortalInvitation({
        ctx,
        input: { invitationId: encodeKey('portalInvitation', key) },
      }),
  },
  listPortalInvitations: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listPortalInvitations({ ctx, input: { customerId } }),
  },
  updateAppUser: {
    of: 'appUser',
    call: (ctx, key) =>
      licensing.updateAppUser({ ctx, input: { appUserId: encodeKey('appUser', key), disabled: true } }),
  },
  liftAppUserHoldOff: {
    of: 'appUser',
    call: (ctx, key) =>
      licensing.liftAppUserHoldOff({ ctx, input: { appUserId: encodeKey('appUser', key) } }),
  },
  updatePortalUser: {
    of: 'portalUser',
    call: (ctx, key) =>
      licensing.updatePortalUser({
        ctx,
        input: { portalUserId: encodeKey('portalUser', key), disabled: true },
      }),
  },
  liftPortalUserHoldOff: {
    of: 'portalUser',
    call: (ctx, key) =>
      licensing.liftPortalUserHoldOff({ ctx, input: { portalUserId: encodeKey('portalUser', key) } }),
  },
  revokeApiToken: {
    of: 'apiToken',
    call: (ctx, key) => licensing.revokeApiToken({ ctx, input: { apiTokenId: encodeKey('apiToken', key) } }),
  },
  listApiTokens: {
    of: 'portalUser',
    call: (ctx, portalUser) => licensing.listApiTokens({ ctx, input: { portalUser } }),
  },
  listAppUsers: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listAppUsers({ ctx, input: { ...PAGE, customerId } }),
  },
  listPortalUsers: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listPortalUsers({ ctx, input: { customerId } }),
  },
  listAuditEntries: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listAuditEntries({ ctx, input: { ...PAGE, customerId } }),
  },
  updateCustomer: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.updateCustomer({ ctx, input: { customerId: encodeId('customer', customerId), name: 'N' } }),
  },
  importAppUsers: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.importAppUsers({
        ctx,
        input: {
          customerId: encodeId('customer', customerId),
          rows: [{ userName: 'imported', displayName: 'N' }],
        },
      }),
  },
};
