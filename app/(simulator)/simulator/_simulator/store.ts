import { useSyncExternalStore } from 'react';

/** A value with listeners for its changes. */
export type Store<Value> = {
  get(): Value;
  set(next: Value): void;
  subscribe(listener: () => void): () => void;
};

export function createStore<Value>(first: Value): Store<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const notify of listeners) notify();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A store that is saved in this browser under a key. */
export function createKeptStore<Value>(key: string, first: Value, read: (kept: unknown) => Value | null) {
  const store = createStore(readKept(key, read) ?? first);
  return {
    ...store,
    set(next: Value) {
      localStorage.setItem(key, JSON.stringify(next));
      store.set(next);
    },
  };
}

/** Reads a value saved in this browser or tab. Invalid values count as missing. */
export function readKept<Value>(
  key: string,
  read: (kept: unknown) => Value | null,
  storage: Storage = localStorage,
): Value | null {
  try {
    return read(JSON.parse(storage.getItem(key) ?? 'null'));
  } catch {
    return null;
  }
}

export const useStore = <Value>({ subscribe, get }: Pick<Store<Value>, 'subscribe' | 'get'>): Value =>
  useSyncExternalStore(subscribe, get, get);
