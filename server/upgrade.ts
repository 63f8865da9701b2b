import http, { type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { identify, pathOf } from './http/incoming';

export type UpgradeHandler = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

/**
 * A server that never listens, to be given to Next. At its first request Next adds an upgrade listener to the server it
 * knows and ends every socket whose path fits an app route; with this one it gets only what is forwarded to it.
 */
export function createDecoyServer(): Server {
  return new http.Server();
}

/** The only listener to upgrades: GraphQL's sockets, Next's hot reloading in development, everything else is ended. */
export function routeUpgrades({
  server,
  decoy,
  development,
  trustProxy,
  isStopping,
  handleGraphql,
}: {
  server: Server;
  decoy: Server;
  development: boolean;
  trustProxy: number;
  isStopping: () => boolean;
  handleGraphql: UpgradeHandler;
}) {
  server.on('upgrade', (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    identify(req, trustProxy);
    const pathname = pathOf(req);
    if (isStopping()) socket.destroy();
    else if (req.headers.upgrade?.toLowerCase() !== 'websocket') refuse(socket);
    else if (pathname === '/graphql') handleGraphql(req, socket, head);
    else if (development && pathname?.startsWith('/_next/')) forward(decoy, req, socket, head);
    else socket.destroy();
  });
}

/**
 * An offer of another protocol, such as HTTP/2, should be passed over and the request answered; Node before 24.9 has
 * taken the socket away from its parser by now, so all that is left is to say how to ask.
 */
function refuse(socket: Duplex) {
  const text = 'Send the request without an Upgrade header: this server speaks HTTP/1.1 and WebSocket.\n';
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Type: text/plain\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
  );
}

/** Next leaves upgrades it does not know hanging, and has no listener before its first request. */
function forward(decoy: Server, req: IncomingMessage, socket: Duplex, head: Buffer) {
  if (!decoy.emit('upgrade', req, socket, head)) socket.destroy();
}
