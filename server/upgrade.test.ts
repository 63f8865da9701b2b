import { once } from 'node:events';
import http from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createDecoyServer, routeUpgrades } from './upgrade';

const servers: http.Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

describe('upgrades', () => {
  it('hands those at /graphql to GraphQL, with an id', async () => {
    const { upgrade } = await serve();
    expect(await upgrade('/graphql?x=1')).toMatch(/^graphql [0-9a-f-]{36}$/);
  });

  it.each(['/', '/graphql/more', '/_next/hmr', 'http://elsewhere.example/graphql'])(
    'ends the one at %s in production',
    async (path) => {
      const { upgrade } = await serve();
      expect(await upgrade(path)).toBe('');
    },
  );

  it("forwards Next's in development, and no others", async () => {
    const { upgrade } = await serve({ development: true });
    expect(await upgrade('/_next/hmr')).toBe('next');
    expect(await upgrade('/pools')).toBe('');
  });

  it('ends one that comes after the process has stopped accepting', async () => {
    const { upgrade } = await serve({ hasStopped: () => true });
    expect(await upgrade('/graphql')).toBe('');
  });
});

describe('an upgrade to another protocol is ignored and the request answered (RFC 9110, 7.8)', () => {
  it('answers many posts one after the other on one connection, without gathering listeners', async () => {
    const { open, serverSocket } = await serve();
    const { socket, answers } = await open();
    const counted: number[] = [];
    for (let round = 1; round <= 30; round++) {
      socket.write(post(`/${round}`));
      await expect.poll(answers, { interval: 2 }).toHaveLength(round);
      counted.push(listenersOf(serverSocket()));
    }
    expect(answers()).toEqual(counted.map((_, index) => answerTo(`/${index + 1}`)));
    expect(counted.at(-1)).toBe(counted[1]);
  });

  it('waits for a body that comes in parts', async () => {
    const { open, serverSocket } = await serve();
    const { socket, answers } = await open();
    const request = post('/parts');
    const read = () => serverSocket()?.bytesRead ?? 0;
    for (const end of [40, 700, request.length - 1]) {
      socket.write(request.slice(read(), end));
      await expect.poll(read, { interval: 2 }).toBe(end);
      expect(answers()).toEqual([]);
    }
    socket.write(request.slice(-1));
    await expect.poll(answers).toEqual([answerTo('/parts')]);
  });

  it('answers requests that were sent without waiting, in their order', async () => {
    const { open } = await serve();
    const { socket, answers } = await open();
    const plain = 'GET /plain HTTP/1.1\r\nHost: x\r\n\r\n';
    socket.write(post('/1') + plain + post('/2') + post('/3', '') + plain);
    const plainAnswer = 'GET /plain 0 undefined undefined';
    await expect
      .poll(answers)
      .toEqual([answerTo('/1'), plainAnswer, answerTo('/2'), answerTo('/3', 0), plainAnswer]);
  });

  it('keeps the other options of the connection', async () => {
    const { open } = await serve();
    const { socket, answers, closed } = await open();
    socket.write('GET /last HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n');
    await closed;
    expect(answers()).toEqual(['GET /last 0 undefined close']);
  });

  it('still takes the same connection to WebSocket afterwards', async () => {
    const { open } = await serve();
    const { socket, answers, closed, text } = await open();
    socket.write(post('/first'));
    await expect.poll(answers).toEqual([answerTo('/first')]);
    socket.write(webSocketUpgrade('/graphql'));
    await closed;
    expect(text()).toMatch(/graphql [0-9a-f-]{36}$/);
  });
});

const BODY = 'x'.repeat(5_000);

const post = (path: string, body = BODY) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n` +
  `HTTP2-Settings: AAMAAABkAAQBAAAAAAIAAAAA\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

const answerTo = (path: string, length = BODY.length) => `POST ${path} ${length} undefined undefined`;

const webSocketUpgrade = (path: string) =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;

const listenersOf = (socket?: Socket) =>
  (socket?.eventNames() ?? []).reduce((sum, name) => sum + (socket?.listenerCount(name) ?? 0), 0);

async function serve(options: { development?: boolean; hasStopped?: () => boolean } = {}) {
  /** Reports what arrived, including headers that an ignored upgrade must not leave. */
  const server = http.createServer(async (req, res) => {
    let length = 0;
    for await (const chunk of req) length += (chunk as Buffer).length;
    const { upgrade, connection } = req.headers;
    res.end(`<${req.method} ${req.url} ${length} ${upgrade} ${connection}>`);
  });
  let accepted: Socket | undefined;
  server.on('connection', (socket: Socket) => (accepted = socket));
  const decoy = createDecoyServer();
  decoy.on('upgrade', (_req, socket: Duplex) => socket.end('next'));
  routeUpgrades({
    server,
    decoy,
    development: false,
    trustProxy: 0,
    hasStopped: () => false,
    handleGraphql: (req, socket) => socket.end(`graphql ${req.headers['x-request-id']}`),
    ...options,
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  async function open() {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    const answers = () => [...received.matchAll(/<(.*?)>/g)].map(([, answer]) => answer);
    return { socket, answers, text: () => received, closed: once(socket, 'close') };
  }

  async function upgrade(path: string) {
    const { socket, closed, text } = await open();
    socket.write(webSocketUpgrade(path));
    await closed;
    return text();
  }

  return { open, upgrade, serverSocket: () => accepted };
}
