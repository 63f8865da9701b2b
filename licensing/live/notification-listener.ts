import { randomUUID } from 'node:crypto';
import postgres, { type Options, type Sql } from 'postgres';
import type { Log } from '../log';
import type { Key } from '../ids';
import { outageLog } from './outage-log';
import { withinTime } from '../within-time';

export type Notification = { about: 'pool' | 'identity'; key: Key };

export type NotificationListener = {
  /** Whether notifications are arriving. */
  connected(): boolean;
  close(): Promise<void>;
};

type ListenerOptions = {
  client: Sql;
  log: Log;
  onNotification: (notification: Notification) => void;
  /** Called when listening has started or restarted: notifications may have been missed. */
  onGap: () => void;
  probeMs: number;
};

const CHANNEL = 'seatwise';
const RETRY_MS = 500;
const MISSED_PROBES = 2;

/**
 * Listens to the notifications of all processes on a dedicated connection. postgres.js reconnects a lost one; a
 * silently dead one is detected by an echo sent through the database at intervals, and replaced.
 */
export function openNotificationListener({
  client,
  log,
  onNotification,
  onGap,
  probeMs,
}: ListenerOptions): NotificationListener {
  const echo = `echo:${randomUUID()}`;
  const outage = outageLog(log, 'listening to changes');
  let listener: Sql | null = null;
  let connected = false;
  let missedProbes = 0;
  let closed = false;
  let probeTimer: NodeJS.Timeout | undefined;
  let reopenTimer: NodeJS.Timeout | undefined;
  let probing: Promise<void> = Promise.resolve();

  async function open() {
    const mine = dedicatedClient(client);
    listener = mine;
    try {
      await mine.listen(
        CHANNEL,
        (payload) => listener === mine && receive(payload),
        () => listener === mine && begin(),
      );
    } catch (error) {
      if (listener !== mine) return;
      connected = false;
      outage.failed(error);
      void retire();
      reopenTimer = setTimeout(() => void open(), RETRY_MS).unref();
    }
  }

  /* Ends the client, because postgres.js would otherwise keep reconnecting. */
  async function retire() {
    const old = listener;
    listener = null;
    clearTimeout(reopenTimer);
    await old?.end({ timeout: 0 });
  }

  function begin() {
    connected = true;
    missedProbes = 0;
    outage.worked();
    onGap();
  }

  function receive(payload: string) {
    if (payload === echo) {
      connected = true;
      missedProbes = 0;
      return;
    }
    const [about, customerId, id] = payload.split(':');
    if ((about === 'pool' || about === 'identity') && customerId && id)
      onNotification({ about, key: { customerId, id } });
  }

  async function probe() {
    if (missedProbes >= MISSED_PROBES && listener) {
      connected = false;
      missedProbes = 0;
      outage.failed(new Error('no notification arrived although one was sent'));
      void retire();
      void open();
    }
    try {
      await withinTime(client.notify(CHANNEL, echo));
      missedProbes++;
    } catch {
      // The database is unavailable; the listener handles that itself.
      connected = false;
      missedProbes = 0;
    }
  }

  function scheduleProbe() {
    if (closed) return;
    probeTimer = setTimeout(() => {
      probing = probe().finally(scheduleProbe);
    }, probeMs).unref();
  }

  void open();
  scheduleProbe();

  return {
    connected: () => connected,
    async close() {
      closed = true;
      connected = false;
      clearTimeout(probeTimer);
      await retire();
      await probing;
    },
  };
}

/* Reuses the options because they carry `shared`, as postgres.js does for its own listener. */
const dedicatedClient = (client: Sql): Sql =>
  postgres({ ...(client.options as unknown as Options<Record<string, never>>), max: 1 });
