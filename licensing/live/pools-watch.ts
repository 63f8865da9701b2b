import type { Key } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { withinTime } from '../within-time';
import type { UsageSink } from './subscribers';
import type { OutageLog } from './outage-log';
import { pushIterator } from './push-iterator';

type PoolsWatchOptions = {
  /** Customer of the pools. Null: all pools. */
  customerId: string | null;
  /** Lists the existing pools. */
  list: () => Promise<Key[]>;
  /** Watches one pool. Returns a function that stops it. */
  join: (key: Key, sink: UsageSink) => () => void;
  outage: OutageLog;
  /** Minimum time between two messages, to merge bursts. */
  mergeMs: number;
  onDetach: () => void;
};

/** Use of many pools for one viewer. */
export type PoolsWatch = {
  /** First the current state of all pools in one message, then each changed pool with its newest state. */
  iterator: AsyncIterableIterator<SeatUsage[]>;
  /** Adds the pool of a notification if it is new. */
  notify(key: Key): void;
  /** Lists the pools again, to find new ones. */
  list(): void;
  end(): void;
  fail(error: Error): void;
};

const RETRY_MS = 500;

/**
 * Watches all pools, or those of a customer, for one viewer, by joining the watch of each pool. A viewer costs one
 * entry in each pool and one initial read of all pools, in queries of many pools.
 */
export function watchPools(options: PoolsWatchOptions): PoolsWatch {
  const { customerId, list, join, outage, mergeMs, onDetach } = options;
  /** Functions that remove this viewer from each pool. */
  const joined = new Map<string, () => void>();
  /** Pools whose first state has not arrived. */
  const awaited = new Set<string>();
  const changed = new Map<string, SeatUsage>();
  let isListed = false;
  let hasBegun = false;
  let hasEnded = false;
  let mergeUntil = 0;
  let sendTimer: NodeJS.Timeout | undefined;
  let retryTimer: NodeJS.Timeout | undefined;

  const push = pushIterator<SeatUsage[]>(() => {
    hasEnded = true;
    clearTimeout(sendTimer);
    clearTimeout(retryTimer);
    for (const leave of joined.values()) leave();
    joined.clear();
    onDetach();
  }, newestOfEach);

  function add(key: Key) {
    if (hasEnded || joined.has(key.id)) return;
    awaited.add(key.id);
    const drop = () => {
      joined.get(key.id)?.();
      joined.delete(key.id);
      awaited.delete(key.id);
      changed.delete(key.id);
      schedule();
    };
    const sink: UsageSink = {
      push(usage) {
        awaited.delete(key.id);
        changed.set(key.id, usage);
        schedule();
      },
      // A pool that no longer exists ends only its own watch.
      end: drop,
      fail: drop,
    };
    joined.set(key.id, join(key, sink));
  }

  async function addAll() {
    clearTimeout(retryTimer);
    try {
      for (const key of await withinTime(list())) add(key);
      isListed = true;
      schedule();
    } catch (error) {
      if (hasEnded) return;
      outage.failed(error);
      retryTimer = setTimeout(() => void addAll(), RETRY_MS).unref();
    }
  }

  function schedule() {
    if (hasEnded || sendTimer) return;
    const isDue = hasBegun ? changed.size > 0 : isListed && awaited.size === 0;
    if (!isDue) return;
    // Sends at the earliest when all results of one query have arrived.
    sendTimer = setTimeout(send, Math.max(0, Math.ceil(mergeUntil - performance.now()))).unref();
  }

  function send() {
    sendTimer = undefined;
    if (hasBegun && changed.size === 0) return;
    hasBegun = true;
    mergeUntil = performance.now() + mergeMs;
    push.push([...changed.values()]);
    changed.clear();
  }

  void addAll();

  return {
    iterator: push.iterator,
    notify(key) {
      if (customerId === null || customerId === key.customerId) add(key);
    },
    list: () => void addAll(),
    end: push.end,
    fail: push.fail,
  };
}

/** A slow reader gets the newest state of every pool that changed. */
const newestOfEach = (waiting: SeatUsage[], next: SeatUsage[]) => [
  ...new Map([...waiting, ...next].map((usage) => [usage.seatPoolId, usage])).values(),
];
