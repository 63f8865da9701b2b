import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { authenticateApiToken, type Context, type PortalActor } from '../licensing';
import { run, schema } from '../test/graphql';
import { testScenario, type ScenarioPool } from '../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;

beforeAll(async () => {
  pool = await scenario.pool();
});

const CREDENTIALS = [
  'fresh session',
  'stale session',
  'read token',
  'devices token',
  'everything token',
] as const;
type Credential = (typeof CREDENTIALS)[number];

/** Refusal of each kind of mutation for each credential, in the order of `CREDENTIALS`. */
const ROWS = {
  open: [null, null, null, null, null],
  any: [null, null, null, null, null],
  devices: [null, null, 'API_TOKEN_SCOPE', null, null],
  everything: [null, null, 'API_TOKEN_SCOPE', 'API_TOKEN_SCOPE', null],
  session: [null, null, 'SESSION_REQUIRED', 'SESSION_REQUIRED', 'SESSION_REQUIRED'],
  freshSession: [
    null,
    'PASSWORD_CONFIRMATION_REQUIRED',
    'SESSION_REQUIRED',
    'SESSION_REQUIRED',
    'SESSION_REQUIRED',
  ],
} as const;

/** All mutations. A mutation missing here fails the test. */
const TABLE: Record<string, keyof typeof ROWS> = {
  acceptInvitation: 'open',
  answerMailRequest: 'open',
  acknowledgeAlert: 'everything',
  changePassword: 'session',
  checkLicense: 'open',
  confirmPassword: 'session',
  createApiToken: 'freshSession',
  createAppUser: 'everything',
  createApplication: 'everything',
  createCustomer: 'everything',
  createDisplayLink: 'freshSession',
  createPortalUser: 'freshSession',
  createSeatPool: 'everything',
  createWebhookEndpoint: 'freshSession',
  forceLogout: 'devices',
  forceLogoutDevices: 'devices',
  importAppUsers: 'everything',
  invitePortalUser: 'freshSession',
  liftAppUserHoldOff: 'everything',
  liftPortalUserHoldOff: 'freshSession',
  login: 'open',
  logout: 'open',
  recordActivity: 'open',
  registerDevice: 'open',
  releaseLicense: 'devices',
  removeDevice: 'devices',
  removeDevices: 'devices',
  removeWebhookEndpoint: 'everything',
  replayWebhookDelivery: 'everything',
  resendMailConfirmation: 'everything',
  resendPortalInvitation: 'freshSession',
  revokeApiToken: 'any',
  revokeDisplayLink: 'session',
  rotateRegistrationKey: 'everything',
  rotateWebhookSecret: 'freshSession',
  sendMonthlyReport: 'everything',
  sendTestMail: 'everything',
  sendTestWebhook: 'everything',
  signOutEverywhere: 'session',
  updateAlertSettings: 'everything',
  updateAppUser: 'everything',
  updateApplication: 'everything',
  updateCustomer: 'everything',
  updateDisplayLink: 'freshSession',
  updateOwnAlertMail: 'everything',
  updatePortalUser: 'freshSession',
  updateProfile: 'everything',
  updateSeatPool: 'everything',
  updateWebhookEndpoint: 'freshSession',
  withdrawPortalInvitation: 'session',
};

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

/** The vendor's administrator, who may do everything, with this credential. */
async function holderOf(credential: Credential): Promise<Context> {
  const ctx = await scenario.person('VENDOR_ADMIN');
  const { actor } = ctx;
  if (actor.kind !== 'portal') throw new Error('not signed in');
  const [kind, type] = credential.split(' ');
  const changed: Partial<PortalActor> =
    type === 'session'
      ? { isFresh: kind === 'fresh' }
      : { via: 'api-token', isFresh: false, scope: kind?.toUpperCase() as PortalActor['scope'] };
  return { ...ctx, actor: { ...actor, ...changed } };
}

/** Values that fit the schema. Rules on values are checked after the credential. */
function valueFor(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType as GraphQLInputType);
  if (isListType(type)) return [valueFor(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, valueFor(field.type)]));
  }
  const values: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2026-01-01T00:00:00Z',
  };
  return values[String(type)] ?? 'x';
}

/** Reason a mutation is refused because of the credential. Null if it is not. */
async function refusalOf(field: GraphQLField<unknown, unknown>, ctx: Context): Promise<string | null> {
  const variables = Object.fromEntries(field.args.map((arg) => [arg.name, valueFor(arg.type)]));
  const declared = field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const source = `mutation ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} { __typename } }`;
  try {
    await run(ctx, source, variables);
    return null;
  } catch (error) {
    const { code, reason } = error as { code?: string; reason?: string };
    return code === 'FORBIDDEN' ? (reason ?? null) : null;
  }
}

describe('what a credential is enough for', () => {
  it('every mutation is in the table', () => {
    expect(Object.keys(TABLE).sort()).toEqual(mutations.map(({ name }) => name).sort());
  });

  it.each(mutations.map((field) => [field.name, field] as const))('%s', async (name, field) => {
    const row = ROWS[TABLE[name] ?? 'open'];
    for (const [index, credential] of CREDENTIALS.entries()) {
      const ctx = await holderOf(credential);
      const before = row[index] === null ? null : await scenario.storedRows();
      expect(await refusalOf(field, ctx), credential).toBe(row[index]);
      if (before) expect(await scenario.storedRows(), 'nothing is changed').toEqual(before);
    }
  });

  it('every query and subscription is open to a token that may only read', async () => {
    const reader = await holderOf('read token');
    const source =
      'query ($id: ID!) { viewer { role } seatPool(id: $id) { devices(first: 5) { totalCount } } }';
    expect(await run(reader, source, { id: pool.opaqueId })).toEqual({
      viewer: { role: 'VENDOR_ADMIN' },
      seatPool: { devices: { totalCount: 0 } },
    });
  });

  it('a devices token logs a device out; a read token does not', async () => {
    const device = await pool.device();
    await device.logsIn();
    const source = 'mutation ($id: ID!) { forceLogout(input: { deviceId: $id }) { changed } }';
    await expect(run(await holderOf('read token'), source, { id: device.opaqueId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      reason: 'API_TOKEN_SCOPE',
      message:
        'This API token has the scope READ; this call needs DEVICES. Create a token with that scope in the portal.',
    });
    expect(await run(await holderOf('devices token'), source, { id: device.opaqueId })).toEqual({
      forceLogout: { changed: true },
    });
  });

  it('a token revokes itself and no other', async () => {
    const ctx = await scenario.person('SUPPORT');
    const make =
      'mutation ($name: String!) { createApiToken(input: { name: $name }) { token apiToken { id } } }';
    type Made = { createApiToken: { token: string; apiToken: { id: string } } };
    const own = (await run(ctx, make, { name: 'own' })) as Made;
    const other = (await run(ctx, make, { name: 'other' })) as Made;
    const actor = await authenticateApiToken({ runtime: ctx, token: own.createApiToken.token });
    if (!actor) throw new Error('the token is not one');
    const script = { ...ctx, actor };
    const revoke =
      'mutation ($id: ID!) { revokeApiToken(input: { apiTokenId: $id }) { apiToken { revoked } } }';
    await expect(run(script, revoke, { id: other.createApiToken.apiToken.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await run(script, revoke, { id: own.createApiToken.apiToken.id })).toEqual({
      revokeApiToken: { apiToken: { revoked: true } },
    });
  });
});
