import type { Key } from '../ids';
import type { SeatUsage } from '../pool/seat-usage';
import { withinTime } from '../within-time';
import type { UsageSink } from './audiences';
import type { OutageLog } from './outage-log';
import { pushIterator } from './push-iterator';

type PoolsWatchOptions = {
  /** Whose pools; null for everybody's. */
  customerId: string | null;
  /** The pools there are. */
  list: () => Promise<Key[]>;
  /** Watches one pool; the answer stops it. */
  join: (key: Key, sink: UsageSink) => () => void;
  outage: OutageLog;
  /** The least time between two messages, so that bursts are merged. */
  mergeMs: number;
  onDetach: () => void;
};

/** The use of many pools for one viewer. */
export type PoolsWatch = {
  /** First the present state of all pools, in one message; then those that changed, each with its newest state. */
  iterator: AsyncIterableIterator<SeatUsage[]>;
  /** Something was said about this pool: if it is a new one, it joins. */
  hear(key: Key): void;
  /** Looks for pools that were made unheard. */
  list(): void;
  end(): void;
  fail(error: Error): void;
};

const RETRY_MS = 500;

/**
 * Watches all pools of a customer, or of everybody, for one viewer. The pools are watched one by one, together with
 * whoever else watches them; this gathers what they say. What a viewer costs is a place in each pool's audience, and
 * one reading of every pool at the beginning, in queries of many pools.
 */
export function watchPools(options: PoolsWatchOptions): PoolsWatch {
  const { customerId, list, join, outage, mergeMs, onDetach } = options;
  /** What takes this viewer out of each pool it watches. */
  const joined = new Map<string, () => void>();
  /** Pools that have not said anything yet. */
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
      // A pool that is gone ends for itself alone.
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
    // At the earliest when all that was read with one query has arrived.
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
    hear(key) {
      if (customerId === null || customerId === key.customerId) add(key);
    },
    list: () => void addAll(),
    end: push.end,
    fail: push.fail,
  };
}

/** What a slow reader finds: the newest state of every pool that changed meanwhile. */
const newestOfEach = (waiting: SeatUsage[], next: SeatUsage[]) => [
  ...new Map([...waiting, ...next].map((usage) => [usage.seatPoolId, usage])).values(),
];
