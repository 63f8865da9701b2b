import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { openDatabase } from '../../db/client';
import { createGraphqlTransport } from '../../graphql/transport';
import { openRuntime } from '../../licensing';

/* The API without the pages, in a process of its own. Tells its parent the port. */

const [url = ''] = process.argv.slice(2);
const log = { info() {}, warn: console.error, error: console.error };
const { db, client } = openDatabase({ url, poolSize: 8 });
const transport = await createGraphqlTransport({
  runtime: await openRuntime({ db, client, log }),
  log,
  authSecret: 'only for the bench, and long enough',
  secureCookies: false,
  trustProxy: 0,
  development: false,
});
const server = http.createServer((request, response) => void transport.handleRequest(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit(0));
