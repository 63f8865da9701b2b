import { handleProtocols, makeServer } from 'graphql-ws';
import { STATUS_CODES, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { countPer } from '../../licensing';
import { clientAddress } from './client-address';
import type { Documents } from './documents';
import { SOCKET_LIMITS, type TransportOptions } from './options';
import { createUnverifiedSockets } from './unverified-sockets';
import { attachSocket, type LiveSocket } from './websocket-connection';
import { createSubscriptionProtocol, type SocketExtra } from './websocket-protocol';

export type SocketHandler = {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Open sockets. */
  count(): number;
  close(): Promise<void>;
};

/** Handles the protocol graphql-transport-ws, for subscriptions only. */
export function createSocketHandler(options: TransportOptions, documents: Documents): SocketHandler {
  const limits = { ...SOCKET_LIMITS, ...options.sockets };
  const live = new Map<WebSocket, LiveSocket>();
  const perAddress = countPer<string>();
  const unverified = createUnverifiedSockets(limits);
  let closing = false;

  const serverOptions: ServerOptions & {
    closeTimeout: number;
    maxFragments: number;
    maxBufferedChunks: number;
  } = {
    noServer: true,
    clientTracking: false,
    handleProtocols,
    maxPayload: limits.maxPayloadBytes,
    maxFragments: 64,
    maxBufferedChunks: 4_096,
    perMessageDeflate: false,
    closeTimeout: limits.closeTimeoutMs,
  };
  const sockets = new WebSocketServer(serverOptions);
  const protocol = makeServer<Record<string, unknown>, SocketExtra>(
    createSubscriptionProtocol(options, limits, documents),
  );
  const heartbeat = setInterval(() => {
    for (const socket of live.values()) socket.beat();
  }, limits.pingIntervalMs).unref();

  function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // Until the handshake is done there is no other listener, and an error without one would end the process.
    socket.on('error', ignore);
    const address = clientAddress(request, options);
    const caller = comesFromHere(request) ? ownCaller(request, address) : foreignCaller(request, address);
    if (closing) return refuse(socket, 503);
    if (perAddress.count(caller.countedAs) >= limits.perAddress) return refuse(socket, 429);
    if (!unverified.makeRoom(caller.countedAs)) return refuse(socket, 429);
    sockets.handleUpgrade(request, socket, head, (ws) => {
      socket.off('error', ignore);
      open(ws, caller);
    });
  }

  function open(ws: WebSocket, { headers, address, countedAs }: SocketCaller): void {
    const extra: SocketExtra = {
      headers,
      address,
      end: (code, reason) => attached.end(code, reason),
      onVerification: (state) => (state === 'begun' ? pending.begin() : pending.leave()),
    };
    const pending = unverified.add(countedAs, () => ws.terminate());
    const attached = attachSocket(ws, limits, (channel) => protocol.opened(channel, extra), options.log);
    perAddress.add(countedAs);
    live.set(ws, attached);
    ws.once('close', () => {
      perAddress.remove(countedAs);
      pending.leave();
      live.delete(ws);
    });
  }

  /** Browsers always send an origin; an app may send none, or the address of the socket. */
  function comesFromHere({ headers }: IncomingMessage): boolean {
    if (headers.origin === undefined) return true;
    return options.isSameOrigin({ ...headers, origin: headers.origin.replace(/^ws/, 'http') });
  }

  return {
    handleUpgrade,
    count: () => live.size,
    async close() {
      closing = true;
      clearInterval(heartbeat);
      await Promise.all(
        [...live.values()].map((socket) => socket.end(CLOSE_SERVICE_RESTART, 'Service restart')),
      );
    },
  };
}

type SocketCaller = { headers: IncomingHttpHeaders; address: string; countedAs: string };

function ownCaller({ headers }: IncomingMessage, address: string): SocketCaller {
  return { headers, address, countedAs: address };
}

/**
 * A page of another origin has only the rights of its token, never those of the portal session in the same browser.
 * Counted separately, so that it cannot use up the sockets of the portal and the apps.
 */
function foreignCaller({ headers }: IncomingMessage, address: string): SocketCaller {
  return { headers: { ...headers, cookie: undefined }, address, countedAs: `foreign ${address}` };
}

/** Clients reconnect after this code, to another process or the new one. */
const CLOSE_SERVICE_RESTART = 1012;

function refuse(socket: Duplex, status: 429 | 503): void {
  const text = STATUS_CODES[status] ?? '';
  socket.end(
    `HTTP/1.1 ${status} ${text}\r\nConnection: close\r\nContent-Type: text/plain\r\nRetry-After: 5\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
  );
}

function ignore(): void {}
