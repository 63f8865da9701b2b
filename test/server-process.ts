import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../db/client';
import { createGraphqlTransport } from '../graphql/transport';
import { openRuntime } from '../licensing';

/*
 * A server process without the pages: the API over HTTP and WebSocket, on a free port, over the database whose address
 * it is given. Forked by tests; tells its address, and ends when it is told to or its parent is gone.
 */
const [databaseUrl = ''] = process.argv.slice(2);
const log = {
  info() {},
  warn() {},
  error: (...about: unknown[]) => void process.stderr.write(`${about.map(String).join(' ')}\n`),
};

const database = openDatabase({ url: databaseUrl, poolSize: 8 });
const runtime = await openRuntime({ ...database, log });
const transport = await createGraphqlTransport({
  runtime,
  log,
  authSecret: 'only for tests, and long enough for them',
  secureCookies: false,
  trustProxy: 0,
  development: false,
});
const server = http.createServer((request, response) => void transport.handleRequest(request, response));
server.on('upgrade', transport.handleUpgrade);
server.listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
process.on('disconnect', () => process.exit(0));
process.on('message', () => void stop());

async function stop(): Promise<void> {
  await transport.dispose();
  server.close();
  server.closeAllConnections();
  await runtime.close();
  await database.close();
  process.exit(0);
}
