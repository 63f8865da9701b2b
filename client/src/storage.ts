import type { ClientStorage } from './types';

/** Storage in memory, lost with the process. For tests and tools. */
export function memoryStorage(text: string | null = null): ClientStorage {
  return {
    read: () => text,
    write: (next) => void (text = next),
  };
}

/** Storage under `key` of a browser's `localStorage` or `sessionStorage`. */
export function webStorage(
  storage: { getItem(key: string): string | null; setItem(key: string, value: string): void },
  key: string,
): ClientStorage {
  return {
    read: () => storage.getItem(key),
    write: (text) => storage.setItem(key, text),
  };
}
