import {
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  getNamedType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { displayOf, makeDisplayLink } from '../test/verbs/display-verbs';
import { displayMutations, firstOf, run, schema } from '../test/graphql';
import { testScenario } from '../test/scenario';
import { startTestExports } from './exports/test-exports';

const scenario = testScenario();
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

const DISPLAY = `{ display { name customerName expiresAt pools { id applicationCode applicationName mode suspended
  denialsLastHour usage { seatPoolId inUse licensedQuantity free } } } }`;

/** One operation for every mutation of display links, by name. */
const operations: Record<string, () => Promise<unknown>> = {
  async createDisplayLink() {
    const pool = await scenario.pool();
    const source = `mutation ($input: CreateDisplayLinkInput!) { createDisplayLink(input: $input) { link displayLink {
      id name seatPools { id } createdBy createdAt expiresAt expired lastUsedAt } } }`;
    const input = { customerId: pool.customer.opaqueId, name: 'Hall', seatPoolIds: [pool.opaqueId] };
    const displayLink = {
      id: expect.stringMatching(/^dsp_/),
      name: 'Hall',
      seatPools: [{ id: pool.opaqueId }],
      createdBy: expect.stringContaining('@example.com'),
      createdAt: INSTANT,
      expiresAt: INSTANT,
      expired: false,
      lastUsedAt: null,
    };
    expect(await run(pool.admin, source, { input })).toEqual({
      createDisplayLink: { link: expect.stringMatching(/^\/display#sww_[\w-]{86}$/), displayLink },
    });
    const endless = await run(pool.admin, source, { input: { ...input, expiresAt: null } });
    expect(endless).toMatchObject({ createDisplayLink: { displayLink: { expiresAt: null } } });
    const list = 'query ($id: ID!) { customer(id: $id) { displayLinks { name } } }';
    expect(await run(scenario.support, list, { id: input.customerId })).toEqual({
      customer: { displayLinks: [{ name: 'Hall' }, { name: 'Hall' }] },
    });
  },
  async updateDisplayLink() {
    const pool = await scenario.pool();
    const { displayLinkId } = await makeDisplayLink(pool);
    const source =
      'mutation ($input: UpdateDisplayLinkInput!) { updateDisplayLink(input: $input) { displayLink { name } } }';
    expect(await run(pool.admin, source, { input: { displayLinkId, name: 'Gate' } })).toEqual({
      updateDisplayLink: { displayLink: { name: 'Gate' } },
    });
  },
  async revokeDisplayLink() {
    const pool = await scenario.pool();
    const { displayLinkId } = await makeDisplayLink(pool);
    const source =
      'mutation ($id: ID!) { revokeDisplayLink(input: { displayLinkId: $id }) { displayLinkId } }';
    expect(await run(pool.admin, source, { id: displayLinkId })).toEqual({
      revokeDisplayLink: { displayLinkId },
    });
  },
};

describe('mutations about display links', () => {
  it.each(Object.entries(operations))('answer %s', async (_, operation) => {
    await operation();
  });

  it('have an operation here each', () => {
    expect(Object.keys(operations).sort()).toEqual([...displayMutations].sort());
  });
});

type Kind = 'query' | 'mutation' | 'subscription';
const roots: [Kind, Record<string, GraphQLField<unknown, unknown>>][] = [
  ['query', schema.getQueryType()?.getFields() ?? {}],
  ['mutation', schema.getMutationType()?.getFields() ?? {}],
  ['subscription', schema.getSubscriptionType()?.getFields() ?? {}],
];
const fields = roots.flatMap(([kind, named]) =>
  Object.values(named).map((field) => [`${kind} ${field.name}`, kind, field] as const),
);

/** Values that fit the schema, because the refusal depends on the caller only. */
function valueFor(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType as GraphQLInputType);
  if (isListType(type)) return [valueFor(type.ofType as GraphQLInputType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const all = Object.values(type.getFields());
    const needed = type.isOneOf ? all.slice(0, 1) : all.filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, valueFor(field.type)]));
  }
  return { Int: 1, Float: 1, Boolean: true, DateTime: '2026-11-30T00:00:00.000Z' }[type.name] ?? 'x';
}

function documentFor(kind: Kind, field: GraphQLField<unknown, unknown>) {
  const args = field.args.filter(({ type }) => isNonNullType(type));
  const declared = args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? '' : '{ __typename }';
  return {
    source: `${kind} ${declared && `(${declared})`} { ${field.name}${given && `(${given})`} ${selection} }`,
    variables: Object.fromEntries(args.map(({ name, type: of }) => [name, valueFor(of)])),
  };
}

const FOR_DISPLAYS = ['query display', 'subscription displayUsages'];

describe('with a display link', () => {
  it('there is what its screen shows, at first and live', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const { ctx } = await displayOf(scenario, pool, { name: 'Hall' });
    const usage = { seatPoolId: pool.opaqueId, inUse: 0, licensedQuantity: 3, free: 3 };
    expect(await run(ctx, DISPLAY)).toEqual({
      display: {
        name: 'Hall',
        customerName: pool.customer.name,
        expiresAt: INSTANT,
        pools: [
          {
            id: pool.opaqueId,
            applicationCode: pool.application.code,
            applicationName: pool.application.name,
            mode: 'CONCURRENT',
            suspended: false,
            denialsLastHour: 0,
            usage,
          },
        ],
      },
    });
    expect(await firstOf(ctx, 'subscription { displayUsages { seatPoolId inUse } }')).toEqual({
      displayUsages: [{ seatPoolId: pool.opaqueId, inUse: 0 }],
    });
  });

  it.each(fields.filter(([name]) => !FOR_DISPLAYS.includes(name)))(
    'there is no %s',
    async (_, kind, field) => {
      const { ctx } = await displayOf(scenario, await scenario.pool());
      const before = await scenario.storedRows();
      const { source, variables } = documentFor(kind, field);
      const asked = kind === 'subscription' ? firstOf(ctx, source, variables) : run(ctx, source, variables);
      await expect(asked).rejects.toMatchObject({
        code: 'FORBIDDEN',
        message: 'A display link can only read its own pools, with display and displayUsages.',
      });
      expect(await scenario.storedRows()).toEqual(before);
    },
  );

  it('the two that are for displays exist', () => {
    const names = fields.map(([name]) => name);
    expect(names).toEqual(expect.arrayContaining(FOR_DISPLAYS));
  });

  it('there are no downloads', async () => {
    const { token, displayLink } = await makeDisplayLink(await scenario.pool());
    const exports = await startTestExports(scenario.anonymous);
    onTestFinished(() => exports.close());
    const { status, body } = await exports.ask('/exports/seat-pools.csv', {
      authorization: `Bearer ${token}`,
    });
    expect(status).toBe(401);
    expect(body).not.toContain(displayLink.name);
  });
});
