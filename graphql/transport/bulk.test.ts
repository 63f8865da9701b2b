import { connect } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BODY_LIMIT_BYTES, BULK_BODY_LIMIT_BYTES } from './body';
import type { TransportOptions } from './options';
import { startTestTransport, type TestTransport } from './test-transport';

let transport: TestTransport | undefined;

async function start(options?: Partial<TransportOptions>): Promise<TestTransport> {
  transport = await startTestTransport(options);
  return transport;
}

afterEach(async () => {
  await transport?.close();
  transport = undefined;
});

const load = 'mutation ($rows: [String!]!) { importAppUsers(rows: $rows) }';
const rowsOf = (bytes: number) => Array.from({ length: Math.floor(bytes / 100) }, () => 'x'.repeat(97));
const large = { query: load, variables: { rows: rowsOf(2 * BODY_LIMIT_BYTES) } };
const person = { authorization: 'Bearer person' };

describe('an import', () => {
  it('may have a long body, for signed-in callers', async () => {
    const { post, executed } = await start();
    expect((await post(large, person)).body).toEqual({
      data: { importAppUsers: large.variables.rows.length },
    });
    expect(executed).toEqual(['importAppUsers']);
  });

  it('has a limit too', async () => {
    const { post, executed } = await start();
    const reply = await post(
      { query: load, variables: { rows: rowsOf(BULK_BODY_LIMIT_BYTES + 100) } },
      person,
    );
    expect([reply.status, reply.body.errors?.[0]?.message]).toEqual([
      413,
      'The body is too large: at most 2048 KiB.',
    ]);
    expect(executed).toEqual([]);
  });

  it.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['a device', { authorization: 'Bearer d1' }],
  ])('of %s may not', async (_, headers) => {
    const { post, executed } = await start();
    const reply = await post(large, headers);
    expect([reply.status, reply.body.errors?.[0]?.message]).toEqual([
      413,
      'The body is too large: at most 100 KiB.',
    ]);
    expect(executed).toEqual([]);
  });

  it('with a token that is not valid is refused as such, before it is read', async () => {
    const { post } = await start();
    const reply = await post(large, { authorization: 'Bearer bad' });
    expect(reply.body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it.each([
    [
      'another mutation',
      'mutation ($rows: [String!]) { recordActivity(input: { activity: "importAppUsers", tags: $rows }) { changed } }',
    ],
    [
      'another one beside it',
      'mutation ($rows: [String!]!) { importAppUsers(rows: $rows) logout { changed } }',
    ],
    [
      'another one in a fragment',
      'mutation ($rows: [String!]!) { importAppUsers(rows: $rows) ...A } fragment A on Mutation { logout { changed } }',
    ],
    ['another operation', `${load.replace('mutation', 'mutation A')} query B { echo(value: "x") }`],
    ['a query', 'query importAppUsers { echo(value: "x") }'],
    ['a cyclic fragment', 'mutation { importAppUsers(rows: []) ...A } fragment A on Mutation { ...A }'],
    ['no document', 'importAppUsers'],
  ])('takes no %s along', async (_, query) => {
    const { post, executed } = await start();
    const reply = await post({ ...large, query }, person);
    expect(reply.status).toBe(413);
    expect(executed).toEqual([]);
  });

  it('may take longer than other operations', async () => {
    const { post } = await start({ operationDeadlineMs: 200 });
    const query = 'mutation { importAppUsers(rows: ["a"], delayMs: 600) }';
    expect((await post({ query }, person)).body).toEqual({ data: { importAppUsers: 1 } });
    expect((await post({ query: '{ slow }' }, person)).body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });

  it('is not the only one: logging many devices out may take longer too, unless there is more beside it', async () => {
    const { post } = await start({ operationDeadlineMs: 200 });
    const logout = 'forceLogoutDevices(delayMs: 600)';
    expect((await post({ query: `mutation { ${logout} }` }, person)).body).toEqual({
      data: { forceLogoutDevices: 1 },
    });
    const mixed = await post({ query: `mutation { ${logout} logout { changed } }` }, person);
    expect(mixed.body.errors?.[0]?.extensions.code).toBe('UNAVAILABLE');
  });

  it('of a caller that goes away while it is found out who is calling is not executed', async () => {
    let arrived = () => {};
    const calling = new Promise<void>((resolve) => (arrived = resolve));
    let letIn = () => {};
    const known = new Promise<void>((resolve) => (letIn = resolve));
    const { url, server, executed, log, post } = await start({
      async authenticate({ authorization }) {
        if (authorization) return { kind: 'anonymous' };
        arrived();
        await known;
        return { kind: 'anonymous' };
      },
    });
    const gone = vi.fn();
    server.on('connection', (socket) => socket.once('close', gone));
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{',
    );
    await calling;
    socket.destroy();
    await vi.waitUntil(() => gone.mock.calls.length > 0);
    letIn();
    expect((await post({ query: '{ __typename }' }, { authorization: 'x' })).status).toBe(200);
    expect(executed).toEqual([]);
    expect(log).toEqual([]);
  });
});
