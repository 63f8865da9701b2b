import { Client, fetchExchange, stringifyDocument, type CombinedError } from 'urql';
import {
  DisplayDocument,
  DisplayUsagesDocument,
  type DisplayQuery,
  type DisplayUsagesSubscription,
} from '@/graphql/generated/operations/graphql';
import type { PortalClient } from '@/app/_graphql/portal-client';
import { keepSubscribed } from '@/app/_live/keep-subscribed';
import { openLiveConnection, TOO_MANY_CODE, type LiveConnection } from '@/app/_live/live-connection';
import { startReadLoop } from '@/app/_live/read-loop';
import { UsageFeed } from '@/app/_live/usage-feed';
import { readSettings } from '@/app/_wall/live-denials';

/** Interval of reading, because denials leave the last hour and links expire without an event. */
const INTERVAL_MS = 30_000;
const MIN_INTERVAL_MS = 1_000;
const RETRY_MS = 3_000;
const REOPEN_MS = 5_000;

/** Reason a display link does not work. */
type Refusal = 'REVOKED' | 'EXPIRED' | 'UNKNOWN';

export type DisplayState = {
  /** Null during server rendering, and once the link does not work. */
  client: DisplayClient | null;
  display: DisplayQuery['display'] | null;
  /** Epoch of the connection when `display` was read. */
  epoch: number;
  refusal: Refusal | null;
  /** Error before the first successful read. */
  error: CombinedError | null;
  /** Whether the link is already open on the maximum number of screens. */
  isCrowded: boolean;
};

type OpenDisplay = { subscribe(listener: () => void): () => void; getState(): DisplayState };

const CLOSED: DisplayState = {
  client: null,
  display: null,
  epoch: 0,
  refusal: null,
  error: null,
  isCrowded: false,
};

/** State of a display link, kept current while there are subscribers. */
export function openDisplay(token: string): OpenDisplay {
  const listeners = new Set<() => void>();
  let state = CLOSED;
  let stop = () => {};

  const change = (next: Partial<DisplayState>) => {
    state = { ...state, ...next };
    for (const notify of listeners) notify();
  };

  function start() {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const later = (ms: number, act: () => void) => timers.add(setTimeout(act, ms));
    const client = openDisplayClient(token, {
      onStreamEnd: () => loop.wake(),
      // The process may be of a version without display links; the next read finds the state of the link.
      onRefused(code) {
        loop.wake();
        change({ isCrowded: code === TOO_MANY_CODE });
        if (code !== TOO_MANY_CODE) later(REOPEN_MS, restart);
      },
    });
    const { connection, usageFeed } = client;
    const known = readSettings(usageFeed);
    let isOver = false;
    let epoch = connection.getState().epoch;

    const read = async (): Promise<number> => {
      const readEpoch = connection.getState().epoch;
      const { data, error } = await client.uncached.query(DisplayDocument, {});
      if (isOver) return 1;
      const refusal = error && refusalOf(error);
      if (refusal) {
        halt();
        change({ ...CLOSED, refusal });
      } else if (data) {
        const usages = data.display.pools.map(({ usage }) => usage);
        usageFeed.learn(usages);
        known.note(usages);
        change({ display: data.display, epoch: readEpoch, error: null });
      } else {
        later(RETRY_MS, loop.wake);
        change({ error: error ?? null });
      }
      return 1;
    };
    const loop = startReadLoop({
      read,
      intervalMs: INTERVAL_MS,
      minIntervalMs: MIN_INTERVAL_MS,
      isSeen: () => document.visibilityState === 'visible',
    });
    const stopFeed = usageFeed.subscribe(() => known.areOutdated() && loop.wake());
    const stopLink = connection.subscribe(() => {
      const current = connection.getState().epoch;
      if (current === epoch) return;
      epoch = current;
      change({ isCrowded: false });
      loop.wake();
    });
    document.addEventListener('visibilitychange', loop.wake);

    function halt() {
      isOver = true;
      loop.stop();
      stopFeed();
      stopLink();
      document.removeEventListener('visibilitychange', loop.wake);
      for (const timer of timers) clearTimeout(timer);
      client.close();
    }
    stop = halt;
    change({ client });
  }

  function restart() {
    stop();
    // Epochs of a new connection begin at 0.
    change({ epoch: 0 });
    start();
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1 && !state.refusal) start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

const REFUSALS: Record<string, Refusal> = {
  DISPLAY_LINK_REVOKED: 'REVOKED',
  DISPLAY_LINK_EXPIRED: 'EXPIRED',
  DISPLAY_LINK_UNKNOWN: 'UNKNOWN',
};

/** Null for temporary errors: only a server that supports display links returns a reason. */
function refusalOf(error: CombinedError): Refusal | null {
  for (const { extensions } of error.graphQLErrors) {
    const refusal = REFUSALS[String(extensions.reason)];
    if (refusal) return refusal;
  }
  return null;
}

const ANSWER_WITHIN_MS = 10_000;

type DisplayClientOptions = {
  /** The stream has ended or was refused: the link may have been changed or revoked. */
  onStreamEnd: () => void;
  /** The server has closed the socket and will do so again. */
  onRefused: (code: number) => void;
};

type DisplayClient = PortalClient & { connection: LiveConnection; close(): void };

/** Client of a display: authenticated by the token of its link, without cookies. */
function openDisplayClient(token: string, { onStreamEnd, onRefused }: DisplayClientOptions): DisplayClient {
  const authorization = `Bearer ${token}`;
  const graphql = new Client({
    url: '/graphql',
    exchanges: [fetchExchange],
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { headers: { authorization }, credentials: 'omit' },
    fetch: (resource, options) =>
      fetch(resource, { ...options, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }),
  });
  const connection = openLiveConnection(`${location.origin.replace(/^http/, 'ws')}/graphql`, {
    connectionParams: { authorization },
    onRefused,
  });
  const usageFeed = new UsageFeed(graphql, () => connection.getState().epoch);
  const query = stringifyDocument(DisplayUsagesDocument);
  const stopStream = keepSubscribed(
    connection.socket,
    { query },
    {
      next: ({ data }) => {
        const usages = (data as DisplayUsagesSubscription | null | undefined)?.displayUsages ?? [];
        usageFeed.learn(usages, connection.getState().epoch);
      },
      error: onStreamEnd,
      again: onStreamEnd,
    },
  );
  return {
    graphql,
    uncached: graphql,
    connection,
    usageFeed,
    close() {
      stopStream();
      // `dispose` waits for a pending connection, which may have been refused; that has been reported already.
      Promise.resolve(connection.socket.dispose()).catch(() => undefined);
    },
  };
}
