import { CloseCode, type Server } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Log } from '../../licensing';
import type { SocketLimits } from './options';

export type LiveSocket = {
  /** Called at each ping interval. */
  beat(): void;
  /** Closes the socket, or terminates it if the caller does not respond. Resolves when it is closed. */
  end(code: number, reason: string): Promise<void>;
};

type Channel = Parameters<Server['opened']>[0];
type Opened = (code?: number, reason?: string) => Promise<void>;

/**
 * Connects a socket to the protocol, with limits on rate and backlog, as long as it answers pings. The adapter of
 * graphql-ws for `ws` limits neither and writes to the console.
 */
export function attachSocket(
  socket: WebSocket,
  limits: SocketLimits,
  open: (channel: Channel) => Opened,
  log: Log,
): LiveSocket {
  const mayReceive = tokenBucket(limits.messageBurst, limits.messagesPerSecond);
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  let alive = true;

  function end(code: number, reason: string): Promise<void> {
    if (socket.readyState === socket.OPEN) socket.close(code, reason);
    return gone;
  }

  function send(text: string): Promise<void> {
    return new Promise((resolve) => {
      if (socket.readyState !== socket.OPEN) return resolve();
      socket.send(text, () => resolve());
      // A caller that does not read would not read a close frame either.
      if (socket.bufferedAmount > limits.maxBacklogBytes) socket.terminate();
    });
  }

  function receives(): boolean {
    if (mayReceive()) return true;
    void end(CloseCode.TooManyInitialisationRequests, 'Too many messages');
    return false;
  }

  socket.on('error', () => {
    // ws has already sent the reason to the caller (1002, 1007, 1009) and closes the socket.
  });
  socket.on('pong', () => (alive = true));
  socket.on('ping', receives);

  const closed = open({
    protocol: socket.protocol,
    send,
    close: end,
    onMessage(handle) {
      socket.on('message', (data, isBinary) => {
        if (socket.readyState !== socket.OPEN || !receives()) return;
        if (isBinary) return void end(CloseCode.BadRequest, 'Binary messages are not supported');
        handle(String(data)).catch((error: unknown) => {
          // graphql-ws throws on types of messages that only a server sends.
          if (error instanceof Error && error.message.startsWith('Unexpected message of type')) {
            return void end(CloseCode.BadRequest, 'Unexpected message');
          }
          log.error({ err: error }, 'a message on a socket could not be handled');
          void end(CloseCode.InternalServerError, 'Internal server error');
        });
      });
    },
  });
  socket.once('close', (code, reason) => {
    closed(code, String(reason)).catch((error: unknown) =>
      log.error({ err: error }, 'a stream did not end cleanly'),
    );
  });

  return {
    end,
    beat() {
      if (!alive) return socket.terminate();
      alive = false;
      if (socket.readyState === socket.OPEN) socket.ping();
    },
  };
}

function tokenBucket(burst: number, perSecond: number): () => boolean {
  let tokens = burst;
  let at = performance.now();
  return () => {
    const now = performance.now();
    tokens = Math.min(burst, tokens + ((now - at) / 1_000) * perSecond);
    at = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
