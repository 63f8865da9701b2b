import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { networkOf } from '../../licensing';
import { isWebSocketUpgrade } from './incoming';

export type ConnectionLimits = {
  total: number;
  /** Null behind a proxy, where all connections come from its address. */
  perAddress: number | null;
};

type Connection = { socket: Socket; group: Group; requests: number };
/** Connections of one network address. Those in `idle` are ordered by the time they became idle. */
type Group = { address: string; open: Set<Connection>; idle: Set<Connection> };

const REFUSAL = 'Too many connections. Try again in a moment.\n';

/**
 * Limits the connections of `server`, except WebSockets, which have their own limits. At a limit the longest idle
 * connection of the address with the most connections is closed; if all are busy, the new one is refused.
 */
export function limitConnections(server: Server, { total, perAddress }: ConnectionLimits) {
  const connections = new Map<Socket, Connection>();
  const groups = new Map<string, Group>();

  server.on('connection', (socket: Socket) => {
    // A connection whose upgrade was ignored emits the event again.
    if (connections.has(socket)) return;
    const address = networkOf(socket.remoteAddress ?? 'unknown');
    const group = groups.get(address) ?? { address, open: new Set(), idle: new Set() };
    if (perAddress !== null && group.open.size >= perAddress && !closeLongestIdle(group)) {
      return refuse(socket);
    }
    if (connections.size >= total && !closeLongestIdle(largestGroup())) return refuse(socket);
    const connection = { socket, group, requests: 0 };
    groups.set(address, group);
    group.open.add(connection);
    group.idle.add(connection);
    connections.set(socket, connection);
    socket.once('close', () => forget(connection));
  });

  server.on('request', ({ socket }: IncomingMessage, res: ServerResponse) => {
    const connection = connections.get(socket);
    if (!connection) return;
    connection.requests++;
    connection.group.idle.delete(connection);
    res.once('close', () => {
      if (--connection.requests === 0 && connections.has(socket)) connection.group.idle.add(connection);
    });
  });

  server.on('upgrade', (req: IncomingMessage) => {
    const connection = connections.get(req.socket);
    if (connection && isWebSocketUpgrade(req)) forget(connection);
  });

  function largestGroup() {
    let largest: Group | undefined;
    for (const group of groups.values()) {
      if (!largest || group.open.size > largest.open.size) largest = group;
    }
    return largest;
  }

  function closeLongestIdle(group: Group | undefined) {
    const [connection] = group?.idle ?? [];
    if (!connection) return false;
    forget(connection);
    connection.socket.destroy();
    return true;
  }

  function forget(connection: Connection) {
    const { socket, group } = connection;
    connections.delete(socket);
    group.open.delete(connection);
    group.idle.delete(connection);
    if (group.open.size === 0) groups.delete(group.address);
  }
}

function refuse(socket: Socket) {
  socket.on('error', () => {});
  socket.end(
    `HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\nContent-Type: text/plain\r\nContent-Length: ${REFUSAL.length}\r\n\r\n${REFUSAL}`,
    () => socket.destroySoon(),
  );
}
