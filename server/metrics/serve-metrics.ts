import { createHash, timingSafeEqual } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { StartError } from '../../db/start-error';

const PATH = '/metrics';

/** Serves `/metrics` on a port of its own. */
export async function serveMetrics(registry: Registry, { port, host }: { port: number; host: string }) {
  const server = http.createServer((req, res) => {
    if (req.url?.split('?')[0] === PATH) void answer(registry, res);
    else res.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new StartError(
          `The port ${port} on ${host} cannot be opened for metrics (${String((error as NodeJS.ErrnoException).code)}). ` +
            'Set METRICS_PORT and METRICS_HOST to others.',
          { cause: error },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * Handler of `/metrics` on the port of the server, for callers that send the token. Returns false if the request is for
 * something else, or no token is set.
 */
export function createMetricsHandler(registry: Registry, token: string | undefined) {
  return async (pathname: string, req: IncomingMessage, res: ServerResponse): Promise<boolean> => {
    if (pathname !== PATH || token === undefined) return false;
    const given = /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1];
    if (given !== undefined && isSame(given, token)) await answer(registry, res);
    else res.writeHead(401, { 'www-authenticate': 'Bearer' }).end('Send METRICS_TOKEN as a bearer token.\n');
    return true;
  };
}

async function answer(registry: Registry, res: ServerResponse): Promise<void> {
  const text = await registry.metrics();
  res.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
  res.end(text);
}

const isSame = (one: string, other: string) => timingSafeEqual(digest(one), digest(other));
const digest = (text: string) => createHash('sha256').update(text).digest();
