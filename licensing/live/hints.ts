import { randomUUID } from 'node:crypto';
import postgres, { type Options, type Sql } from 'postgres';
import type { Log } from '../log';
import type { Key } from '../ids';
import { outageLog } from './outage-log';
import { withinTime } from '../within-time';

export type Hint = { about: 'pool' | 'identity'; key: Key };

export type Hints = {
  /** Whether notifications are known to arrive. */
  connected(): boolean;
  close(): Promise<void>;
};

type HintOptions = {
  client: Sql;
  log: Log;
  onHint: (hint: Hint) => void;
  /** Listening has begun, or begun again: anything may have been missed. */
  onGap: () => void;
  probeMs: number;
};

const CHANNEL = 'seatwise';
const RETRY_MS = 500;
const MISSED_PROBES = 2;

/**
 * Listens to the notifications of all processes over one connection of its own. A lost connection is made again by
 * postgres.js; one that is silently dead says nothing at all, so an echo is sent through the database now and then,
 * and a listener that does not hear it is replaced.
 */
export function openHints({ client, log, onHint, onGap, probeMs }: HintOptions): Hints {
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
        (payload) => listener === mine && hear(payload),
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

  /* Ended and not just left: postgres.js would go on trying with it. */
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

  function hear(payload: string) {
    if (payload === echo) {
      connected = true;
      missedProbes = 0;
      return;
    }
    const [about, customerId, id] = payload.split(':');
    if ((about === 'pool' || about === 'identity') && customerId && id)
      onHint({ about, key: { customerId, id } });
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
      // The database is away. The listener finds that out for itself.
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

/* The options are taken as they are because they carry `shared`, as postgres.js does for its own listener. */
const dedicatedClient = (client: Sql): Sql =>
  postgres({ ...(client.options as unknown as Options<Record<string, never>>), max: 1 });
