/**
 * The token of the display link. It leaves the address bar as soon as the page has read it, and stays in this tab, so
 * that a reload works; on a screen that is told to keep it, in this browser.
 */
const KEY = 'seatwise.display-link';

const listeners = new Set<() => void>();
/** Null until the page is there: the server is not sent what stands after the #. */
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

/** Whether the browser opens the display again after it was closed. */
export const isDisplayTokenKept = (token: string): boolean => recall(localStorageOf()) === token;

/** Null: no longer. */
export function keepDisplayToken(token: string | null): void {
  if (token === null) localStorageOf()?.removeItem(KEY);
  else remember(localStorageOf(), token);
  notify();
}

function take(): void {
  const given = location.hash.slice(1);
  if (given) {
    remember(sessionStorageOf(), given);
    // Without the state that is Next's own, which would keep Next from noticing and bring the secret back.
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

/** Null where the browser does not let a page keep anything. */
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
    // Full, or not allowed: the tab remembers it until it is closed.
  }
}
