import type { Client } from 'graphql-ws';
import { DeviceStatus as document, type DeviceStatusSubscription } from './generated/operations';
import type { DeviceStatus } from './model';
import type { Instant } from './offline-grace';
import { backoffMs } from './retry';
import type { ClientState, Timers, WebSocketClass } from './types';

export type StreamParts = {
  endpoint: string;
  token: string;
  WebSocket: WebSocketClass;
  timers: Timers;
  random: () => number;
  now: () => Instant;
  /** Interval of pings; 0 sends none. */
  keepAliveMs: number;
  /** Time limit from subscribing until the first state arrives. */
  firstStatusTimeoutMs: number;
  /** `requestedAt`: when the state was requested. */
  onStatus(status: DeviceStatus, requestedAt: Instant): void;
  onLink(link: ClientState['link']): void;
  /** The server does not accept the token. The stream has ended. */
  onTokenRejected(message: string): void;
};

export type Stream = {
  /** Requests the current state again, or reconnects at once. */
  refreshOrReconnect(): void;
  /** Requests the current state again if connected. Resolves when it has arrived or the connection is lost. */
  refresh(): Promise<void>;
  close(): void;
};

const RECONNECT = { attempts: Infinity, firstDelayMs: 500, maxDelayMs: 15_000 };
const PONG_MS = 5_000;
const UNAUTHORIZED = 4401;

/**
 * Subscribes to the device's own state. Only the first message of a subscription is used, because only that one is known
 * to be newer than its request; a later message makes the client subscribe again.
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
    refreshOrReconnect() {
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
    disconnect();
  }

  function disconnect() {
    timers.clearTimeout(overdue);
    overdue = null;
    const [last, stop] = [client, unsubscribe];
    [client, unsubscribe] = [null, null];
    stop?.();
    last?.terminate();
    void last?.dispose();
    resolveWaiting();
  }

  function resolveWaiting() {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  }

  function reconnect() {
    timers.clearTimeout(reconnecting);
    reconnecting = null;
    void connect();
  }

  /** A missing module or a broken WebSocket class counts as being offline: it is retried. */
  async function connect() {
    try {
      await openConnection();
    } catch {
      if (!closed) goOffline();
    }
  }

  async function openConnection() {
    const { createClient } = await import('graphql-ws/client');
    if (closed || client) return;
    let pong: unknown = null;
    const mine = createClient({
      url: parts.endpoint.replace(/^http/i, 'ws'),
      webSocketImpl: withErrorListener(parts.WebSocket),
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
    const requestedAt = now();
    let isFirst = true;
    let isMine = true;
    timers.clearTimeout(overdue);
    overdue = timers.setTimeout(() => onLost(on, null), parts.firstStatusTimeoutMs);
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
          parts.onStatus(status, requestedAt);
          resolveWaiting();
        },
        error: (error) => isMine && onLost(on, error),
        complete: () => isMine && onLost(on, null),
      },
    );
    unsubscribe = () => {
      isMine = false;
      stop();
    };
    // After subscribing again: graphql-ws closes a socket without subscriptions.
    before?.();
  }

  function onLost(from: Client, error: unknown) {
    if (closed || client !== from) return;
    const message = rejectionMessage(error);
    if (message !== null) {
      end();
      parts.onLink('OFF');
      return parts.onTokenRejected(message);
    }
    goOffline();
  }

  function goOffline() {
    disconnect();
    parts.onLink('OFFLINE');
    timers.clearTimeout(reconnecting);
    reconnecting = timers.setTimeout(reconnect, backoffMs(RECONNECT, ++failures, parts.random));
  }
}

type StreamError = { code?: unknown; reason?: unknown; message?: unknown; extensions?: { code?: unknown } };

/** The server's message if it rejected the token; null for other errors. */
function rejectionMessage(error: unknown): string | null {
  const first = (Array.isArray(error) ? error[0] : error) as StreamError | null;
  if (first?.extensions?.code === 'UNAUTHENTICATED') return String(first.message);
  return first?.code === UNAUTHORIZED ? String(first.reason) : null;
}

/** Some WebSocket implementations end the process on an error event without a listener. */
function withErrorListener(WebSocket: WebSocketClass): WebSocketClass {
  return class extends WebSocket {
    constructor(url: string, protocols?: string | string[]) {
      super(url, protocols);
      const target = this as { addEventListener?(type: 'error', listener: () => void): void };
      target.addEventListener?.('error', () => {});
    }
  };
}
