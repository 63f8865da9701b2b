import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';
import { createGraphqlTransport, type GraphqlTransport } from '../../graphql/transport';
import { testWorld } from '../../test/world';

/** Secret that signs portal sessions. */
export const AUTH_SECRET = 'a secret of at least thirty-two characters';

/** A test database with a real HTTP server. Call it at the top level of the file. */
export function servedWorld() {
  const world = testWorld();
  const server = createServer((request, response) => void transport?.handleRequest(request, response));
  let transport: GraphqlTransport | undefined;

  beforeAll(async () => {
    transport = await createGraphqlTransport({
      runtime: world.nobody,
      log: { info() {}, warn() {}, error() {} },
      authSecret: AUTH_SECRET,
      secureCookies: false,
      trustProxy: 0,
      development: false,
    });
    server.on('upgrade', transport.handleUpgrade);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await transport?.dispose();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  return {
    world,
    get port() {
      return (server.address() as AddressInfo).port;
    },
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  };
}
