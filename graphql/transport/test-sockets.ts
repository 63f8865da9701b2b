import { afterEach, expect, vi } from 'vitest';
import WebSocket from 'ws';
import type { TransportOptions } from './options';
import type { TestStream } from './test-schema';
import { startTestTransport, type Reply, type TestTransport } from './test-transport';

type Message = { type: string; id?: string; payload?: Reply & Reply['errors'] };

/** Servers and sockets of one test file, closed after each test. */
export function socketsUnderTest() {
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

  /** A raw socket that queues its messages, so that none is missed. */
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

  return { start, open, connected };
}

/** The stream that was started last. */
export function streamOf({ streams }: TestTransport): Promise<TestStream> {
  return vi.waitUntil(() => [...streams].at(-1), { interval: 2 });
}

export const noStreams = ({ streams }: TestTransport) =>
  vi.waitUntil(() => streams.size === 0, { timeout: 5_000, interval: 2 });
