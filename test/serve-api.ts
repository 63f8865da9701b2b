import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraphqlTransport } from '../graphql/transport';
import type { SocketLimits } from '../graphql/transport/options';
import type { Log, Runtime } from '../licensing';

/** Secret that signs portal sessions. */
export const AUTH_SECRET = 'a secret of at least thirty-two characters';

/** Serves the API without pages, over HTTP and WebSocket, on a free port of the loopback. */
export async function serveApi({
  runtime,
  log,
  sockets,
}: {
  runtime: Runtime;
  log: Log;
  sockets?: Partial<SocketLimits>;
}) {
  const transport = await createGraphqlTransport({
    runtime,
    log,
    authSecret: AUTH_SECRET,
    secureCookies: false,
    trustProxy: 0,
    development: false,
    sockets,
  });
  const server = http.createServer((request, response) => {
    const isExport = request.url?.startsWith('/exports/');
    void (isExport ? transport.handleExport : transport.handleRequest)(request, response);
  });
  server.on('upgrade', transport.handleUpgrade);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async close() {
      await transport.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
