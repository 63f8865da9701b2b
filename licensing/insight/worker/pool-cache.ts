import { LRUCache } from 'lru-cache';
import type { Database } from '../../../db/client';
import { inSnapshot, type InsightPool } from '../../../db/queries/insight-records';
import { readPoolHistory, sizeOfHistory, type PoolHistory } from '../history/pool-history';
import { toPoolRecord } from '../history/to-pool-record';
import { openReplays, type Replays } from '../plan/replays';
import type { PoolRecord } from '../replay/pool-record';

/** The history of a pool, and what is made of it when it is first wanted. */
export type KnownPool = {
  history: PoolHistory;
  record: () => PoolRecord;
  replays: () => Replays;
};

export type PoolCache = {
  get(pool: InsightPool, needs: { withChecks: boolean }): Promise<KnownPool | null>;
};

type Entry = KnownPool & { readAt: number; readingTook: number };

/** A history is read anew when it is older; one that takes long to read is answered from meanwhile, but not for long. */
const FRESH_MS = 30_000;
const STALE_MS = 120_000;
const LONG_READING_MS = 500;
const POOLS = 50;
const BYTES = 256_000_000;
/** What replays make of a history: three demands, and the record in order. */
const DEMANDS = 6;

export function openPoolCache(db: Database): PoolCache {
  const known = new LRUCache<string, Entry>({ max: POOLS, maxSize: BYTES });
  const reading = new Map<string, Promise<Entry | null>>();

  function read(pool: InsightPool, withChecks: boolean): Promise<Entry | null> {
    const key = keyOf(pool);
    const underWay = `${key}/${withChecks}`;
    const started =
      reading.get(underWay) ??
      readNow(pool, withChecks)
        .then((entry) => {
          if (entry)
            known.set(key, entry, { size: Math.min(BYTES, 1000 + DEMANDS * sizeOfHistory(entry.history)) });
          return entry;
        })
        .finally(() => reading.delete(underWay));
    reading.set(underWay, started);
    return started;
  }

  async function readNow(pool: InsightPool, withChecks: boolean): Promise<Entry | null> {
    const startedAt = performance.now();
    const history = await inSnapshot(db, (tx) => readPoolHistory(tx, pool, { withChecks }));
    if (!history) return null;
    const record = once(() => toPoolRecord(history));
    return {
      history,
      record,
      replays: once(() => openReplays(record())),
      readAt: performance.now(),
      readingTook: performance.now() - startedAt,
    };
  }

  return {
    async get(pool, { withChecks }) {
      const entry = known.get(keyOf(pool));
      if (!entry || (withChecks && !entry.history.checks)) return read(pool, withChecks);
      const age = performance.now() - entry.readAt;
      if (age < FRESH_MS) return entry;
      const anew = read(pool, entry.history.checks !== null);
      if (entry.readingTook < LONG_READING_MS || age > STALE_MS) return anew;
      // Whoever asks next finds the new one; if it cannot be read, they are told.
      anew.catch(() => undefined);
      return entry;
    },
  };
}

const keyOf = ({ customerId, id }: InsightPool) => `${customerId}/${id}`;

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
