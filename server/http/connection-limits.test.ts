import { once } from 'node:events';
import http, { type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { routeUpgrades, createDecoyServer } from '../upgrade';
import { limitConnections, type ConnectionLimits } from './connection-limits';

const closers: (() => void)[] = [];
afterEach(() => closers.splice(0).forEach((close) => close()));

const requestTo = (path: string, headers = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${headers}\r\n`;

describe('at a limit of connections', () => {
  it('the one that has been idle for longest makes room for a new one', async () => {
    const { open, ask } = await serve({ total: 100, perAddress: 3 });
    const [first, second, third] = [await open(), await open(), await open()];
    await ask(first);
    const fourth = await open();
    await second.closed;
    expect([first, third, fourth].map(({ socket }) => socket.closed)).toEqual([false, false, false]);
    await ask(fourth);
    await ask(first);
  });

  it('a new one is answered with Retry-After when all are busy', async () => {
    const { open, ask, waiting } = await serve({ total: 100, perAddress: 2 });
    const busy = [await open(), await open()];
    for (const { socket } of busy) socket.write(requestTo('/slow'));
    await expect.poll(() => waiting).toHaveLength(2);
    const refused = await open();
    await refused.closed;
    expect(refused.text()).toMatch(/^HTTP\/1.1 503 [^]*Retry-After: 1\r\n[^]*Too many connections/);
    for (const res of waiting) res.end('done');
    for (const { text } of busy) await expect.poll(text).toMatch(/^HTTP\/1.1 200 /);
    await ask(await open());
  });

  it('an address takes no room from another one', async () => {
    const { open, ask } = await serve({ total: 4, perAddress: null });
    const other = await open('127.0.0.2');
    const flood = [await open(), await open(), await open()];
    for (let more = 0; more < 5; more++) flood.push(await open());
    await Promise.all(flood.slice(0, 5).map(({ closed }) => closed));
    expect(other.socket.closed).toBe(false);
    await ask(other);
  });

  it('WebSockets are not counted, and ignored upgrades once', async () => {
    const { open, ask } = await serve({ total: 100, perAddress: 2 });
    const webSocket = await open();
    webSocket.socket.write(requestTo('/graphql', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'));
    await expect.poll(webSocket.text).toBe('upgraded');
    const plain = await open();
    for (let round = 0; round < 3; round++) await ask(plain, 'Connection: Upgrade\r\nUpgrade: h2c\r\n');
    const second = await open();
    await ask(second);
    expect([webSocket, plain, second].map(({ socket }) => socket.closed)).toEqual([false, false, false]);
    await open();
    await plain.closed;
    expect(webSocket.socket.closed).toBe(false);
  });
});

async function serve(limits: ConnectionLimits) {
  const waiting: ServerResponse[] = [];
  const server = http.createServer((req, res) => {
    if (req.url === '/slow') waiting.push(res);
    else res.end('done');
  });
  limitConnections(server, limits);
  routeUpgrades({
    server,
    decoy: createDecoyServer(),
    development: false,
    trustProxy: 0,
    hasStopped: () => false,
    handleGraphql: (_req, socket: Duplex) => void socket.write('upgraded'),
  });
  server.on('upgrade', (_req, socket: Duplex) => closers.push(() => socket.destroy()));
  server.listen(0, '0.0.0.0');
  await once(server, 'listening');
  closers.push(() => (server.close(), server.closeAllConnections()));
  const { port } = server.address() as AddressInfo;
  return { open, ask, waiting };

  async function open(from = '127.0.0.1') {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from });
    let received = '';
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await Promise.all([once(socket, 'connect'), once(server, 'connection')]);
    return { socket, closed, text: () => received };
  }

  async function ask({ socket, text }: { socket: Socket; text: () => string }, headers = '') {
    const before = text().length;
    socket.write(requestTo('/', headers));
    await expect.poll(() => text().slice(before), { timeout: 5_000 }).toMatch(/^HTTP\/1.1 200 [^]*done/);
  }
}
