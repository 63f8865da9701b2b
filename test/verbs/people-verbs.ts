import * as licensing from '../../licensing';
import type { Context, PortalRole } from '../../licensing';
import { hashPassword } from '../../licensing/password';
import type { Verb } from './portal-verbs';
import { PAGE, type Scenario, type ScenarioPool } from '../scenario';

const everybody = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const vendor = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const admins = ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'] as const;
const vendorAdmin = ['VENDOR_ADMIN'] as const;

/** L32: the verbs about customers, applications, people and the audit trail. */
export function peopleVerbsOf(scenario: Scenario, pool: () => ScenarioPool): Record<string, Verb> {
  let turn = 0;
  const unique = () => `X${++turn}`;
  const newUser = async () => (await pool().appUser()).opaqueId;
  const newPerson = async () => {
    const { actor } = await scenario.person('CUSTOMER_VIEWER', pool().customerId);
    return actor.kind === 'portal'
      ? licensing.encodeKey('portalUser', { customerId: pool().customerId, id: actor.portalUserId })
      : '';
  };

  const invite = (ctx: Context, wish: { role: PortalRole; customerId?: string }) =>
    licensing.invitePortalUser({
      ctx,
      input: { email: `${unique()}@example.com`, displayName: 'N', ...wish },
    });
  const newInvitation = async () => {
    const wish = { role: 'CUSTOMER_VIEWER', customerId: pool().customer.opaqueId } as const;
    return licensing.encodeKey('portalInvitation', (await invite(pool().admin, wish)).invitation);
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
    liftAppUserHoldOff: {
      allowed: admins,
      call: async (ctx) => licensing.liftAppUserHoldOff({ ctx, input: { appUserId: await newUser() } }),
    },
    liftPortalUserHoldOff: {
      allowed: admins,
      call: async (ctx) =>
        licensing.liftPortalUserHoldOff({ ctx, input: { portalUserId: await newPerson() } }),
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
    invitePortalUser: {
      allowed: admins,
      call: (ctx) => invite(ctx, { role: 'CUSTOMER_VIEWER', customerId: pool().customer.opaqueId }),
    },
    'invitePortalUser: of the vendor': {
      allowed: vendorAdmin,
      call: (ctx) => invite(ctx, { role: 'SUPPORT' }),
    },
    resendPortalInvitation: {
      allowed: admins,
      call: async (ctx) =>
        licensing.resendPortalInvitation({ ctx, input: { invitationId: await newInvitation() } }),
    },
    withdrawPortalInvitation: {
      allowed: admins,
      call: async (ctx) =>
        licensing.withdrawPortalInvitation({ ctx, input: { invitationId: await newInvitation() } }),
    },
    listPortalInvitations: {
      allowed: [...vendor, 'CUSTOMER_ADMIN'],
      call: (ctx) => licensing.listPortalInvitations({ ctx, input: { customerId: pool().customerId } }),
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
    confirmPassword: {
      allowed: everybody,
      call: async (ctx) => {
        const password = 'the present password';
        if (ctx.actor.kind === 'portal')
          await scenario.sql`
            update portal_users set password_hash = ${await hashPassword(password)} where id = ${ctx.actor.portalUserId}`;
        return licensing.confirmPassword({ ctx, input: { password } });
      },
    },
    signOutEverywhere: { allowed: everybody, call: (ctx) => licensing.signOutEverywhere({ ctx }) },
    getCustomer: {
      allowed: everybody,
      call: (ctx) => licensing.getCustomer({ ctx, input: { id: pool().customer.opaqueId } }),
    },
    listCustomers: { allowed: everybody, call: (ctx) => licensing.listCustomers({ ctx, input: PAGE }) },
    listApplications: { allowed: everybody, call: (ctx) => licensing.listApplications({ ctx }) },
    listAppUsers: {
      allowed: everybody,
      call: (ctx) => licensing.listAppUsers({ ctx, input: { ...PAGE, customerId: pool().customerId } }),
    },
    listPortalUsers: {
      allowed: [...vendor, 'CUSTOMER_ADMIN'],
      call: (ctx) => licensing.listPortalUsers({ ctx, input: { customerId: pool().customerId } }),
    },
    listAllAuditEntries: {
      allowed: vendor,
      call: (ctx) => licensing.listAllAuditEntries({ ctx, input: PAGE }),
    },
    listAuditEntries: {
      allowed: everybody,
      call: (ctx) => licensing.listAuditEntries({ ctx, input: { ...PAGE, customerId: pool().customerId } }),
    },
    'listAuditEntries: of the vendor': {
      allowed: vendor,
      call: (ctx) => licensing.listAuditEntries({ ctx, input: { ...PAGE, customerId: null } }),
    },
    updateCustomer: {
      allowed: vendorAdmin,
      call: (ctx) =>
        licensing.updateCustomer({ ctx, input: { customerId: pool().customer.opaqueId, name: unique() } }),
    },
    updateApplication: {
      allowed: vendorAdmin,
      call: (ctx) =>
        licensing.updateApplication({
          ctx,
          input: { applicationId: pool().application.opaqueId, name: unique() },
        }),
    },
    countSeatPools: {
      allowed: everybody,
      call: (ctx) => licensing.countSeatPools(ctx, [pool().applicationId]),
    },
    importAppUsers: {
      allowed: admins,
      call: (ctx) =>
        licensing.importAppUsers({
          ctx,
          input: {
            customerId: pool().customer.opaqueId,
            rows: [{ userName: unique(), displayName: 'N' }],
          },
        }),
    },
    updateProfile: {
      allowed: everybody,
      call: (ctx) => licensing.updateProfile({ ctx, input: { timeZone: 'Europe/Berlin' } }),
    },
    changePassword: {
      allowed: everybody,
      call: async (ctx) => {
        const currentPassword = 'the present password';
        if (ctx.actor.kind === 'portal')
          await scenario.sql`
            update portal_users set password_hash = ${await hashPassword(currentPassword)} where id = ${ctx.actor.portalUserId}`;
        return licensing.changePassword({ ctx, input: { currentPassword, newPassword: 'another password' } });
      },
    },
    'listPortalUsers: of the vendor': {
      allowed: vendor,
      call: (ctx) => licensing.listPortalUsers({ ctx, input: { customerId: null } }),
    },
  };
}
