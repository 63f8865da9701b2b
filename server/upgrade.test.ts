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

  it('ends one that comes while the process stops', async () => {
    const { upgrade } = await serve({ isStopping: () => true });
    expect(await upgrade('/graphql')).toBe('');
  });
});

async function serve(options: { development?: boolean; isStopping?: () => boolean } = {}) {
  const server = http.createServer();
  const decoy = createDecoyServer();
  decoy.on('upgrade', (_req, socket: Duplex) => socket.end('next'));
  routeUpgrades({
    server,
    decoy,
    development: false,
    trustProxy: 0,
    isStopping: () => false,
    handleGraphql: (req, socket) => socket.end(`graphql ${req.headers['x-request-id']}`),
    ...options,
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { upgrade: (path: string) => readAll(connect(port, '127.0.0.1'), path) };
}

async function readAll(socket: Socket, path: string) {
  socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
  let received = '';
  for await (const chunk of socket) received += String(chunk);
  return received;
}
