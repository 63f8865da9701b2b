import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TransportOptions } from './options';
import { startTestTransport, type TestTransport } from './test-transport';

let transport: TestTransport | undefined;

async function start(options: Partial<TransportOptions> = {}): Promise<TestTransport> {
  transport = await startTestTransport(options);
  return transport;
}

afterEach(async () => {
  await transport?.close();
  transport = undefined;
});

const hot = 'mutation C($a: String!) { checkLicense(input: { action: $a }) { __typename } }';

describe('methods and origins', () => {
  it('refuses other methods than GET and POST', async () => {
    const { url } = await start();
    const response = await fetch(url, { method: 'PUT', body: '{}' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('does not execute mutations and subscriptions on GET, nor subscriptions on POST', async () => {
    const { url, post, executed } = await start();
    const response = await fetch(`${url}?query=${encodeURIComponent('mutation { logout { changed } }')}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    const reply = await post(
      { query: 'subscription { ticks(key: 1) { value } }' },
      { accept: 'application/graphql-response+json' },
    );
    expect([reply.status, reply.body.errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(executed).toEqual([]);
  });

  it('wants more than a cookie for a GET, which any page could send', async () => {
    const { url } = await start();
    const query = `${url}?query=${encodeURIComponent('{ whoAmI }')}`;
    expect((await fetch(query, { headers: { cookie: 'session=d1' } })).status).toBe(400);
    const headers = { cookie: 'session=d1', 'apollo-require-preflight': '1' };
    expect(await (await fetch(query, { headers })).json()).toEqual({
      data: { whoAmI: 'device d1 127.0.0.1' },
    });
  });

  it('refuses the session to pages of another site', async () => {
    const { url, post } = await start();
    const foreign = await post(
      { query: '{ whoAmI }' },
      { cookie: 'session=d1', origin: 'https://evil.example' },
    );
    expect([foreign.status, foreign.body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    const own = await post({ query: '{ whoAmI }' }, { cookie: 'session=d1', origin: new URL(url).origin });
    expect(own.body.data).toEqual({ whoAmI: 'device d1 127.0.0.1' });
  });

  it.each([
    [0, '127.0.0.1'],
    [1, '10.0.0.9'],
    [2, '1.2.3.4'],
    [3, '9.9.9.9'],
  ])('%i own proxies: believes only what they have added to X-Forwarded-For', async (trustProxy, address) => {
    const { post } = await start({ trustProxy });
    const reply = await post({ query: '{ whoAmI }' }, { 'x-forwarded-for': '9.9.9.9, 1.2.3.4, 10.0.0.9' });
    expect(reply.body.data?.whoAmI).toContain(address);
  });
});

describe('errors', () => {
  const graphql = { accept: 'application/graphql-response+json' };

  it.each([
    ['conflict', { message: 'It is taken.', extensions: { code: 'CONFLICT', field: 'code' } }],
    [
      'limited',
      { message: 'Too many attempts.', extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 41.2 } },
    ],
    ['nul', { extensions: { code: 'BAD_USER_INPUT' } }],
    ['timeout', { extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
    ['disk', { extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
    ['closed', { extensions: { code: 'UNAVAILABLE', requestId: expect.any(String) } }],
    [
      'sql',
      {
        message: 'Internal server error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ],
    [
      'bug',
      {
        message: 'Internal server error',
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) },
      },
    ],
  ])('presents %s', async (kind, error) => {
    const { post } = await start();
    const reply = await post({ query: `{ fail(kind: "${kind}") }` });
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      data: { fail: null },
      errors: [{ ...error, message: expect.any(String), path: ['fail'], locations: expect.any(Array) }],
    });
    expect(reply.body.errors?.[0]).toMatchObject(error);
    expect(reply.text).not.toMatch(/secret|select|parameter|stack/);
    expect(reply.headers.get('retry-after')).toBe(kind === 'limited' ? '42' : null);
  });

  it('logs what it masks under the request id that the caller is given, without the parameters of a statement', async () => {
    const { post, log } = await start();
    const reply = await post({ query: '{ fail(kind: "sql") }' });
    const requestId = reply.body.errors?.[0]?.extensions.requestId;
    expect(reply.headers.get('x-request-id')).toBe(requestId);
    expect(log).toEqual([
      {
        level: 'error',
        message: 'unexpected error',
        fields: {
          requestId,
          err: expect.objectContaining({ message: 'relation "secret_table" does not exist' }),
        },
      },
    ]);
  });

  it('masks a null that a resolver may not return', async () => {
    const { post } = await start();
    expect((await post({ query: '{ wrong }' })).body.errors?.[0]?.extensions.code).toBe(
      'INTERNAL_SERVER_ERROR',
    );
  });

  it.each([
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ ecko }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ['query($v: Int!) { number(value: $v) }', 'BAD_USER_INPUT'],
  ])(
    'answers the document %s with %s: 400 where the status speaks, 200 in application/json',
    async (query, code) => {
      const { post } = await start();
      const strict = await post({ query }, graphql);
      expect([strict.status, strict.body.errors?.[0]?.extensions, 'data' in strict.body]).toEqual([
        400,
        { code },
        false,
      ]);
      expect((await post({ query })).status).toBe(200);
    },
  );

  it("calls a null for an argument with a default the caller's mistake", async () => {
    const { post } = await start();
    const reply = await post({ query: 'query($v: Int = 1) { number(value: $v) }', variables: { v: null } });
    expect(reply.body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('suggests names in development only', async () => {
    const query = '{ ecko }';
    const production = await (await start({ development: false })).post({ query });
    expect(production.text).not.toContain('Did you mean');
    await transport?.close();
    expect((await (await start({ development: true })).post({ query })).text).toContain(
      'Did you mean \\"echo\\"',
    );
  });

  it.each([
    ['bad', 401, 'UNAUTHENTICATED'],
    ['down', 503, 'UNAVAILABLE'],
    ['broken', 500, 'INTERNAL_SERVER_ERROR'],
  ])('a caller whose token is %s: %i, %s', async (token, status, code) => {
    const { post, log } = await start();
    const authorization = `Bearer ${token}`;
    const strict = await post({ query: '{ whoAmI }' }, { ...graphql, authorization });
    expect([strict.status, strict.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
    expect(strict.text).not.toMatch(/secret|Context creation/);
    expect((await post({ query: '{ whoAmI }' }, { authorization })).status).toBe(200);
    expect(log.length).toBe(code === 'UNAUTHENTICATED' ? 0 : 2);
  });

  it('answers UNAVAILABLE when an operation takes too long, and goes on with others', async () => {
    const { post } = await start({ operationDeadlineMs: 50 });
    const late = await post({ query: '{ slow }' }, graphql);
    expect([late.status, late.body.errors?.[0]?.extensions.code, late.headers.get('retry-after')]).toEqual([
      503,
      'UNAVAILABLE',
      '1',
    ]);
    const hung = await post({ query: '{ whoAmI }' }, { authorization: 'Bearer hang' });
    expect([hung.status, hung.body.errors?.[0]?.extensions.code]).toEqual([200, 'UNAVAILABLE']);
    expect((await post({ query: '{ whoAmI }' })).body.data).toBeDefined();
  });

  it('answers UNAVAILABLE once it is disposed of', async () => {
    const { post, dispose } = await start();
    await dispose();
    const reply = await post(
      { query: hot, variables: { a: 'A' } },
      { ...graphql, authorization: 'Bearer d1' },
    );
    expect([reply.status, reply.body.errors?.[0]?.extensions.code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('writes nothing on the console', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    const { post } = await start();
    await post({ query: '{ fail(kind: "bug") }' });
    await post('{');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
