import type { Sql } from 'postgres';
import type { Database } from '../../db/client';
import type { UsagePublisher } from '../usage-publisher';
import type { DisplayActor, PortalActor } from '../actor';
import { readDisplayPoolKeys } from '../displays/get-display';
import type { Log } from '../log';
import type { Key } from '../ids';
import type { RecordIds } from '../record-ids';
import type { DeviceStatus } from '../outcomes';
import { readSeatUsages, type SeatUsage } from '../pool/seat-usage';
import { readPoolKeys } from '../pool/pool-keys';
import { openNotificationListener, type Notification } from './notification-listener';
import { outageLog } from './outage-log';
import { PoolWatch, type PoolWatchServices } from './pool-watch';
import { watchPools, type PoolsWatch } from './pools-watch';
import { pushIterator } from './push-iterator';
import { readPoolSeats } from './read-pool-seats';
import type { SeatChanges } from './seat-changes';
import { serialLoader } from './serial-loader';
import type { Viewer } from './watch-rights';
import { readVersionedUsage } from './versioned-usage';
import { openViewerRights } from './viewer-rights';
import { readTokenHashes, readWatchedDevices } from './watched-devices';

export type WatchedDeviceKey = Key & { seatPoolId: string; tokenHash: Buffer };

/** Live view of one process. The verbs check who may watch. */
export type Live = {
  /** Use of a pool: the current state, then every change, as long as `viewer` may watch (L29, L30). */
  watchUsage(key: Key, viewer: PortalActor): AsyncIterableIterator<SeatUsage>;
  /** Seats and events of a pool: the complete state, then every change, as long as `viewer` may watch (L29, L30). */
  watchSeats(key: Key, viewer: PortalActor): AsyncIterableIterator<SeatChanges>;
  /** Use of all pools, or of one customer's: the current states, then those that change, new pools included. */
  watchUsages(customerId: string | null, viewer: PortalActor): AsyncIterableIterator<SeatUsage[]>;
  /** Use of the pools of a display, until its link ends or changes. */
  watchDisplayUsages(display: DisplayActor): AsyncIterableIterator<SeatUsage[]>;
  /** State of a device: the current one, then every change made elsewhere, as long as its token is valid. */
  watchDevice(device: WatchedDeviceKey): AsyncIterableIterator<DeviceStatus>;
  /** Whether this is the current token of the device. Concurrent checks share one query. */
  hasToken(device: Key, tokenHash: Buffer): Promise<boolean>;
  /** Calls `onEnd` when `viewer` may no longer watch (L30). Returns a function that stops checking. */
  guardViewer(viewer: Viewer, onEnd: () => void): () => void;
  /** Whether notifications of other processes are arriving. */
  connected(): boolean;
  /** Number of watched pools, for tests and metrics. */
  watchedPools(): number;
  /** Ends all streams and stops listening. */
  close(): Promise<void>;
};

type LiveOptions = {
  db: Database;
  client: Sql;
  log: Log;
  usagePublisher: Pick<UsagePublisher, 'schedule'>;
  recordIds: RecordIds;
  timing?: Partial<typeof defaultTiming>;
};

/* Slightly more than 200 and 100 ms, so that jitter cannot produce six or eleven messages a second. */
const defaultTiming = {
  mergeMs: 220,
  seatsMergeMs: 110,
  renewalsMs: 4_000,
  safetyMs: 30_000,
  rightsMs: 30_000,
  probeMs: 2_000,
};

/**
 * Opens the live view. Notifications are hints only: after each one the state is read from the database, with one
 * query for all viewers, and after a gap everything watched is read again.
 */
export function openLive({ db, client, log, usagePublisher, recordIds, timing: given }: LiveOptions): Live {
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
    readUsage: (key, sent) => readVersionedUsage({ db, usagePublisher, readUsage }, key, sent),
    readSeats: serialLoader((asked) => readPoolSeats(db, recordIds, asked)),
    readDevice: serialLoader((keys) => readWatchedDevices(db, keys)),
    outage,
    mergeMs: timing.mergeMs,
    seatsMergeMs: timing.seatsMergeMs,
    renewalsMs: timing.renewalsMs,
    safetyMs: timing.safetyMs,
  };

  const notifications = openNotificationListener({
    client,
    log,
    onNotification: follow,
    onGap: catchUp,
    probeMs: timing.probeMs,
  });

  function follow({ about, key }: Notification) {
    if (about === 'pool') {
      pools.get(nameOf(key))?.look();
      for (const watch of poolsWatches) watch.notify(key);
      return;
    }
    rights.recheck(key);
    // A display restarts with the current state of its link.
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
    connected: notifications.connected,
    watchedPools: () => pools.size,
    async close() {
      rights.close();
      for (const watch of [...poolsWatches, ...displayWatches.keys()]) watch.end();
      for (const pool of [...pools.values()]) pool.end();
      await notifications.close();
    },
  };
}

const nameOf = (key: Key) => `${key.customerId}:${key.id}`;
