/**
 * Token of the display link. It is removed from the address bar once read, and kept in this tab for reloads, or in this
 * browser if the reader chooses so.
 */
const KEY = 'seatwise.display-link';

const listeners = new Set<() => void>();
/** Null until the page runs in the browser: the part of the address after the # is not sent to the server. */
let present: string | null = null;

export const readDisplayToken = (): string | null => present;

export function onDisplayTokenChange(changed: () => void): () => void {
  if (listeners.size === 0) addEventListener('hashchange', take);
  listeners.add(changed);
  take();
  return () => {
    listeners.delete(changed);
    if (listeners.size === 0) removeEventListener('hashchange', take);
  };
}

/** Whether the token is kept in the browser, to open the display again after it was closed. */
export const isDisplayTokenKept = (token: string): boolean => recall(localStorageOf()) === token;

/** Null: removes it. */
export function keepDisplayToken(token: string | null): void {
  if (token === null) localStorageOf()?.removeItem(KEY);
  else remember(localStorageOf(), token);
  notify();
}

function take(): void {
  const given = location.hash.slice(1);
  if (given) {
    remember(sessionStorageOf(), given);
    // Without Next's own state, with which Next would miss the change and restore the secret.
    history.replaceState(null, '', location.pathname);
  }
  const next = given || (present ?? recall(sessionStorageOf()) ?? recall(localStorageOf()) ?? '');
  if (next === present) return;
  present = next;
  notify();
}

function notify(): void {
  for (const changed of listeners) changed();
}

const sessionStorageOf = () => storageOf(() => sessionStorage);
const localStorageOf = () => storageOf(() => localStorage);

/** Null if the browser forbids storage. */
function storageOf(get: () => Storage): Storage | null {
  try {
    return get();
  } catch {
    return null;
  }
}

const recall = (storage: Storage | null) => storage?.getItem(KEY) ?? null;

function remember(storage: Storage | null, token: string): void {
  try {
    storage?.setItem(KEY, token);
  } catch {
    // Storage is full or forbidden: the tab keeps it until it is closed.
  }
}
