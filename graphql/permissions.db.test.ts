import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isNonNullType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import * as licensing from '../licensing';
import type { Context, Permission, PortalRole } from '../licensing';
import { sending } from '../test/verbs/alert-verbs';
import { run, schema } from '../test/graphql';
import { roles } from '../test/verbs/portal-verbs';
import { apiInputsOf, type Input } from './test-api-inputs';
import { testScenario, type ScenarioPool } from '../test/scenario';
import { MUTATION_NEEDS } from './resolvers/mutation-needs';

const scenario = testScenario();
let pool: ScenarioPool;
const { personOf, endpoint, valueFor, CASES } = apiInputsOf(scenario, () => pool);
let endpointId: string;
let deviceId: string;
const callers = new Map<PortalRole, Context>();

const CREDENTIALS = ['session', 'READ', 'DEVICES', 'EVERYTHING'] as const;

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 100 });
  for (const role of roles) callers.set(role, await personOf(role));
  endpointId = await endpoint();
  deviceId = (await pool.device()).opaqueId;
});

/** A portal user of this role, with a session or with a token of this scope. */
function callerOf(role: PortalRole, credential: (typeof CREDENTIALS)[number]): Context {
  const ctx = callers.get(role);
  if (ctx?.actor.kind !== 'portal') throw new Error('not signed in');
  if (credential === 'session') return sending(ctx);
  const actor = { ...ctx.actor, via: 'api-token', isFresh: false, scope: credential } as const;
  return sending({ ...ctx, actor });
}

async function permissionsOf(ctx: Context): Promise<Permission[]> {
  const { viewer } = await run(ctx, '{ viewer { permissions } }');
  return (viewer as { permissions: Permission[] }).permissions;
}

type Field = GraphQLField<unknown, unknown>;

const declare = (field: Field) => field.args.map((arg) => `$${arg.name}: ${String(arg.type)}`);
const callTo = (field: Field) => {
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  return `${field.name}${passed && `(${passed})`}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`;
};

async function variablesOf(field: Field, ctx: Context): Promise<Input> {
  const needed = field.args.filter((arg) => isNonNullType(arg.type));
  const entries = needed.map(async (arg) => [arg.name, await valueFor(arg.type, arg.name, ctx)]);
  return Object.fromEntries((await Promise.all(entries)) as [string, unknown][]);
}

/** Whether the API refuses this for want of a permission. Anything else it may find wrong comes after that. */
async function isRefused(
  ctx: Context,
  source: string,
  variables: Input,
  codes: readonly string[] = ['FORBIDDEN'],
): Promise<boolean> {
  try {
    await run(ctx, source, variables);
    return false;
  } catch (error) {
    const { code } = error as { code?: string };
    return code !== undefined && codes.includes(code);
  }
}

/** People of the vendor do not exist for those of customers (L31). */
const codesFor = (permission: Permission | null) =>
  permission === 'MANAGE_VENDOR_TEAM' ? ['FORBIDDEN', 'NOT_FOUND'] : ['FORBIDDEN'];

/** A display has no permissions: it may read these and nothing else. */
const FOR_DISPLAYS = new Set(['Query.display']);

/** The fields, or types, that are read with a permission. */
const READS: Record<string, Permission> = {
  'Query.allAuditEntries': 'SEE_ALL_AUDIT_ENTRIES',
  'Query.auditEntries': 'SEE_ALL_AUDIT_ENTRIES',
  'Query.portalUsers': 'SEE_VENDOR_TEAM',
  'Query.portalInvitations': 'SEE_VENDOR_TEAM',
  'Query.webhookEndpoint': 'SEE_WEBHOOKS',
  'Customer.portalUsers': 'SEE_TEAM',
  'Customer.portalInvitations': 'SEE_TEAM',
  'Customer.alertSettings': 'SEE_ALERT_SETTINGS',
  'Customer.webhookEndpoints': 'SEE_WEBHOOKS',
  'Customer.displayLinks': 'SEE_DISPLAY_LINKS',
  WebhookEndpoint: 'SEE_WEBHOOKS',
};

describe('L32: viewer.permissions is what the API does', () => {
  it('the enum of the API holds every permission', () => {
    const type = schema.getType('Permission');
    expect(isEnumType(type) && type.getValues().map(({ name }) => name)).toEqual(licensing.permissions);
  });

  it('every permission is used', () => {
    const ofMutations = Object.values(MUTATION_NEEDS).flatMap((need) => need?.anyOf ?? []);
    const used = new Set([...ofMutations, ...Object.values(READS), 'SEE_ALL_CUSTOMERS']);
    expect(licensing.permissions.filter((permission) => !used.has(permission))).toEqual([]);
  });

  it('is empty for anybody but the caller', async () => {
    const source = 'query ($id: ID!) { customer(id: $id) { portalUsers { email permissions } } }';
    const { customer } = await run(pool.admin, source, { id: pool.customer.opaqueId });
    const { portalUsers } = customer as { portalUsers: { email: string; permissions: Permission[] }[] };
    const own = pool.admin.actor.kind === 'portal' ? pool.admin.actor.email : '';
    expect(portalUsers.length).toBeGreaterThan(2);
    for (const { email, permissions } of portalUsers)
      expect(permissions.length > 0, email).toBe(email === own);
  });

  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  type Case = [name: string, takes: string, field: Field, permission: Permission | null];
  const cases = mutations.flatMap((field): Case[] => {
    const anyOf = MUTATION_NEEDS[field.name as keyof typeof MUTATION_NEEDS]?.anyOf ?? [];
    return anyOf.length === 0
      ? [[field.name, 'nothing', field, null]]
      : anyOf.map((permission) => [field.name, permission, field, permission]);
  });

  it.each(cases)('%s takes %s', async (name, _, field, permission) => {
    const source = `mutation ${declare(field).length > 0 ? `(${declare(field).join(', ')})` : ''} { ${callTo(field)} }`;
    for (const role of roles)
      for (const credential of CREDENTIALS) {
        const ctx = callerOf(role, credential);
        const isSaid = permission === null || (await permissionsOf(ctx)).includes(permission);
        const variables = await variablesOf(field, ctx);
        const special = permission && CASES[name]?.[permission];
        if (special) variables.input = { ...(variables.input as Input), ...(await special(ctx)) };
        expect(
          !(await isRefused(ctx, source, variables, codesFor(permission))),
          `${role}, ${credential}`,
        ).toBe(isSaid);
      }
  });

  /** What is read with a permission. A field that is not here is open to everybody who sees the object. */
  const roots: [type: string, prefix: string, id: () => string | null][] = [
    ['Query', '', () => null],
    ['Customer', 'customer', () => pool.customer.opaqueId],
    ['SeatPool', 'seatPool', () => pool.opaqueId],
    ['Device', 'device', () => deviceId],
    ['WebhookEndpoint', 'webhookEndpoint', () => endpointId],
  ];
  const reads = roots.flatMap(([type, prefix, id]) =>
    Object.values((schema.getType(type) as GraphQLObjectType).getFields()).map(
      (field) => [`${type}.${field.name}`, field, prefix, id] as const,
    ),
  );

  it.each(reads)('%s', async (name, field, prefix, id) => {
    if (FOR_DISPLAYS.has(name)) return;
    const permission = READS[name] ?? READS[name.split('.')[0] ?? ''];
    const declared = declare(field).concat(prefix ? ['$rootId: ID!'] : []);
    const call = prefix ? `${prefix}(id: $rootId) { ${callTo(field)} }` : callTo(field);
    const source = `query ${declared.length > 0 ? `(${declared.join(', ')})` : ''} { ${call} }`;
    for (const role of roles)
      for (const credential of CREDENTIALS) {
        const ctx = callerOf(role, credential);
        const isSaid = !permission || (await permissionsOf(ctx)).includes(permission);
        const variables = await variablesOf(field, ctx);
        if (prefix) variables.rootId = id();
        else if (name === 'Query.webhookEndpoint') variables.id = endpointId;
        expect(!(await isRefused(ctx, source, variables)), `${role}, ${credential}`).toBe(isSaid);
      }
  });

  it('SEE_ALL_CUSTOMERS: other customers are there', async () => {
    const { opaqueId } = (await scenario.pool()).customer;
    for (const role of roles) {
      const ctx = callerOf(role, 'READ');
      const { customer } = await run(ctx, 'query ($id: ID!) { customer(id: $id) { id } }', { id: opaqueId });
      expect(customer !== null, role).toBe((await permissionsOf(ctx)).includes('SEE_ALL_CUSTOMERS'));
    }
  });
});
