import { EMPTY, type Action, type Model, type Settings } from './model';
import type { Instant } from './offline-grace';
import { consumeOfflineGrace } from './offline-grace';
import { reduce, warnBeforeMs } from './reduce';
import { backoffMs } from './retry';
import { changeKey, load, save, type Identity } from './saved';
import { createStorageWriter } from './storage-writer';
import type { ClientEvent, ClientListener, ClientStorage, Timers } from './types';

/** An action to dispatch; the store adds `now`. */
export type UntimedAction = Action extends infer F ? (F extends Action ? Omit<F, 'now'> : never) : never;

export type Store = {
  readonly model: Model;
  readonly identity: Identity;
  /** Another client has written to the storage: this client no longer writes. */
  readonly isTaken: boolean;
  now(): Instant;
  dispatch(action: UntimedAction): void;
  setIdentity(identity: Partial<Identity>): void;
  subscribe(listener: ClientListener): () => void;
  open(): Promise<void>;
  /** Resolves when pending writes have ended or timed out. True if everything was written and read back. */
  flush(): Promise<boolean>;
  close(): Promise<void>;
};

const HEARTBEAT_MS = 60_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const WRITE_RETRY = { attempts: Infinity, firstDelayMs: 1000, maxDelayMs: 60_000 };

/** Holds the model, stores it over restarts, notifies listeners, and wakes when time alone changes it. */
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
  let tickTimer: unknown = null;
  let retryTimer: unknown = null;
  let failedWrites = 0;
  let isOpen = false;
  let written = { key: changeKey(save(identity, model, null)), leftMs: 0, atMs: -Infinity };
  const writer = createStorageWriter({
    storage,
    timers,
    timeoutMs: parts.timeoutMs,
    onWritten() {
      failedWrites = 0;
      timers.clearTimeout(retryTimer);
      if (model.view.storage !== 'OK') dispatch({ type: 'STORAGE', storage: 'OK' });
    },
    onFailed() {
      failedWrites += 1;
      if (isOpen && model.view.storage === 'OK') dispatch({ type: 'STORAGE', storage: 'FAILING' });
      // An empty key makes the next change or the timer write everything again.
      written = { key: '', leftMs: 0, atMs: -Infinity };
      timers.clearTimeout(retryTimer);
      if (isOpen)
        retryTimer = timers.setTimeout(
          () => persist(),
          backoffMs(WRITE_RETRY, failedWrites, () => 1),
        );
    },
    onTaken() {
      timers.clearTimeout(retryTimer);
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
    setIdentity(change) {
      identity = { ...identity, ...change };
      persist();
    },
    subscribe(listener) {
      // A wrapper per subscription, so that a listener added twice is called twice and removed once.
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
        notify([]);
      }
      dispatch({ type: 'TIME' });
    },
    flush: writer.flush,
    async close() {
      // A storage that was never read must not be overwritten.
      if (!isOpen) return;
      dispatch({ type: 'TIME' });
      timers.clearTimeout(tickTimer);
      persist(true);
      isOpen = false;
      timers.clearTimeout(retryTimer);
      await writer.flush();
    },
  };

  function dispatch(action: UntimedAction) {
    const before = model;
    const step = reduce(before, { ...action, now: now() } as Action, settings);
    model = step.model;
    if (model.view.registration === 'REMOVED') identity = { ...identity, token: null };
    persist();
    scheduleTick();
    if (model.view !== before.view || step.events.length > 0) notify(step.events);
    parts.onChange(before);
  }

  function notify(events: ClientEvent[]) {
    for (const event of events.length > 0 ? events : [null]) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          // The app's mistake must not keep the action from others, nor be swallowed.
          timers.setTimeout(() => {
            throw error;
          }, 0);
        }
      }
    }
  }

  function scheduleTick() {
    timers.clearTimeout(tickTimer);
    tickTimer = null;
    if (!isOpen) return;
    const waits: number[] = [];
    const { lease, offlineGrace, loginPending } = model;
    if (loginPending?.expiresAtMs != null) waits.push(loginPending.expiresAtMs - now().monoMs);
    if (lease) {
      const leftMs = lease.endsAtMs - now().monoMs;
      waits.push(lease.warned ? leftMs : leftMs - warnBeforeMs(lease, settings));
    }
    if (offlineGrace)
      waits.push(HEARTBEAT_MS, consumeOfflineGrace(offlineGrace, now(), settings.countsSleep).leftMs);
    if (waits.length === 0) return;
    const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(1, Math.ceil(Math.min(...waits))));
    tickTimer = timers.setTimeout(() => dispatch({ type: 'TIME' }), waitMs);
  }

  /** Writes changes. If only the offline time left has changed: once a minute, and on close. */
  function persist(isLast = false) {
    if (!isOpen) return;
    const saved = save(identity, model, bootId());
    const leftMs = saved.permit?.leftMs ?? 0;
    const key = changeKey(saved);
    const atMs = now().monoMs;
    const isDue = saved.permit !== null && (isLast || atMs - written.atMs >= HEARTBEAT_MS);
    if (key === written.key && leftMs <= written.leftMs && !isDue) return;
    written = { key, leftMs, atMs };
    writer.write(JSON.stringify(saved));
  }
}
