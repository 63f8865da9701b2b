import { createClient } from 'graphql-ws';
import { afterEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import type { TransportOptions } from './options';
import { startTestTransport, type Reply, type TestStream, type TestTransport } from './test-transport';

type Message = { type: string; id?: string; payload?: Reply & Reply['errors'] };

let transport: TestTransport | undefined;
const opened: WebSocket[] = [];

async function start(options: Partial<TransportOptions> = {}): Promise<TestTransport> {
  transport = await startTestTransport(options);
  return transport;
}

afterEach(async () => {
  for (const socket of opened.splice(0)) socket.terminate();
  await transport?.close();
  transport = undefined;
});

/** A raw socket whose messages wait to be read, so that none is missed. */
function open({
  headers = {},
  protocol = 'graphql-transport-ws',
}: { headers?: Record<string, string>; protocol?: string } = {}) {
  const socket = new WebSocket(transport?.url.replace('http', 'ws') ?? '', protocol, { headers });
  opened.push(socket);
  const messages: Message[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as Message));
  const ready = new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  ready.catch(() => {});
  const closed = new Promise<[number, string]>((resolve) =>
    socket.once('close', (code, reason) => resolve([code, String(reason)])),
  );
  const refused = new Promise<number | undefined>((resolve) =>
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode)),
  );
  const next = () => vi.waitUntil(() => messages.shift(), { timeout: 5_000, interval: 2 });
  const send = (message: object) => socket.send(JSON.stringify(message));
  const subscribe = (
    id: string,
    query = 'subscription { ticks(key: 1) { value who } }',
    variables?: object,
  ) => send({ type: 'subscribe', id, payload: { query, variables } });
  return { socket, ready, closed, refused, next, send, subscribe, messages };
}

async function connected(token?: string, headers: Record<string, string> = {}) {
  const client = open({ headers });
  await client.ready;
  client.send({
    type: 'connection_init',
    payload: token === undefined ? undefined : { Authorization: `Bearer ${token}` },
  });
  expect(await client.next()).toEqual({ type: 'connection_ack' });
  return client;
}

function streamOf({ streams }: TestTransport): Promise<TestStream> {
  return vi.waitUntil(() => [...streams].at(-1), { interval: 2 });
}
const noStreams = ({ streams }: TestTransport) =>
  vi.waitUntil(() => streams.size === 0, { timeout: 5_000, interval: 2 });

describe('subscriptions', () => {
  it('sends every event, each with a context of its own, to whoever connection_init said it is', async () => {
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

  it('L30: closes the socket when its stream says that the caller has been signed out', async () => {
    const { LicensingError } = await import('../../licensing');
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

  it('L30: asks again who is calling at every subscription', async () => {
    let valid = true;
    const { LicensingError } = await import('../../licensing');
    await start({
      authenticate: async () => {
        if (!valid) throw new LicensingError('UNAUTHENTICATED', 'The session has ended.');
        return { kind: 'anonymous' };
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
    ['{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED', 'switched off'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['subscription { ticks { value } }', 'GRAPHQL_VALIDATION_FAILED', 'required'],
    [`subscription { ticks(key: 1) { ${'value '.repeat(1_000)} } }`, 'GRAPHQL_PARSE_FAILED', 'tokens'],
    [
      `subscription { ticks(key: 1) { ${Array.from({ length: 16 }, (_, i) => `a${i}: value`).join(' ')} } }`,
      'GRAPHQL_VALIDATION_FAILED',
      'aliases',
    ],
    ['subscription($k: ID!) { ticks(key: $k) { value } }', 'BAD_USER_INPUT', '$k'],
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

  it('tells why a subscription does not begin', async () => {
    await start();
    const client = await connected();
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

describe('connections', () => {
  it.each([
    ['bad', 4401],
    ['down', 1013],
    ['broken', 4500],
  ])('a token that is %s: %i', async (token, code) => {
    await start();
    const client = open();
    await client.ready;
    client.send({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } });
    const [closed, reason] = await client.closed;
    expect(closed).toBe(code);
    expect(reason).not.toContain('secret');
    expect(client.messages).toEqual([]);
  });

  it('closes with 1013 when nobody can say in time who is calling', async () => {
    await start({ operationDeadlineMs: 50 });
    const client = open();
    await client.ready;
    client.send({ type: 'connection_init', payload: { Authorization: 'Bearer hang' } });
    expect((await client.closed)[0]).toBe(1013);
  });

  it.each([
    ['https://evil.example', { cookie: 'session=p1' }],
    ['https://evil.example', {}],
    ['null', {}],
  ])('refuses pages of %s', async (origin, headers) => {
    await start();
    expect(await open({ headers: { ...headers, origin } }).refused).toBe(403);
  });

  it('takes apps that name the address of the socket as their origin', async () => {
    const server = await start();
    await connected('d1', { origin: server.url.replace('http', 'ws').replace('/graphql', '') });
  });

  it('closes a socket that does not speak the protocol', async () => {
    await start({ sockets: { initTimeoutMs: 30 } });
    const mute = open();
    expect((await mute.closed)[0]).toBe(4408);
    const hasty = open();
    await hasty.ready;
    hasty.subscribe('a');
    expect((await hasty.closed)[0]).toBe(4401);
    const double = await connected('d1');
    double.send({ type: 'connection_init' });
    expect((await double.closed)[0]).toBe(4429);
    const reused = await connected('d1');
    reused.subscribe('a');
    reused.subscribe('a');
    expect((await reused.closed)[0]).toBe(4409);
    const garbage = await connected('d1');
    garbage.socket.send('{');
    expect((await garbage.closed)[0]).toBe(4400);
    const binary = await connected('d1');
    binary.socket.send(Buffer.from('{"type":"ping"}'));
    expect((await binary.closed)[0]).toBe(4400);
    const large = await connected('d1');
    large.socket.send('x'.repeat(65 * 1024));
    expect((await large.closed)[0]).toBe(1009);
    const fragments = await connected('d1');
    for (let i = 0; i < 100; i++) fragments.socket.send('x', { fin: false });
    expect((await fragments.closed)[0]).toBe(1008);
  });

  it('refuses another subprotocol', async () => {
    await start();
    const client = open({ protocol: 'graphql-ws' });
    expect((await client.closed)[0]).toBeGreaterThanOrEqual(1006);
  });

  it('limits subscriptions of a socket', async () => {
    const server = await start({ sockets: { subscriptionsPerSocket: 2 } });
    const client = await connected('d1');
    for (const id of ['a', 'b', 'c']) client.subscribe(id);
    expect(await client.next()).toMatchObject({
      id: 'c',
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(server.streams.size).toBe(2);
  });

  it('limits sockets of an actor, counting only those that are open', async () => {
    await start({ sockets: { perActor: 1 } });
    const first = await connected('d1');
    await connected('d2');
    const second = open();
    await second.ready;
    second.send({ type: 'connection_init', payload: { Authorization: 'Bearer d1' } });
    expect((await second.closed)[0]).toBe(4429);
    first.socket.terminate();
    await vi.waitFor(async () => {
      const again = open();
      await again.ready;
      again.send({ type: 'connection_init', payload: { Authorization: 'Bearer d1' } });
      expect(await Promise.race([again.next(), again.closed])).toEqual({ type: 'connection_ack' });
    });
  });

  it('limits sockets of an address', async () => {
    await start({ sockets: { perAddress: 1 } });
    await connected('d1');
    expect(await open().refused).toBe(429);
  });

  it('limits the rate of messages, pings of either kind included', async () => {
    await start({ sockets: { messageBurst: 5, messagesPerSecond: 0.001 } });
    const client = await connected('d1');
    for (let i = 0; i < 2; i++) client.send({ type: 'ping' });
    for (let i = 0; i < 3; i++) client.socket.ping();
    expect(await client.closed).toEqual([4429, 'Too many messages']);
  });

  it('hangs up on a socket that does not answer pings', async () => {
    const server = await start({ sockets: { pingIntervalMs: 30 } });
    const client = await connected('d1');
    client.subscribe('a');
    await streamOf(server);
    client.socket.pong = () => {};
    expect((await client.closed)[0]).toBe(1006);
    await noStreams(server);
  });

  it('hangs up on a socket that does not read', async () => {
    const server = await start({ sockets: { maxBacklogBytes: 1_000 } });
    const client = await connected('d'.repeat(20_000));
    client.subscribe('a');
    const stream = await streamOf(server);
    client.socket.pause();
    // More than the network between them takes.
    for (let i = 0; i < 2_000; i++) stream.push({ value: i });
    await noStreams(server);
    client.socket.resume();
    expect((await client.closed)[0]).toBe(1006);
  });

  it('closes all sockets with 1012 and ends their streams when it is disposed of, and takes no more', async () => {
    const server = await start();
    const clients = await Promise.all([connected('d1'), connected('d2')]);
    for (const client of clients) client.subscribe('a');
    await vi.waitUntil(() => server.streams.size === 2);
    await server.dispose();
    expect(server.streams.size).toBe(0);
    for (const client of clients) expect(await client.closed).toEqual([1012, 'Service restart']);
    expect(await open().refused).toBe(503);
  });

  it('disposes of a socket whose caller is gone, too', async () => {
    const server = await start({ sockets: { closeTimeoutMs: 50 } });
    const client = await connected('d1');
    client.subscribe('a');
    await streamOf(server);
    client.socket.pause();
    await server.dispose();
    expect(server.streams.size).toBe(0);
    client.socket.resume();
  });

  it('writes nothing on the console', async () => {
    const spies = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    await start();
    const client = await connected('d1');
    client.socket.send('x'.repeat(65 * 1024));
    await client.closed;
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });
});
