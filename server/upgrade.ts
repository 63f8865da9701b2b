import http, { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { identify, isWebSocketUpgrade, pathOf } from './http/incoming';

export type UpgradeHandler = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * A server that never listens, for Next. At its first request Next adds an upgrade listener to its server and ends
 * every socket whose path fits an app route; with this one it gets only what is forwarded.
 */
export function createDecoyServer(): Server {
  return new http.Server();
}

/**
 * The only upgrade listener: GraphQL sockets, and Next's hot reloading in development. Offers of other protocols,
 * such as HTTP/2, are ignored and the request is answered (RFC 9110, 7.8).
 */
export function routeUpgrades({
  server,
  decoy,
  development,
  trustProxy,
  hasStopped,
  handleGraphql,
}: {
  server: Server;
  decoy: Server;
  development: boolean;
  trustProxy: number;
  /** Whether the server has stopped accepting requests. */
  hasStopped: () => boolean;
  handleGraphql: UpgradeHandler;
}) {
  const ignoreUpgrade = createUpgradeIgnorer(server);
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!isWebSocketUpgrade(req)) return ignoreUpgrade(req, socket, head);
    socket.on('error', () => socket.destroy());
    identify(req, trustProxy);
    const pathname = pathOf(req);
    if (hasStopped()) socket.destroy();
    else if (pathname === '/graphql') handleGraphql(req, socket, head);
    else if (development && pathname?.startsWith('/_next/')) forward(decoy, req, socket, head);
    else socket.destroy();
  });
}

/**
 * Before version 24.9, Node detaches the socket from its HTTP parser for every upgrade once there is a listener. So
 * the head of the request is written again without the offer, and the socket is returned to the server.
 */
function createUpgradeIgnorer(server: Server) {
  const unanswered = new WeakMap<Duplex, Set<ServerResponse>>();
  server.on('request', ({ socket }: IncomingMessage, res: ServerResponse) => {
    const responses = unanswered.get(socket) ?? new Set();
    unanswered.set(socket, responses.add(res));
    res.once('close', () => responses.delete(res));
  });

  return (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    const giveBack = () => {
      socket.off('error', ignoreError);
      if (socket.destroyed) return;
      if (head.length > 0) socket.unshift(head);
      socket.unshift(headWithoutUpgrade(req));
      server.emit('connection', socket);
    };
    socket.on('error', ignoreError);
    // Responses to earlier requests of the same connection come first.
    const [...before] = unanswered.get(socket) ?? [];
    const last = before.at(-1);
    if (last) last.once('close', giveBack);
    else giveBack();
  };
}

function ignoreError() {}

function headWithoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage) {
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    const value = withoutOffer(name, rawHeaders[index + 1] ?? '');
    if (value !== null) lines.push(`${name}: ${value}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

function withoutOffer(name: string, value: string) {
  const lowerCase = name.toLowerCase();
  if (lowerCase === 'upgrade' || lowerCase === 'http2-settings') return null;
  if (lowerCase !== 'connection') return value;
  const kept = value.split(',').filter((option) => !/^\s*(upgrade|http2-settings)\s*$/i.test(option));
  return kept.length > 0 ? kept.join(',').trim() : null;
}

/** Next leaves unknown upgrades hanging, and has no listener before its first request. */
function forward(decoy: Server, req: IncomingMessage, socket: Duplex, head: Buffer) {
  if (!decoy.emit('upgrade', req, socket, head)) socket.destroy();
}
