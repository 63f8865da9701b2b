import type { Client } from 'graphql-ws';
import { DeviceStatus as document, type DeviceStatusSubscription } from './generated/operations';
import type { DeviceStatus } from './model';
import type { Instant } from './permit';
import { backoffMs } from './retry';
import type { ClientState, Timers, WebSocketClass } from './types';

export type StreamParts = {
  endpoint: string;
  token: string;
  WebSocket: WebSocketClass;
  timers: Timers;
  random: () => number;
  now: () => Instant;
  /** How often the connection is checked; 0: never. */
  keepAliveMs: number;
  /** How long a connection may take until it has said the present state. */
  patienceMs: number;
  /** The present state, and when it was asked for. */
  onStatus(status: DeviceStatus, asked: Instant): void;
  onLink(link: ClientState['link']): void;
  /** The token is worth nothing (any more). The stream has ended. */
  onWorthless(message: string): void;
};

export type Stream = {
  /** Asks for the present state again, or tries at once to connect. */
  lookAgain(): void;
  /** Asks for the present state again if there is a connection. Resolves when it is there, or will not come. */
  refresh(): Promise<void>;
  close(): void;
};

const RECONNECT = { attempts: Infinity, firstDelayMs: 500, maxDelayMs: 15_000 };
const PONG_MS = 5_000;
const UNAUTHORIZED = 4401;

/**
 * Listens to the device's own state. Of each subscription only the first message is believed, because only that one
 * is known to be younger than the moment it was asked for: whatever comes after it makes the client ask again.
 */
export function openStream(parts: StreamParts): Stream {
  const { timers, now } = parts;
  let closed = false;
  let client: Client | null = null;
  let unsubscribe: (() => void) | null = null;
  let failures = 0;
  let reconnecting: unknown = null;
  let overdue: unknown = null;
  let waiting: (() => void)[] = [];

  parts.onLink('CONNECTING');
  void connect();

  return {
    lookAgain() {
      if (closed) return;
      if (reconnecting !== null) return reconnect();
      ask();
    },
    refresh() {
      if (closed || !client) return Promise.resolve();
      const answered = new Promise<void>((resolve) => waiting.push(resolve));
      ask();
      return answered;
    },
    close() {
      if (closed) return;
      end();
      parts.onLink('OFF');
    },
  };

  function ask() {
    if (!closed && client && overdue === null) subscribe(client);
  }

  function end() {
    closed = true;
    timers.clearTimeout(reconnecting);
    hangUp();
  }

  function hangUp() {
    timers.clearTimeout(overdue);
    overdue = null;
    const [last, stop] = [client, unsubscribe];
    [client, unsubscribe] = [null, null];
    stop?.();
    last?.terminate();
    void last?.dispose();
    letGo();
  }

  function letGo() {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  }

  function reconnect() {
    timers.clearTimeout(reconnecting);
    reconnecting = null;
    void connect();
  }

  /** Without the module, or with a WebSocket that is none, the live view is merely not there yet. */
  async function connect() {
    try {
      await dial();
    } catch {
      if (!closed) goOffline();
    }
  }

  async function dial() {
    const { createClient } = await import('graphql-ws/client');
    if (closed || client) return;
    let pong: unknown = null;
    const mine = createClient({
      url: parts.endpoint.replace(/^http/i, 'ws'),
      webSocketImpl: unexcited(parts.WebSocket),
      connectionParams: { Authorization: `Bearer ${parts.token}` },
      retryAttempts: 0,
      keepAlive: parts.keepAliveMs,
      on: {
        ping(isReceived) {
          if (!isReceived) pong = timers.setTimeout(() => mine.terminate(), PONG_MS);
        },
        pong(isReceived) {
          if (isReceived) timers.clearTimeout(pong);
        },
        closed() {
          timers.clearTimeout(pong);
        },
      },
    });
    client = mine;
    subscribe(mine);
  }

  function subscribe(on: Client) {
    const before = unsubscribe;
    const asked = now();
    let isFirst = true;
    let isMine = true;
    timers.clearTimeout(overdue);
    overdue = timers.setTimeout(() => lost(on, null), parts.patienceMs);
    const stop = on.subscribe<DeviceStatusSubscription>(
      { query: document.text, operationName: document.name },
      {
        next({ data }) {
          if (!isMine || !data) return;
          const status = data.deviceStatus;
          if (status.state !== 'REMOVED' && !isFirst) return subscribe(on);
          isFirst = false;
          failures = 0;
          timers.clearTimeout(overdue);
          overdue = null;
          if (status.state === 'REMOVED') end();
          parts.onLink(closed ? 'OFF' : 'LIVE');
          parts.onStatus(status, asked);
          letGo();
        },
        error: (error) => isMine && lost(on, error),
        complete: () => isMine && lost(on, null),
      },
    );
    unsubscribe = () => {
      isMine = false;
      stop();
    };
    // Only now, so that the socket always has somebody who wants it.
    before?.();
  }

  function lost(from: Client, error: unknown) {
    if (closed || client !== from) return;
    const message = worthless(error);
    if (message !== null) {
      end();
      parts.onLink('OFF');
      return parts.onWorthless(message);
    }
    goOffline();
  }

  function goOffline() {
    hangUp();
    parts.onLink('OFFLINE');
    timers.clearTimeout(reconnecting);
    reconnecting = timers.setTimeout(reconnect, backoffMs(RECONNECT, ++failures, parts.random));
  }
}

type StreamError = { code?: unknown; reason?: unknown; message?: unknown; extensions?: { code?: unknown } };

/** What the server says of a token that it does not take. */
function worthless(error: unknown): string | null {
  const first = (Array.isArray(error) ? error[0] : error) as StreamError | null;
  if (first?.extensions?.code === 'UNAUTHENTICATED') return String(first.message);
  return first?.code === UNAUTHORIZED ? String(first.reason) : null;
}

/** Where nobody listens for errors any more, some implementations make the whole process fail on one. */
function unexcited(WebSocket: WebSocketClass): WebSocketClass {
  return class extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      const target = this as { addEventListener?(type: 'error', listener: () => void): void };
      target.addEventListener?.('error', () => {});
    }
  };
}
