import { createClient, type Client } from 'graphql-ws';
import { serverNow } from './server-clock';

const PING_EVERY_MS = 2_000;
const PONG_WITHIN_MS = 2_000;
const ACK_WITHIN_MS = 5_000;
const RETRY_AT_MOST_MS = 2_000;

/** Close codes after which trying again is pointless: nobody is signed in, or not for this. */
const SIGNED_OUT_CODES = [4401, 4403];
/** Too many sockets are open; graphql-ws does not try again after this one either. */
export const TOO_MANY_CODE = 4429;

/** Whether a socket was closed because nobody is signed in any more. */
export const isSignedOut = (reason: unknown) => isSignedOutCode(closeCode(reason));

export const isSignedOutCode = (code: number) => SIGNED_OUT_CODES.includes(code);

export type LinkState = {
  status: 'connecting' | 'live' | 'lost';
  /** When the server was last heard of, on its clock. */
  heardAt: number | null;
  /** Grows with every connection made: what was learnt on an earlier one may be out of date. */
  epoch: number;
};

export type LiveConnection = {
  socket: Client;
  getState(): LinkState;
  subscribe(listener: () => void): () => void;
};

type LiveConnectionOptions = {
  /** What says who is calling, where that is not the session's cookie. */
  connectionParams?: { authorization: string };
  /** The server has closed the socket with a code after which trying again is pointless. */
  onRefused: (code: number) => void;
};

/** The page's one socket. Notices a dead link within four seconds, whatever the network says, and never gives up. */
export function openLiveConnection(
  url: string,
  { connectionParams, onRefused }: LiveConnectionOptions,
): LiveConnection {
  let state: LinkState = { status: 'connecting', heardAt: null, epoch: 0 };
  let pongDeadline: ReturnType<typeof setTimeout> | undefined;
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
    ...(connectionParams ? { connectionParams } : {}),
    lazy: false,
    onNonLazyError: () => undefined,
    connectionAckWaitTimeout: ACK_WITHIN_MS,
    keepAlive: PING_EVERY_MS,
    retryAttempts: Infinity,
    retryWait: (retries) => wait(Math.min(RETRY_AT_MOST_MS, 200 * 2 ** retries) * (0.5 + Math.random() / 2)),
    shouldRetry: (reason) => !isSignedOut(reason),
    on: {
      connected: () => change({ status: 'live', heardAt: serverNow(), epoch: state.epoch + 1 }),
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
        if (isSignedOutCode(code) || code === TOO_MANY_CODE) onRefused(code);
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

/** The code of a close event; 0 for anything else. */
function closeCode(reason: unknown): number {
  if (typeof reason !== 'object' || reason === null || !('code' in reason)) return 0;
  return typeof reason.code === 'number' ? reason.code : 0;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
