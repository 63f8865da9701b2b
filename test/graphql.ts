import { graphql, parse, subscribe } from 'graphql';
import { createContextBuilder } from '../graphql/context';
import { createExecutableSchema } from '../graphql/executable-schema';
import { encodeKey, type Context } from '../licensing';

export const schema = createExecutableSchema();

/** What apps call, and what is done to devices; all other mutations are the portal's. */
export const deviceMutations = [
  'checkLicense',
  'forceLogout',
  'forceLogoutDevices',
  'login',
  'logout',
  'recordActivity',
  'registerDevice',
  'releaseLicense',
  'removeDevice',
  'removeDevices',
];

/** What the portal does about customers, applications and the caller's own affairs, in a file of their own. */
export const peopleMutations = [
  'changePassword',
  'confirmPassword',
  'importAppUsers',
  'liftAppUserHoldOff',
  'liftPortalUserHoldOff',
  'updateApplication',
  'updateCustomer',
  'updateProfile',
];

/** The mutations about invitations. Their operations are in graphql/invitation-mutations.db.test.ts. */
export const invitationMutations = [
  'acceptInvitation',
  'invitePortalUser',
  'resendPortalInvitation',
  'withdrawPortalInvitation',
];

/** What the portal does about alerts and reports, in a file of their own. */
export const alertMutations = [
  'acknowledgeAlert',
  'answerMailRequest',
  'resendMailConfirmation',
  'sendMonthlyReport',
  'sendTestMail',
  'updateAlertSettings',
  'updateOwnAlertMail',
];

/** What the portal does about webhooks, in a file of their own. */
export const webhookMutations = [
  'createWebhookEndpoint',
  'removeWebhookEndpoint',
  'replayWebhookDelivery',
  'rotateWebhookSecret',
  'sendTestWebhook',
  'updateWebhookEndpoint',
];

/** The mutations about display links. Their operations are in graphql/displays.db.test.ts. */
export const displayMutations = ['createDisplayLink', 'revokeDisplayLink', 'updateDisplayLink'];

type Data = Record<string, unknown>;

const contextOf = (ctx: Context) =>
  createContextBuilder(ctx)({ actor: ctx.actor, address: ctx.address, requestId: 'test' });

/** Runs an operation without a transport; answers what would go over the wire, or throws what a resolver threw. */
export async function run(ctx: Context, source: string, variableValues: Data = {}): Promise<Data> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: contextOf(ctx) });
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return onTheWire(data);
}

/** The first event of a subscription, which is then ended. */
export async function firstOf(ctx: Context, source: string, variableValues: Data = {}): Promise<Data> {
  const stream = await subscribe({
    schema,
    document: parse(source),
    variableValues,
    contextValue: contextOf(ctx),
  });
  if (!(Symbol.asyncIterator in stream)) throw stream.errors?.[0]?.originalError ?? stream.errors?.[0];
  for await (const { data, errors } of stream) {
    if (errors) throw errors[0]?.originalError ?? errors[0];
    return onTheWire(data);
  }
  throw new Error('the stream ended without an event');
}

/** The opaque id of whoever is signed in. */
export function idOfPerson({ actor }: Context): string {
  if (actor.kind !== 'portal') throw new Error('not signed in');
  return encodeKey('portalUser', { customerId: actor.customerId, id: actor.portalUserId });
}

const onTheWire = (data: unknown) => JSON.parse(JSON.stringify(data)) as Data;
