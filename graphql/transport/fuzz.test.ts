import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestTransport, type TestTransport } from './test-transport';

let transport: TestTransport;
beforeAll(async () => {
  transport = await startTestTransport();
});
afterAll(() => transport.close());

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    2 ** 31,
    2 ** 53,
    1e308,
    '',
    '\0',
    '\ud800',
    '\u202e',
    'x'.repeat(10_000),
    '__proto__',
    'constructor',
    [],
    {},
    [[[]]],
    { length: 1 },
  ),
  fc.jsonValue({ maxDepth: 4 }),
);
const operations = [
  'query($v: String) { echo(value: $v) }',
  'query($v: Int!) { number(value: $v) }',
  'query($v: Int!) { nodes(first: $v) { id } }',
  'query($v: Int! = 2) { number(value: $v) }',
  'mutation($v: RecordActivityInput!) { recordActivity(input: $v) { echo } }',
  'mutation($v: LoginInput!) { login(input: $v) { __typename } }',
  'mutation($v: ID!) { forceLogout(id: $v) { changed } }',
];

it("no value of a variable is the server's fault", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...operations), hostile, async (query, value) => {
      const reply = await transport.post(
        { query, variables: { v: value } },
        { accept: 'application/graphql-response+json' },
      );
      expect(reply.status).toBeLessThan(500);
      for (const error of reply.body.errors ?? [])
        expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toContain(error.extensions.code);
      expect(transport.log).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("no request body is the server's fault", async () => {
  const request = fc.oneof(
    fc.record(
      { query: hostile, variables: hostile, operationName: hostile, extensions: hostile },
      { requiredKeys: [] },
    ),
    hostile,
  );
  await fc.assert(
    fc.asyncProperty(request, async (body) => {
      const reply = await transport.post(body, { accept: 'application/graphql-response+json' });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect(reply.status).toBeLessThan(500);
      expect(reply.body.errors?.[0]?.extensions.code).toMatch(
        /^(BAD_REQUEST|GRAPHQL_(PARSE|VALIDATION)_FAILED|PERSISTED_QUERY_NOT_SUPPORTED)$/,
      );
      expect(transport.log).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

it("no bytes are the server's fault", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const response = await fetch(transport.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: bytes,
      });
      expect(response.status).toBe(400);
      await response.text();
    }),
    { numRuns: 200 },
  );
});
