import {
  execute,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  parse,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createContextBuilder } from './context';
import { presentError } from './transport/errors';
import { createAppUser, createCustomer, createPortalUser, type Context } from '../licensing';
import { schema } from '../test/graphql';
import { testScenario } from '../test/scenario';

const scenario = testScenario();
const MARKER = 'hunter2Zq';

/** A valid value of the type that contains the marker wherever text is allowed. */
function marked(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [marked(nullable.ofType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable))
    return Object.fromEntries(
      Object.values(nullable.getFields()).map(({ name, type: inner }) => [name, marked(inner)]),
    );
  const scalars: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2026-01-01T00:00:00Z',
  };
  return scalars[getNamedType(type).name] ?? MARKER;
}

/** Errors of an operation whose texts are all the marker. */
async function errorsOf(ctx: Context, root: string, { name, args, type }: GraphQLField<unknown, unknown>) {
  const logged: unknown[] = [];
  const note = (fields: object, message: string) => void logged.push(String(message), fields);
  const log = { info: note, warn: note, error: note };
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  const parens = (items: string[]) => (items.length > 0 ? `(${items.join(', ')})` : '');
  const document = parse(
    `${root}${parens(args.map((arg) => `$${arg.name}: ${String(arg.type)}`))} { ${name}${parens(args.map((arg) => `${arg.name}: $${arg.name}`))}${selection} }`,
  );
  const contextValue = createContextBuilder(ctx)({ actor: ctx.actor, address: ctx.address, requestId: 'r' });
  const { errors } = await execute({
    schema,
    document,
    contextValue,
    variableValues: Object.fromEntries(args.map((arg) => [arg.name, marked(arg.type)])),
  });
  const presented = (errors ?? []).map((error) =>
    presentError(error, { requestId: 'r', log, schema, development: false }),
  );
  return { presented, logged: logged.map((part) => (part instanceof Object ? JSON.stringify(part) : part)) };
}

const operations = (['Query', 'Mutation'] as const).flatMap((typeName) => {
  const type = schema.getType(typeName);
  const fields = type && 'getFields' in type ? Object.values(type.getFields()) : [];
  return fields.map(
    (field) => [field.name, typeName.toLowerCase(), field as GraphQLField<unknown, unknown>] as const,
  );
});

describe('nothing that was sent comes back in an error', () => {
  it.each(operations)('of %s, whoever calls', async (_, root, field) => {
    const pool = await scenario.pool();
    const device = await pool.device();
    for (const ctx of [scenario.anonymous, device.ctx, pool.viewer, pool.admin, scenario.vendor]) {
      const { presented, logged } = await errorsOf(ctx, root, field);
      expect(JSON.stringify(presented)).not.toContain(MARKER);
      expect(logged.join('\n')).not.toContain(MARKER);
      for (const { extensions } of presented) expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
    }
  });

  it('of a conflict with existing data', async () => {
    const pool = await scenario.pool();
    const customerId = pool.customer.opaqueId;
    const email = `${MARKER}@example.com`.toLowerCase();
    // The tests before have signed the vendor's people out.
    const vendor = await scenario.person('VENDOR_ADMIN');
    const twice: (() => Promise<unknown>)[] = [
      () => createAppUser({ ctx: pool.admin, input: { customerId, userName: MARKER, displayName: MARKER } }),
      () => createCustomer({ ctx: vendor, input: { code: MARKER.toUpperCase(), name: MARKER } }),
      () =>
        createPortalUser({
          ctx: vendor,
          input: { email, displayName: MARKER, password: `${MARKER}${MARKER}`, role: 'SUPPORT' },
        }),
    ];
    for (const create of twice) {
      await create();
      const error = await create().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'CONFLICT' });
      expect(String(error).toLowerCase()).not.toContain(MARKER.toLowerCase());
    }
  });
});
