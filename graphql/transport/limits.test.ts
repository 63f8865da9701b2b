import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestTransport, type TestTransport } from './test-transport';

let transport: TestTransport;
beforeAll(async () => {
  transport = await startTestTransport();
});
afterAll(() => transport.close());

const nested = (depth: number) => `${'node { '.repeat(depth - 1)}id${' }'.repeat(depth - 1)}`;
const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
const doubling = (levels: number) =>
  `{ node { ...F0 } } ${times(levels, (i) => `fragment F${i} on Node { ...F${i + 1} ...F${i + 1} }`)} fragment F${levels} on Node { id }`;

describe('limits of a document', () => {
  it.each([
    ['8 levels', `{ ${nested(8)} }`],
    ['15 aliases', `{ ${times(15, (i) => `a${i}: __typename`)} }`],
    [
      '5 mutations',
      `mutation { ${times(5, (i) => `a${i}: checkLicense(input: { action: "A" }) { __typename }`)} }`,
    ],
    ['one mutation that stands alone', 'mutation { forceLogout(id: 1) { changed } logout { changed } }'],
    ['10,000 rows', '{ nodes(first: 100) { nodes(first: 100) { id } } }'],
  ])('lets pass: %s', async (_, query) => {
    const reply = await transport.post({ query }, { authorization: 'Bearer d1' });
    expect(reply.body.errors).toBeUndefined();
  });

  const alone = 'at most 1';
  it.each([
    ['more than 1,000 tokens', `{ ${'id '.repeat(1_000)} }`, 'GRAPHQL_PARSE_FAILED', 'tokens'],
    ['9 levels', `{ ${nested(9)} }`, 'GRAPHQL_VALIDATION_FAILED', 'nested too deeply'],
    ['50 levels', `{ ${nested(50)} }`, 'GRAPHQL_VALIDATION_FAILED', 'nested too deeply'],
    [
      'levels hidden in fragments',
      `{ node { ...A } } fragment A on Node { ${nested(8)} }`,
      'GRAPHQL_VALIDATION_FAILED',
      'nested too deeply',
    ],
    ['16 aliases', `{ ${times(16, (i) => `a${i}: __typename`)} }`, 'GRAPHQL_VALIDATION_FAILED', 'aliases'],
    [
      'aliases multiplied by a fragment',
      `{ ${times(3, (i) => `n${i}: node { ...A }`)} } fragment A on Node { ${times(5, (i) => `a${i}: id`)} }`,
      'GRAPHQL_VALIDATION_FAILED',
      'aliases',
    ],
    ['900 times the same field', `{ ${'__typename '.repeat(900)} }`, 'GRAPHQL_VALIDATION_FAILED', 'aborted'],
    [
      '51 directives',
      `{ __typename ${'@include(if: true) '.repeat(51)} }`,
      'GRAPHQL_VALIDATION_FAILED',
      'directives',
    ],
    [
      '6 mutations',
      `mutation { ${times(6, (i) => `a${i}: logout { changed }`)} }`,
      'GRAPHQL_VALIDATION_FAILED',
      'too many mutations',
    ],
    [
      'two logins',
      `mutation { ${times(2, (i) => `a${i}: login(input: { userName: "u" }) { __typename }`)} }`,
      'GRAPHQL_VALIDATION_FAILED',
      alone,
    ],
    [
      'a login and a force logout in fragments',
      'mutation { ...A ... { forceLogout(id: 1) { changed } } } fragment A on Mutation { login(input: { userName: "u" }) { __typename } }',
      'GRAPHQL_VALIDATION_FAILED',
      alone,
    ],
    ['doubling fragments', doubling(60), 'GRAPHQL_VALIDATION_FAILED', 'too many fields'],
    [
      'cyclic fragments',
      '{ node { ...A } } fragment A on Node { node { ...B } } fragment B on Node { node { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
      'within itself',
    ],
    [
      'cyclic fragments that are not used',
      '{ __typename } fragment A on Node { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
      'within itself',
    ],
    ['10,100 rows', '{ nodes(first: 100) { nodes(first: 101) { id } } }', 'BAD_USER_INPUT', 'rows'],
    [
      '20,000 rows side by side',
      '{ nodes(first: 100) { a: nodes(first: 100) { id } b: nodes(first: 100) { id } } }',
      'BAD_USER_INPUT',
      'rows',
    ],
    [
      'rows in fragments',
      '{ nodes(first: 100) { ...A } } fragment A on Node { node { nodes(first: 101) { id } } }',
      'BAD_USER_INPUT',
      'rows',
    ],
    ['introspection', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED', 'turned off'],
    [
      'introspection of one type',
      '{ __type(name: "Node") { fields { name } } }',
      'GRAPHQL_VALIDATION_FAILED',
      'turned off',
    ],
    [
      'introspection through a fragment',
      '{ __type(name: "Node") { ...A } } fragment A on __Type { name }',
      'GRAPHQL_VALIDATION_FAILED',
      'turned off',
    ],
  ])('refuses, within 50 ms and executing nothing: %s', async (_, query, code, message) => {
    const before = transport.executed.length;
    const durationsMs: number[] = [];
    for (const attempt of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const began = performance.now();
      const reply = await transport.post({ query: `${query} # ${attempt}` }, { authorization: 'Bearer d1' });
      durationsMs.push(performance.now() - began);
      expect(reply.body.errors?.[0]?.extensions.code).toBe(code);
      expect(reply.body.errors?.[0]?.message).toContain(message);
    }
    // Best of ten, because the machine may be busy.
    expect(Math.min(...durationsMs)).toBeLessThan(50);
    expect(transport.executed.length).toBe(before);
  });

  it('counts rows that are asked for by variables, given or by default', async () => {
    const query = 'query($a: Int!, $b: Int! = 101) { nodes(first: $a) { nodes(first: $b) { id } } }';
    expect((await transport.post({ query, variables: { a: 100 } })).body.errors?.[0]?.extensions.code).toBe(
      'BAD_USER_INPUT',
    );
    expect((await transport.post({ query, variables: { a: 100, b: 100 } })).body.errors).toBeUndefined();
  });

  it('allows introspection of any depth in development', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const development = await startTestTransport({ development: true });
    const reply = await development.post({ query: getIntrospectionQuery() });
    await development.close();
    expect(reply.body.errors).toBeUndefined();
  });
});
