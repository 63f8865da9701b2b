import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createExecutableSchema } from '../executable-schema';
import { socketsUnderTest } from './test-sockets';
import { startTestTransport, type TestTransport } from './test-transport';

/** Sent in every invalid place: a valid GraphQL name that is not in the schema. */
const MARKER = 'hunter2Zq';
const schema = createExecutableSchema();

type Root = 'query' | 'mutation' | 'subscription';
const roots: [Root, GraphQLField<unknown, unknown>[]][] = [
  ['query', Object.values(schema.getQueryType()?.getFields() ?? {})],
  ['mutation', Object.values(schema.getMutationType()?.getFields() ?? {})],
  ['subscription', Object.values(schema.getSubscriptionType()?.getFields() ?? {})],
];
const operations = roots.flatMap(([root, fields]) => fields.map((field) => ({ root, field })));

/** A valid value of the type. */
function rightValue(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable)) {
    const required = Object.values(nullable.getFields()).filter(isRequiredInputField);
    return Object.fromEntries(required.map(({ name, type: inner }) => [name, rightValue(inner)]));
  }
  switch (getNamedType(type).name) {
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'DateTime':
      return '2026-01-01T00:00:00.000Z';
    default:
      return 'x';
  }
}

/** Invalid values of the type, each with the marker. */
function wrongValues(type: GraphQLInputType): unknown[] {
  const nullable = getNullableType(type);
  const always = [{ [MARKER]: MARKER }];
  if (isListType(nullable)) return wrongValues(nullable.ofType).map((value) => [value]);
  if (isInputObjectType(nullable)) {
    const right = rightValue(nullable) as object;
    const fields = Object.values(nullable.getFields()).flatMap(({ name, type: inner }) =>
      wrongValues(inner).map((value) => ({ ...right, [name]: value })),
    );
    const [missing] = Object.values(nullable.getFields()).filter(isRequiredInputField);
    const incomplete = missing ? [{ ...right, [missing.name]: undefined, [MARKER]: MARKER }] : [];
    return [MARKER, [MARKER, MARKER], { ...right, [MARKER]: MARKER }, ...incomplete, ...fields];
  }
  if (['String', 'ID'].includes(getNamedType(type).name))
    return [...always, [MARKER, MARKER], { a: `"; Expected type "${MARKER}" to be an object.` }];
  return [...always, MARKER, `${MARKER} at "`, `x" does not exist in "${MARKER}" enum. Did you mean "y"?`];
}

/** A value as written in a document. */
function literal(value: unknown, isEnum = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item)).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{ ${fields.map(([name, inner]) => `${name}: ${literal(inner)}`).join(', ')} }`;
  }
  return isEnum ? String(value) : JSON.stringify(value);
}

type Request = { query: string; variables?: Record<string, unknown>; operationName?: string };

/** All invalid requests of one operation. */
function wrongRequests(root: Root, { name, args, type }: GraphQLField<unknown, unknown>): Request[] {
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  const definitions = args.map((arg) => `$${arg.name}: ${String(arg.type)}`);
  const uses = args.map((arg) => `${arg.name}: $${arg.name}`);
  const parens = (items: string[]) => (items.length > 0 ? `(${items.join(', ')})` : '');
  const query = `${root}${parens(definitions)} { ${name}${parens(uses)}${selection} }`;
  const right = Object.fromEntries(args.map((arg) => [arg.name, rightValue(arg.type)]));
  const literals = (change: Record<string, string> = {}) =>
    parens(
      Object.entries({
        ...Object.fromEntries(
          args.map((arg) => [arg.name, literal(right[arg.name], isEnumType(getNullableType(arg.type)))]),
        ),
        ...change,
      }).map(([key, text]) => `${key}: ${text}`),
    );
  const written = (before: string, change?: Record<string, string>, inner = selection) =>
    `${before} { ${name}${literals(change)}${inner} }`;
  return [
    ...args.flatMap((arg) =>
      wrongValues(arg.type).map((value) => ({ query, variables: { ...right, [arg.name]: value } })),
    ),
    ...args.flatMap((arg) =>
      [...wrongValues(arg.type).map((value) => literal(value)), MARKER, `"${MARKER}`, `"""${MARKER}`].map(
        (text) => ({ query: written(root, { [arg.name]: text }) }),
      ),
    ),
    { query: written(root, { [MARKER]: `"${MARKER}"` }) },
    { query: written(root, {}, ` { ${MARKER} }`) },
    { query: written(root, {}, ` { ...${MARKER} }`) },
    { query: written(root, {}, ` { ... on ${MARKER} { __typename } }`) },
    { query: written(`${root} ${MARKER}($${MARKER}: String)`) },
    { query: written(`${root}($x: ${MARKER})`) },
    { query: written(root, { [args[0]?.name ?? 'x']: `$${MARKER}` }) },
    { query: written(root, {}, `${selection} @${MARKER}(x: "${MARKER}")`) },
    { query: `${written(root)} fragment ${MARKER} on ${String(getNamedType(type))} { __typename }` },
    { query: `${root} A { __typename } ${root} B { __typename }`, operationName: MARKER },
    { query: `${root} { ${MARKER} }` },
    { query: `${root} { ${MARKER}: ${MARKER} }` },
    { query: `${root} { ${name}(${MARKER}` },
    { query: `"${MARKER}" ${root} {` },
    { query: `${MARKER} { x }` },
    { query: `${root} { ${name} "${MARKER}" }` },
    { query: `fragment ${MARKER} on Query { ...${MARKER} } ${root} { ...${MARKER} }` },
  ];
}

const sockets = socketsUnderTest();
let transport: TestTransport;
beforeAll(async () => {
  transport = await startTestTransport({ schema });
});
afterAll(() => transport.close());

describe('nothing that was sent comes back in an error or is logged', () => {
  it.each(operations.map(({ root, field }) => [`${root} ${field.name}`, root, field] as const))(
    'in POST: %s',
    async (_, root, field) => {
      for (const request of wrongRequests(root, field)) {
        const reply = await transport.post(request);
        expect(reply.body.errors?.[0]?.message, JSON.stringify(request)).toEqual(expect.any(String));
        expect(reply.text, JSON.stringify(request)).not.toContain(MARKER);
      }
      expect(JSON.stringify(transport.log)).not.toContain(MARKER);
    },
  );

  it('in GET', async () => {
    const queries = roots[0]?.[1] ?? [];
    expect(queries.length).toBeGreaterThan(5);
    for (const field of queries) {
      for (const { query, variables, operationName } of wrongRequests('query', field).slice(-12)) {
        const search = new URLSearchParams({
          query,
          ...(variables && { variables: JSON.stringify(variables) }),
          ...(operationName && { operationName }),
        });
        expect(await (await fetch(`${transport.url}?${search}`)).text()).not.toContain(MARKER);
      }
    }
    for (const search of [
      `query={a}&variables=${MARKER}`,
      `query=${MARKER}&query=b`,
      `extensions=${MARKER}&query={a}`,
    ])
      expect(await (await fetch(`${transport.url}?${search}`)).text()).not.toContain(MARKER);
  });

  it('in a body that is no request', async () => {
    const bodies = [
      MARKER,
      `{"query": ${MARKER}}`,
      `{"${MARKER}": 1}`,
      JSON.stringify({ query: '{ viewer { id } }', variables: MARKER }),
      JSON.stringify({ query: { [MARKER]: MARKER } }),
      JSON.stringify({ query: '{ viewer { id } }', operationName: [MARKER] }),
      JSON.stringify({ query: '{ viewer { id } }', extensions: MARKER }),
      JSON.stringify([{ query: MARKER }]),
    ];
    for (const body of bodies) expect((await transport.post(body)).text, body).not.toContain(MARKER);
  });

  it('over WebSocket', async () => {
    await sockets.start({ schema, sockets: { messageBurst: 100_000 } });
    const client = await sockets.connected('d1');
    let id = 0;
    const subscriptions = roots[2]?.[1] ?? [];
    expect(subscriptions.length).toBeGreaterThan(1);
    for (const field of subscriptions) {
      for (const payload of wrongRequests('subscription', field)) {
        client.send({ type: 'subscribe', id: String(++id), payload });
        const message = await client.next();
        expect(message, JSON.stringify(payload)).toMatchObject({ type: 'error' });
        expect(JSON.stringify(message), JSON.stringify(payload)).not.toContain(MARKER);
      }
    }
  });

  it('but names the problem in words of the schema', async () => {
    const login = 'mutation ($input: LoginInput!) { login(input: $input) { __typename } }';
    const messageOf = async (body: object) => (await transport.post(body)).body.errors?.[0];
    expect(
      await messageOf({ query: login, variables: { input: { usrName: 'tom', password: MARKER } } }),
    ).toMatchObject({
      message: expect.stringMatching(
        /^A variable has an invalid value: (Field "userName" of required type "String!" was not provided|Type "LoginInput" has no such field)\.$/,
      ),
      locations: [{ line: 1, column: 11 }],
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(
      await messageOf({ query: login, variables: { input: { userName: 'tom', password: { a: MARKER } } } }),
    ).toMatchObject({
      message: 'A variable has an invalid value at "input.password": Expected a value of type "String".',
    });
    expect(await messageOf({ query: 'mutation { logOut { changed } }' })).toMatchObject({
      message: 'Type "Mutation" has no such field.',
      locations: [{ line: 1, column: 12 }],
    });
    expect(await messageOf({ query: '{ viewer { id ' })).toMatchObject({
      message: 'Syntax Error: the document is not valid GraphQL at this place.',
      locations: [{ line: 1, column: 15 }],
    });
  });
});
