import { EMPTY, type Fact, type Model, type Settings } from './model';
import type { Instant } from './permit';
import { spendPermit } from './permit';
import { reduce, warnBeforeMs } from './reduce';
import { backoffMs } from './retry';
import { keyOf, load, save, type Identity } from './saved';
import { createStorageWriter } from './storage-writer';
import type { ClientEvent, ClientListener, ClientStorage, Timers } from './types';

/** A fact without its moment, which the store knows. */
export type News = Fact extends infer F ? (F extends Fact ? Omit<F, 'now'> : never) : never;

export type Store = {
  readonly model: Model;
  readonly identity: Identity;
  /** Another client has written to the storage: nothing of this one is kept any more. */
  readonly isTaken: boolean;
  now(): Instant;
  dispatch(news: News): void;
  identify(identity: Partial<Identity>): void;
  subscribe(listener: ClientListener): () => void;
  open(): Promise<void>;
  /** Waits for the storage. True if all that is known has been written and read back. */
  flush(): Promise<boolean>;
  close(): Promise<void>;
};

const HEARTBEAT_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const WRITE_AGAIN = { attempts: Infinity, firstDelayMs: 1000, maxDelayMs: 60_000 };

/** Holds the model, tells the app of it, wakes up when the clock alone changes it, and keeps it over restarts. */
export function createStore(parts: {
  storage: ClientStorage;
  settings: Settings;
  timers: Timers;
  now: () => Instant;
  bootId: () => string | null;
  timeoutMs: number;
  onChange: (before: Model) => void;
  onTaken: () => void;
}): Store {
  const { storage, settings, timers, now, bootId, onTaken } = parts;
  const listeners = new Set<ClientListener>();
  let model: Model = EMPTY;
  let identity: Identity = { installationId: null, token: null };
  let alarm: unknown = null;
  let writeAgain: unknown = null;
  let failedWrites = 0;
  let isOpen = false;
  let written = { key: keyOf(save(identity, model, null)), leftMs: 0, atMs: -Infinity };
  const writer = createStorageWriter({
    storage,
    timers,
    patienceMs: parts.timeoutMs,
    onWritten() {
      failedWrites = 0;
      timers.clearTimeout(writeAgain);
      if (model.view.storage !== 'OK') dispatch({ type: 'STORAGE', storage: 'OK' });
    },
    onFailed() {
      failedWrites += 1;
      if (isOpen && model.view.storage === 'OK') dispatch({ type: 'STORAGE', storage: 'FAILING' });
      // The next change writes everything again, and so does a timer.
      written = { key: '', leftMs: 0, atMs: -Infinity };
      timers.clearTimeout(writeAgain);
      if (isOpen)
        writeAgain = timers.setTimeout(
          () => persist(),
          backoffMs(WRITE_AGAIN, failedWrites, () => 1),
        );
    },
    onTaken() {
      timers.clearTimeout(writeAgain);
      onTaken();
    },
  });

  return {
    get model() {
      return model;
    },
    get identity() {
      return identity;
    },
    get isTaken() {
      return writer.isTaken;
    },
    now,
    dispatch,
    identify(change) {
      identity = { ...identity, ...change };
      persist();
    },
    subscribe(listener) {
      // A function of its own, so that one that is given twice is called twice and let go once.
      const mine: ClientListener = (event) => listener(event);
      listeners.add(mine);
      return () => void listeners.delete(mine);
    },
    async open() {
      const found = load(await writer.read(), now(), bootId());
      isOpen = true;
      if (found) {
        ({ identity, model } = found);
        written = { ...written, key: found.key };
        tell([]);
      }
      dispatch({ type: 'TIME' });
    },
    flush: writer.flush,
    async close() {
      // What was never read must not be replaced by nothing.
      if (!isOpen) return;
      dispatch({ type: 'TIME' });
      timers.clearTimeout(alarm);
      persist(true);
      isOpen = false;
      timers.clearTimeout(writeAgain);
      await writer.flush();
    },
  };

  function dispatch(news: News) {
    const before = model;
    const step = reduce(before, { ...news, now: now() } as Fact, settings);
    model = step.model;
    if (model.view.registration === 'REMOVED') identity = { ...identity, token: null };
    persist();
    arm();
    if (model.view !== before.view || step.events.length > 0) tell(step.events);
    parts.onChange(before);
  }

  function tell(events: ClientEvent[]) {
    for (const event of events.length > 0 ? events : [null]) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          // The app's mistake must not keep the news from others, nor be swallowed.
          timers.setTimeout(() => {
            throw error;
          }, 0);
        }
      }
    }
  }

  function arm() {
    timers.clearTimeout(alarm);
    alarm = null;
    if (!isOpen) return;
    const waits: number[] = [];
    const { lease, permit, loginPending } = model;
    if (loginPending?.expiresAt != null) waits.push(loginPending.expiresAt - now().mono);
    if (lease) {
      const leftMs = lease.endsAt - now().mono;
      waits.push(lease.warned ? leftMs : leftMs - warnBeforeMs(lease, settings));
    }
    if (permit) waits.push(HEARTBEAT_MS, spendPermit(permit, now(), settings.countsSleep).leftMs);
    if (waits.length === 0) return;
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(1, Math.ceil(Math.min(...waits))));
    alarm = timers.setTimeout(() => dispatch({ type: 'TIME' }), waitMs);
  }

  /** Writes what has changed; of a permit that merely runs down, once a minute and at last. */
  function persist(isLast = false) {
    if (!isOpen) return;
    const saved = save(identity, model, bootId());
    const leftMs = saved.permit?.leftMs ?? 0;
    const key = keyOf(saved);
    const atMs = now().mono;
    const isDue = saved.permit !== null && (isLast || atMs - written.atMs >= HEARTBEAT_MS);
    if (key === written.key && leftMs <= written.leftMs && !isDue) return;
    written = { key, leftMs, atMs };
    writer.write(JSON.stringify(saved));
  }
}
