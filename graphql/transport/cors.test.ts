import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestTransport, type TestTransport } from './test-transport';

let transport: TestTransport;
beforeAll(async () => {
  transport = await startTestTransport();
});
afterAll(() => transport.close());

const origins = ['https://app.example', 'capacitor://localhost', 'null'];

function preflight(headers: Record<string, string>) {
  return fetch(transport.url, { method: 'OPTIONS', headers });
}

describe('a page of another origin', () => {
  it.each(origins)('of %s may ask, with a token, without credentials', async (origin) => {
    const answer = await preflight({
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    });
    expect([answer.status, await answer.text()]).toEqual([204, '']);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '86400',
    });
    expect(answer.headers.has('access-control-allow-credentials')).toBe(false);
  });

  it.each(origins)('of %s is whoever its token says and reads the answer', async (origin) => {
    const { status, body, headers } = await transport.post(
      { query: '{ whoAmI }' },
      { origin, 'sec-fetch-site': 'cross-site', authorization: 'Bearer d1' },
    );
    expect([status, body.data]).toEqual([200, { whoAmI: 'device d1 127.0.0.1' }]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('retry-after, x-request-id');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });

  it.each([
    ['{ whoAmI }', 200],
    ['{', 400],
    ['{ fail(kind: "limited") }', 200],
  ])('reads what is wrong, too: %s', async (query, status) => {
    const answer = await transport.post(
      { query },
      { origin: 'https://app.example', accept: 'application/graphql-response+json' },
    );
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([status, '*']);
  });

  it("never acts with the session of its visitor's browser, even if that sent it along", async () => {
    const executed = transport.executed.length;
    const { status, body, headers } = await transport.post(
      { query: '{ whoAmI }' },
      { origin: 'https://app.example', cookie: 'session=person' },
    );
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(transport.executed).toHaveLength(executed);
  });

  it('may not send the header by which a GET with a cookie is let through', async () => {
    const answer = await preflight({
      origin: 'https://app.example',
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'apollo-require-preflight',
    });
    expect(answer.headers.get('access-control-allow-headers')).not.toContain('apollo-require-preflight');
  });
});

it.each<[string, Record<string, string>]>([
  ['no page', {}],
  ['a page that asks for nothing', { origin: 'https://app.example' }],
])('OPTIONS of %s is a method there is not', async (_, headers) => {
  const answer = await preflight(headers);
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
});
