import type { Sql } from 'postgres';
import type { Database } from '../../db/client';
import type { ChangePublisher } from '../change-publisher';
import type { DisplayActor, PortalActor } from '../actor';
import { readDisplayPoolKeys } from '../displays/get-display';
import type { Log } from '../log';
import type { Key } from '../ids';
import type { RecordIds } from '../record-ids';
import type { DeviceStatus } from '../outcomes';
import { readSeatUsages, type SeatUsage } from '../pool/seat-usage';
import { readPoolKeys } from '../pool/pool-keys';
import { openHints, type Hint } from './hints';
import { outageLog } from './outage-log';
import { PoolWatch, type PoolWatchServices } from './pool-watch';
import { watchPools, type PoolsWatch } from './pools-watch';
import { pushIterator } from './push-iterator';
import { readPoolSeats } from './read-pool-seats';
import type { SeatChanges } from './seat-changes';
import { serialLoader } from './serial-loader';
import type { Viewer } from './may-still-watch';
import { readSettledUsage } from './settled-usage';
import { openViewerRights } from './viewer-rights';
import { readTokenHashes, readWatchedDevices } from './watched-devices';

export type WatchedDeviceKey = Key & { seatPoolId: string; tokenHash: Buffer };

/** The live view of one process. Who may watch what is for the verbs to decide. */
export type Live = {
  /** The use of a pool: the present state, then every change, for as long as `viewer` may watch (L29, L30). */
  watchUsage(key: Key, viewer: PortalActor): AsyncIterableIterator<SeatUsage>;
  /** The seats and events of a pool: the complete state, then every change, for as long as `viewer` may watch (L29, L30). */
  watchSeats(key: Key, viewer: PortalActor): AsyncIterableIterator<SeatChanges>;
  /** The use of all pools, or of one customer's: the present states, then those that change, new pools included. */
  watchUsages(customerId: string | null, viewer: PortalActor): AsyncIterableIterator<SeatUsage[]>;
  /** The use of a display's pools, for as long as its link works and stays as it is. */
  watchDisplayUsages(display: DisplayActor): AsyncIterableIterator<SeatUsage[]>;
  /** A device's own state: the present one, then every change that others make, for as long as its token is good. */
  watchDevice(device: WatchedDeviceKey): AsyncIterableIterator<DeviceStatus>;
  /** Whether this is the device's present token. Any number of devices at once are one query. */
  hasToken(device: Key, tokenHash: Buffer): Promise<boolean>;
  /** Calls back once `viewer` may no longer watch anything (L30). The answer stops it. */
  guardViewer(viewer: Viewer, onEnd: () => void): () => void;
  /** Whether changes of other processes are known to arrive. */
  connected(): boolean;
  /** How many streams there are, for tests and metrics. */
  watchedPools(): number;
  /** Ends all streams and stops listening. */
  close(): Promise<void>;
};

type LiveOptions = {
  db: Database;
  client: Sql;
  log: Log;
  changes: Pick<ChangePublisher, 'changed'>;
  recordIds: RecordIds;
  timing?: Partial<typeof defaultTiming>;
};

/* A little more than a fifth and a tenth of a second, so that jitter cannot make it six or eleven states a second. */
const defaultTiming = {
  mergeMs: 220,
  seatsMergeMs: 110,
  renewalsMs: 4_000,
  safetyMs: 30_000,
  rightsMs: 30_000,
  probeMs: 2_000,
};

/**
 * Opens the live view. Notifications are hints only: what is sent has been read from the database after them, with
 * one query for all who watch, and after any gap everything that is watched is read again.
 */
export function openLive({ db, client, log, changes, recordIds, timing: given }: LiveOptions): Live {
  const timing = { ...defaultTiming, ...given };
  const pools = new Map<string, PoolWatch>();
  const poolsWatches = new Set<PoolsWatch>();
  const displayWatches = new Map<PoolsWatch, DisplayActor>();
  const outage = outageLog(log, 'reading what is watched');
  const rights = openViewerRights({
    db,
    outage: outageLog(log, 'checking who may watch'),
    everyMs: timing.rightsMs,
  });

  const readUsage = serialLoader<Key, SeatUsage>(async (keys) => {
    const found = new Map((await readSeatUsages(db, keys)).map((usage) => [usage.seatPoolId, usage]));
    return keys.map((key) => found.get(key.id) ?? null);
  });
  const listPools = serialLoader((scopes: readonly { customerId: string | null }[]) =>
    readPoolKeys(db, scopes),
  );
  const readTokenHash = serialLoader<Key, Buffer>((keys) => readTokenHashes(db, keys));
  const services: PoolWatchServices = {
    readUsage: (key, sent) => readSettledUsage({ db, changes, readUsage }, key, sent),
    readSeats: serialLoader((keys) => readPoolSeats(db, recordIds, keys)),
    readDevice: serialLoader((keys) => readWatchedDevices(db, keys)),
    outage,
    mergeMs: timing.mergeMs,
    seatsMergeMs: timing.seatsMergeMs,
    renewalsMs: timing.renewalsMs,
    safetyMs: timing.safetyMs,
  };

  const hints = openHints({ client, log, onHint: follow, onGap: catchUp, probeMs: timing.probeMs });

  function follow({ about, key }: Hint) {
    if (about === 'pool') {
      pools.get(nameOf(key))?.look();
      for (const watch of poolsWatches) watch.hear(key);
      return;
    }
    rights.recheck(key);
    // A display begins anew with what its link is now.
    for (const [watch, { customerId, displayLinkId }] of displayWatches)
      if (customerId === key.customerId && displayLinkId === key.id) watch.end();
  }

  function catchUp() {
    rights.recheck();
    for (const pool of pools.values()) pool.look();
    for (const watch of poolsWatches) watch.list();
    for (const watch of [...displayWatches.keys()]) watch.end();
  }

  function poolOf(key: Key): PoolWatch {
    const name = nameOf(key);
    const known = pools.get(name);
    if (known) return known;
    const pool = new PoolWatch(key, services, () => pools.get(name) === pool && pools.delete(name));
    pools.set(name, pool);
    return pool;
  }

  return {
    watchUsage(key, viewer) {
      const push = pushIterator<SeatUsage>(() => {
        stopGuarding();
        leave();
      });
      const stopGuarding = rights.guard(viewer, push.fail);
      const leave = poolOf(key).joinViewer(push);
      return push.iterator;
    },
    watchSeats(key, viewer) {
      const push = poolOf(key).joinSeats(() => stopGuarding());
      const stopGuarding = rights.guard(viewer, push.fail);
      return push.iterator;
    },
    watchUsages(customerId, viewer) {
      const watch = watchPools({
        customerId,
        list: async () => (await listPools({ customerId })) ?? [],
        join: (key, sink) => poolOf(key).joinViewer(sink),
        outage,
        mergeMs: timing.mergeMs,
        onDetach() {
          stopGuarding();
          poolsWatches.delete(watch);
        },
      });
      poolsWatches.add(watch);
      const stopGuarding = rights.guard(viewer, watch.fail);
      return watch.iterator;
    },
    watchDisplayUsages(display) {
      const watch = watchPools({
        customerId: display.customerId,
        list: () => readDisplayPoolKeys(db, display),
        join: (key, sink) => poolOf(key).joinViewer(sink),
        outage,
        mergeMs: timing.mergeMs,
        onDetach() {
          stopGuarding();
          displayWatches.delete(watch);
        },
      });
      displayWatches.set(watch, display);
      const stopGuarding = rights.guard(display, watch.fail);
      return watch.iterator;
    },
    watchDevice({ customerId, id, seatPoolId, tokenHash }) {
      return poolOf({ customerId, id: seatPoolId }).joinDevice({ customerId, id }, tokenHash).iterator;
    },
    async hasToken(device, tokenHash) {
      return (await readTokenHash(device))?.equals(tokenHash) ?? false;
    },
    guardViewer: (viewer, onEnd) => rights.guard(viewer, onEnd),
    connected: hints.connected,
    watchedPools: () => pools.size,
    async close() {
      rights.close();
      for (const watch of [...poolsWatches, ...displayWatches.keys()]) watch.end();
      for (const pool of [...pools.values()]) pool.end();
      await hints.close();
    },
  };
}

const nameOf = (key: Key) => `${key.customerId}:${key.id}`;
