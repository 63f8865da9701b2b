import { LRUCache } from 'lru-cache';
import type { Database } from '../../../db/client';
import {
  inSnapshot,
  readInsightPool,
  readSettingsVersion,
  type InsightPool,
} from '../../../db/queries/insight-records';
import { readPoolHistory, sizeOfHistory, type PoolHistory } from '../history/pool-history';
import { toPoolRecord } from '../history/to-pool-record';
import { openReplays, REPLAYS_BYTES, type Replays } from '../plan/replays';
import type { PoolRecord } from '../replay/pool-record';

/** History of a pool with lazily computed derived data. */
export type KnownPool = {
  history: PoolHistory;
  record: () => PoolRecord;
  replays: () => Replays;
};

export type PoolCache = {
  get(pool: InsightPool, needs: { withChecks: boolean }): Promise<KnownPool | null>;
};

type Entry = KnownPool & { readAt: number; readingTook: number; settingsVersion: number };

/**
 * A history is read again after half a minute, or after 200 times its reading time if that is longer, at most five
 * minutes: reading a very large one slows devices down.
 */
const FRESH_MS = { least: 30_000, most: 300_000, perReadingMs: 200 };
const STALE_MS = 120_000;
const LONG_READING_MS = 500;
const POOLS = 50;
const BYTES = 256_000_000;
/** Derived data kept for each history: three demands, and the sorted record. */
const DEMANDS = 6;

export function openPoolCache(db: Database): PoolCache {
  const known = new LRUCache<string, Entry>({ max: POOLS, maxSize: BYTES });
  const reading = new Map<string, Promise<Entry | null>>();

  function keep(pool: InsightPool, entry: Entry): void {
    const size = REPLAYS_BYTES + DEMANDS * sizeOfHistory(entry.history);
    known.set(keyOf(pool), entry, { size: Math.min(BYTES, size) });
  }

  function read(pool: InsightPool, withChecks: boolean, settingsVersion: number): Promise<Entry | null> {
    const underWay = `${keyOf(pool)}/${withChecks}/${settingsVersion}`;
    const started =
      reading.get(underWay) ??
      readNow(pool, withChecks, settingsVersion)
        .then((entry) => {
          if (entry) keep(pool, entry);
          return entry;
        })
        .finally(() => reading.delete(underWay));
    reading.set(underWay, started);
    return started;
  }

  async function readNow(
    pool: InsightPool,
    withChecks: boolean,
    settingsVersion: number,
  ): Promise<Entry | null> {
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
      settingsVersion,
    };
  }

  /** Reads only the settings again, because the recorded demand does not depend on them. */
  async function withSettings(
    pool: InsightPool,
    entry: Entry,
    settingsVersion: number,
  ): Promise<Entry | null> {
    if (entry.settingsVersion === settingsVersion) return entry;
    const row = await readInsightPool(db, pool);
    if (!row) return null;
    const { since, asOf } = entry.history.pool;
    const asSet = { ...entry, settingsVersion, history: { ...entry.history, pool: { ...row, since, asOf } } };
    keep(pool, asSet);
    return asSet;
  }

  return {
    async get(pool, { withChecks }) {
      const version = await readSettingsVersion(db, pool);
      if (version === null) return null;
      const entry = known.get(keyOf(pool));
      if (!entry || (withChecks && !entry.history.checks)) return read(pool, withChecks, version);
      const age = performance.now() - entry.readAt;
      const freshFor = Math.min(
        FRESH_MS.most,
        Math.max(FRESH_MS.least, FRESH_MS.perReadingMs * entry.readingTook),
      );
      if (age < freshFor) return withSettings(pool, entry, version);
      const anew = read(pool, entry.history.checks !== null, version);
      if (entry.readingTook < LONG_READING_MS || age > freshFor + STALE_MS) return anew;
      // The next job uses the new one; a failed read is reported to its caller.
      anew.catch(() => undefined);
      return withSettings(pool, entry, version);
    },
  };
}

const keyOf = ({ customerId, id }: InsightPool) => `${customerId}/${id}`;

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
