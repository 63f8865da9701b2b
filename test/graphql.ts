import { graphql, parse, subscribe } from 'graphql';
import { createContextBuilder } from '../graphql/context';
import { createExecutableSchema } from '../graphql/executable-schema';
import { encodeKey, type Context } from '../licensing';

export const schema = createExecutableSchema();

/** Mutations of apps and about devices; all others are of the portal. */
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

/** Mutations about customers, applications and the caller's own account: graphql/people-mutations.db.test.ts. */
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

/** Mutations about invitations: graphql/invitation-mutations.db.test.ts. */
export const invitationMutations = [
  'acceptInvitation',
  'invitePortalUser',
  'resendPortalInvitation',
  'withdrawPortalInvitation',
];

/** Mutations about alerts and reports: graphql/alert-mutations.db.test.ts. */
export const alertMutations = [
  'acknowledgeAlert',
  'answerMailRequest',
  'resendMailConfirmation',
  'sendMonthlyReport',
  'sendTestMail',
  'updateAlertSettings',
  'updateOwnAlertMail',
];

/** Mutations about webhooks: graphql/webhook-mutations.db.test.ts. */
export const webhookMutations = [
  'createWebhookEndpoint',
  'removeWebhookEndpoint',
  'replayWebhookDelivery',
  'rotateWebhookSecret',
  'sendTestWebhook',
  'updateWebhookEndpoint',
];

/** Mutations about display links: graphql/displays.db.test.ts. */
export const displayMutations = ['createDisplayLink', 'revokeDisplayLink', 'updateDisplayLink'];

type Data = Record<string, unknown>;

const contextOf = (ctx: Context) =>
  createContextBuilder(ctx)({ actor: ctx.actor, address: ctx.address, requestId: 'test' });

/** Runs an operation without a transport. Returns the data as JSON, or throws the error of the resolver. */
export async function run(ctx: Context, source: string, variableValues: Data = {}): Promise<Data> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: contextOf(ctx) });
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return onTheWire(data);
}

/** The first event of a subscription. Ends the subscription. */
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

/** The opaque id of the caller. */
export function idOfPerson({ actor }: Context): string {
  if (actor.kind !== 'portal') throw new Error('not signed in');
  return encodeKey('portalUser', { customerId: actor.customerId, id: actor.portalUserId });
}

const onTheWire = (data: unknown) => JSON.parse(JSON.stringify(data)) as Data;
