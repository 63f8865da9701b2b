import { createClient, type Client } from 'graphql-ws';
import { serverNow } from './server-clock';

const PING_INTERVAL_MS = 2_000;
const PONG_WITHIN_MS = 2_000;
const ACK_WITHIN_MS = 5_000;
const MAX_RETRY_MS = 2_000;
/** Delay before reconnecting when too many sockets are open. */
const CROWDED_RETRY_MS = 5_000;
const MAX_CROWDED_RETRY_MS = 60_000;

/** Close codes after which reconnecting is pointless: not signed in, or not permitted. */
const SIGNED_OUT_CODES = [4401, 4403];
/** Too many sockets are open. */
export const TOO_MANY_CODE = 4429;
const TRY_AGAIN_LATER_CODE = 1013;

/** Whether a socket was closed because the session has ended. */
export const isSignedOut = (reason: unknown) => isSignedOutCode(closeCode(reason));

export const isSignedOutCode = (code: number) => SIGNED_OUT_CODES.includes(code);

export type LinkState = {
  status: 'connecting' | 'live' | 'lost';
  /** Server time of the last message. */
  heardAt: number | null;
  /** Increases with every connection: data from an earlier one may be out of date. */
  epoch: number;
};

export type LiveConnection = {
  socket: Client;
  getState(): LinkState;
  subscribe(listener: () => void): () => void;
};

type LiveConnectionOptions = {
  /** Credentials, if not the session cookie. */
  connectionParams?: { authorization: string };
  /**
   * The server has closed the socket: not signed in, after which it is not reopened, or too many sockets, after which
   * it is, with growing delays.
   */
  onRefused: (code: number) => void;
};

/** The single socket of a page. Detects a dead connection within four seconds, and never gives up. */
export function openLiveConnection(
  url: string,
  { connectionParams, onRefused }: LiveConnectionOptions,
): LiveConnection {
  let state: LinkState = { status: 'connecting', heardAt: null, epoch: 0 };
  let pongDeadline: ReturnType<typeof setTimeout> | undefined;
  let timesCrowded = 0;
  const listeners = new Set<() => void>();

  const change = (next: Partial<LinkState>) => {
    state = { ...state, ...next };
    for (const notify of listeners) notify();
  };
  const markLost = () => {
    clearTimeout(pongDeadline);
    if (state.status === 'live') change({ status: 'lost' });
  };

  const socket = createClient({
    url,
    webSocketImpl: retryingWebSocket(() => {
      timesCrowded += 1;
      onRefused(TOO_MANY_CODE);
    }),
    ...(connectionParams ? { connectionParams } : {}),
    lazy: false,
    onNonLazyError: () => undefined,
    connectionAckWaitTimeout: ACK_WITHIN_MS,
    keepAlive: PING_INTERVAL_MS,
    retryAttempts: Infinity,
    retryWait: (retries) =>
      wait(
        (0.5 + Math.random() / 2) *
          (timesCrowded > 0
            ? Math.min(MAX_CROWDED_RETRY_MS, CROWDED_RETRY_MS * 2 ** (timesCrowded - 1))
            : Math.min(MAX_RETRY_MS, 200 * 2 ** retries)),
      ),
    shouldRetry: (reason) => !isSignedOut(reason),
    on: {
      connected: () => {
        timesCrowded = 0;
        change({ status: 'live', heardAt: serverNow(), epoch: state.epoch + 1 });
      },
      ping: (received) => {
        if (received) return;
        clearTimeout(pongDeadline);
        pongDeadline = setTimeout(() => socket.terminate(), PONG_WITHIN_MS);
      },
      message: () => {
        clearTimeout(pongDeadline);
        if (state.status === 'live') change({ heardAt: serverNow() });
      },
      closed: (event) => {
        markLost();
        const code = closeCode(event);
        if (isSignedOutCode(code)) onRefused(code);
      },
    },
  });

  window.addEventListener('offline', () => socket.terminate());

  return {
    socket,
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** graphql-ws does not reconnect after 4429. This class reports 1013 instead, after which it does. */
function retryingWebSocket(onTooMany: () => void): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      this.addEventListener('close', (event) => {
        if (event.code !== TOO_MANY_CODE) return;
        event.stopImmediatePropagation();
        onTooMany();
        const { reason, wasClean } = event;
        this.dispatchEvent(new CloseEvent('close', { code: TRY_AGAIN_LATER_CODE, reason, wasClean }));
      });
    }
  };
}

/** Code of a close event; 0 for anything else. */
function closeCode(reason: unknown): number {
  if (typeof reason !== 'object' || reason === null || !('code' in reason)) return 0;
  return typeof reason.code === 'number' ? reason.code : 0;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
