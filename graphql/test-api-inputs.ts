import { isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql';
import * as licensing from '../licensing';
import type { Context, Permission, PortalRole } from '../licensing';
import { sending } from '../test/verbs/alert-verbs';
import { makeDisplayLink } from '../test/verbs/display-verbs';
import { idOfPerson } from '../test/graphql';
import type { Scenario, ScenarioPool } from '../test/scenario';

const { encodeKey } = licensing;

export type Input = Record<string, unknown>;

/** Inputs for any field of the API, about objects of the customer of `pool`. */
export function apiInputsOf(scenario: Scenario, pool: () => ScenarioPool) {
  const personOf = (role: PortalRole) =>
    scenario.person(role, role.startsWith('CUSTOMER') ? pool().customerId : undefined);

  let made: Promise<string> | undefined;
  /** A webhook endpoint, the same each time. */
  const endpoint = () => (made ??= newEndpoint());
  const newEndpoint = async () => {
    const { webhookEndpoint } = await licensing.createWebhookEndpoint({
      ctx: sending(scenario.vendor),
      input: { customerId: pool().customer.opaqueId, url: 'https://hooks.example.com/', kinds: ['FULL'] },
    });
    return encodeKey('webhookEndpoint', webhookEndpoint);
  };
  const newInvitation = async (ofVendor: boolean) => {
    const { invitation } = await licensing.invitePortalUser({
      ctx: scenario.vendor,
      input: {
        email: `${crypto.randomUUID()}@example.com`,
        displayName: 'N',
        ...(ofVendor
          ? { role: 'SUPPORT' as const }
          : { role: 'CUSTOMER_VIEWER' as const, customerId: pool().customer.opaqueId }),
      },
    });
    return encodeKey('portalInvitation', invitation);
  };

  /** Ids of objects of the customer, by the name of the input that takes them; new where the mutation may end it. */
  const IDS: Record<string, (ctx: Context) => string | Promise<string>> = {
    customerId: () => pool().customer.opaqueId,
    applicationId: () => pool().application.opaqueId,
    seatPoolId: () => pool().opaqueId,
    seatPoolIds: () => pool().opaqueId,
    deviceId: async () => (await pool().device()).opaqueId,
    deviceIds: async () => (await pool().device()).opaqueId,
    appUserId: async () => (await pool().appUser()).opaqueId,
    portalUserId: async () => idOfPerson(await personOf('CUSTOMER_VIEWER')),
    invitationId: () => newInvitation(false),
    webhookEndpointId: endpoint,
    webhookDeliveryId: (ctx) => ctx.recordIds.encode('webhookDelivery', pool().customerId, 1),
    alertId: (ctx) => ctx.recordIds.encode('alert', pool().customerId, 1),
    displayLinkId: async () => (await makeDisplayLink(pool())).displayLinkId,
    apiTokenId: (ctx) => encodeKey('apiToken', { customerId: pool().customerId, id: credentialOf(ctx) }),
  };

  const teamCases = {
    MANAGE_TEAM: () => ({ role: 'CUSTOMER_VIEWER', customerId: pool().customer.opaqueId }),
    MANAGE_VENDOR_TEAM: () => ({ role: 'SUPPORT' }),
  };
  const invitationCases = {
    MANAGE_TEAM: async () => ({ invitationId: await newInvitation(false) }),
    MANAGE_VENDOR_TEAM: async () => ({ invitationId: await newInvitation(true) }),
  };
  const personCases = {
    MANAGE_TEAM: async () => ({ portalUserId: idOfPerson(await personOf('CUSTOMER_VIEWER')) }),
    MANAGE_VENDOR_TEAM: async () => ({ portalUserId: idOfPerson(await personOf('SUPPORT')) }),
  };

  /** What makes a mutation one that takes this permission, where it can take several. */
  const CASES: Partial<
    Record<string, Partial<Record<Permission, (ctx: Context) => Input | Promise<Input>>>>
  > = {
    updateSeatPool: {
      CHANGE_SEAT_POOLS: () => ({ licensedQuantity: 100 }),
      CHANGE_INACTIVITY_TIMEOUT: () => ({ inactivityTimeoutSeconds: 600 }),
    },
    createPortalUser: teamCases,
    invitePortalUser: teamCases,
    resendPortalInvitation: invitationCases,
    withdrawPortalInvitation: invitationCases,
    liftPortalUserHoldOff: personCases,
    updatePortalUser: {
      ...personCases,
      CHANGE_OWN_ACCOUNT: (ctx) => ({ portalUserId: idOfPerson(ctx), displayName: 'N' }),
    },
  };

  /** A value that fits the schema. Whether it fits the rules is decided after the permission was looked at. */
  async function valueFor(type: GraphQLInputType, name: string, ctx: Context): Promise<unknown> {
    if (isNonNullType(type)) return valueFor(type.ofType as GraphQLInputType, name, ctx);
    if (isListType(type)) return [await valueFor(type.ofType as GraphQLInputType, name, ctx)];
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
      const entries = needed.map(async (field) => [field.name, await valueFor(field.type, field.name, ctx)]);
      return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
    }
    if (IDS[name]) return IDS[name](ctx);
    const values: Input = { Int: 1, Float: 1, Boolean: true, DateTime: new Date().toISOString() };
    return values[String(type)] ?? 'x';
  }

  return { personOf, endpoint, valueFor, CASES };
}

const credentialOf = ({ actor }: Context) => (actor.kind === 'portal' ? actor.credentialId : '');
