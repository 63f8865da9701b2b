import { createClient } from 'graphql-ws';
import { describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import { LicensingError } from '../../licensing';
import { noStreams, socketsUnderTest, streamOf } from './test-sockets';

const { start, connected } = socketsUnderTest();

describe('subscriptions', () => {
  it('sends every event, each with its own context, to the caller of connection_init', async () => {
    const server = await start();
    const client = await connected('d1');
    client.subscribe('a', 'subscription { ticks(key: 1) { value who contexts } }');
    const stream = await streamOf(server);
    stream.push({ value: 1 });
    expect(await client.next()).toEqual({
      id: 'a',
      type: 'next',
      payload: { data: { ticks: { value: 1, who: 'd1', contexts: 1 } } },
    });
    stream.push({ value: 2 });
    expect(await client.next()).toEqual({
      id: 'a',
      type: 'next',
      payload: { data: { ticks: { value: 2, who: 'd1', contexts: 2 } } },
    });
  });

  it('takes the session of the upgrade request, from the same origin', async () => {
    const server = await start();
    const client = await connected(undefined, { cookie: 'session=p1', origin: new URL(server.url).origin });
    client.subscribe('a');
    (await streamOf(server)).push({ value: 1 });
    expect((await client.next()).payload?.data).toEqual({ ticks: { value: 1, who: 'p1' } });
  });

  it.each(['complete', 'close', 'terminate'] as const)('lets go of the stream at once: %s', async (how) => {
    const server = await start();
    const client = await connected('d1');
    client.subscribe('a');
    await streamOf(server);
    if (how === 'complete') client.send({ type: 'complete', id: 'a' });
    else client.socket[how]();
    await noStreams(server);
  });

  it('refuses anonymous callers', async () => {
    const server = await start();
    const code = await new Promise((resolve) => {
      createClient({
        url: server.url.replace('http', 'ws'),
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        lazy: false,
        onNonLazyError: () => {},
        on: { closed: (event) => resolve((event as CloseEvent).code) },
      });
    });
    expect(code).toBe(4401);
  });

  it('serves a usual client', async () => {
    const server = await start();
    const client = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { Authorization: 'Bearer d1' },
    });
    const events = client.iterate({
      query: 'subscription T($k: ID!) { ticks(key: $k) { value } }',
      variables: { k: 'x' },
    });
    const first = events.next();
    (await streamOf(server)).push({ value: 9 });
    expect((await first).value).toEqual({ data: { ticks: { value: 9 } } });
    await events.return?.();
    await noStreams(server);
    await client.dispose();
  });

  it('masks what goes wrong in an event and in the stream, and logs it', async () => {
    const server = await start();
    const client = await connected('d1');
    client.subscribe('a', 'subscription { ticks(key: 1) { value broken } }');
    const stream = await streamOf(server);
    stream.push({ value: 1 });
    const [error] = (await client.next()).payload?.errors ?? [];
    expect(error).toMatchObject({
      message: 'Internal server error',
      path: ['ticks', 'broken'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    await vi.waitFor(() => stream.fail(new Error('secret of the stream')));
    const failed = await vi.waitUntil(
      () => (stream.fail(new Error('secret of the stream')), client.messages.shift()),
      { interval: 5 },
    );
    expect(failed).toMatchObject({ type: 'error', id: 'a', payload: [{ message: 'Internal server error' }] });
    expect(JSON.stringify(failed)).not.toContain('secret');
    expect(server.log.map(({ level, message }) => `${level} ${message}`)).toEqual([
      'error unexpected error',
      'error unexpected error',
    ]);
  });

  it('L30: closes the socket when its stream reports a signed-out caller', async () => {
    const server = await start();
    const client = await connected('d1');
    client.subscribe('a');
    const stream = await streamOf(server);
    const message = await vi.waitUntil(
      () => (stream.fail(new LicensingError('UNAUTHENTICATED', 'Signed out.')), client.messages.shift()),
      { interval: 5 },
    );
    expect(message).toMatchObject({
      type: 'error',
      payload: [{ message: 'Signed out.', extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect(await client.closed).toEqual([4401, 'Unauthorized']);
  });

  it('L30: ends the streams with an error and closes the socket when the credential ends, then stops watching it', async () => {
    const guarded = new Map<string, () => void>();
    const server = await start({
      guardActor(actor, onEnd) {
        const id = actor.kind === 'device' ? actor.deviceId : '';
        guarded.set(id, onEnd);
        return () => guarded.delete(id);
      },
    });
    const [idle, listening, other] = [await connected('d1'), await connected('d2'), await connected('d3')];
    listening.subscribe('a');
    const stream = await streamOf(server);
    await vi.waitUntil(() => guarded.size === 3);
    guarded.get('d1')?.();
    expect(await idle.closed).toEqual([4401, 'Unauthorized']);
    guarded.get('d2')?.();
    stream.fail(new LicensingError('UNAUTHENTICATED', 'Signed out.'));
    expect(await listening.closed).toEqual([4401, 'Unauthorized']);
    expect(listening.messages).toMatchObject([{ type: 'error', payload: [{ message: 'Signed out.' }] }]);
    await vi.waitUntil(() => guarded.size === 1);
    expect([...guarded.keys()]).toEqual(['d3']);
    other.socket.close();
    await vi.waitUntil(() => guarded.size === 0);
  });

  it('L30: authenticates again at every subscription', async () => {
    let valid = true;
    await start({
      authenticate: async () => {
        if (!valid) throw new LicensingError('UNAUTHENTICATED', 'The session has ended. Sign in again.');
        return { kind: 'device', customerId: 'c1', deviceId: 'd1', tokenHash: Buffer.alloc(32) };
      },
    });
    const client = await connected('d1');
    valid = false;
    client.subscribe('a');
    expect(await client.next()).toMatchObject({
      type: 'error',
      payload: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    expect((await client.closed)[0]).toBe(4401);
  });

  it.each([
    ['{ echo(value: "x") }', 'BAD_USER_INPUT', 'Only subscriptions'],
    ['mutation { logout { changed } }', 'BAD_USER_INPUT', 'Only subscriptions'],
    ['{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED', 'turned off'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['subscription { ticks { value } }', 'GRAPHQL_VALIDATION_FAILED', 'required'],
    [`subscription { ticks(key: 1) { ${'value '.repeat(1_000)} } }`, 'GRAPHQL_PARSE_FAILED', 'tokens'],
    [
      `subscription { ticks(key: 1) { ${Array.from({ length: 16 }, (_, i) => `a${i}: value`).join(' ')} } }`,
      'GRAPHQL_VALIDATION_FAILED',
      'aliases',
    ],
    ['subscription($k: ID!) { ticks(key: $k) { value } }', 'BAD_USER_INPUT', 'of required type "ID!"'],
    [
      'subscription A { ticks(key: 1) { value } } subscription B { ticks(key: 1) { value } }',
      'BAD_USER_INPUT',
      'no such operation',
    ],
  ])('refuses %s with %s and stays open', async (query, code, message) => {
    const server = await start();
    const client = await connected('d1');
    client.subscribe('a', query);
    expect(await client.next()).toMatchObject({
      id: 'a',
      type: 'error',
      payload: [{ message: expect.stringContaining(message), extensions: { code } }],
    });
    client.subscribe('b');
    await streamOf(server);
    expect(server.executed).toEqual([]);
  });

  it.each([{}, ['x'], true, 1.5])('refuses a variable of the wrong type: %j', async (k) => {
    await start();
    const client = await connected('d1');
    const query = 'subscription($k: ID!) { ticks(key: $k) { value } }';
    client.send({ type: 'subscribe', id: 'a', payload: { query, variables: { k } } });
    expect(await client.next()).toMatchObject({
      id: 'a',
      type: 'error',
      payload: [{ message: expect.stringContaining('type "ID"'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  it('closes with 4400 on a message that only a server sends', async () => {
    await start();
    const client = await connected('d1');
    client.send({ type: 'next', id: 'a', payload: {} });
    expect((await client.closed)[0]).toBe(4400);
  });

  it('returns the reason a subscription does not start', async () => {
    await start();
    const client = await connected('d1');
    client.subscribe('a', 'subscription { refused { value } }');
    expect((await client.next()).payload?.errors?.[0]).toMatchObject({
      message: 'Sign in.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
    expect((await client.next()).type).toBe('complete');
    client.subscribe('b', 'subscription { notAStream { value } }');
    expect((await client.next()).payload?.errors?.[0]).toMatchObject({ message: 'Internal server error' });
  });
});
