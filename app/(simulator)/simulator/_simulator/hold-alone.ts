/** How long another page may take to let go before the person is told of it. */
const PATIENCE_MS = 500;

/**
 * Waits until no other page of this browser holds what has this name, and holds it until the returned function is
 * called. A browser that has no locks here (without https) lets everybody hold everything.
 */
export function holdAlone(name: string, tell: { held(): void; elsewhere(): void }): () => void {
  const locks = navigator.locks as LockManager | undefined;
  if (!locks) {
    tell.held();
    return () => {};
  }
  const leaving = new AbortController();
  const { signal } = leaving;
  const patience = setTimeout(tell.elsewhere, PATIENCE_MS);
  const left = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const hold = () => {
    clearTimeout(patience);
    if (signal.aborted) return;
    tell.held();
    return left;
  };
  locks.request(name, { signal }, hold).catch(() => {
    clearTimeout(patience);
    if (!signal.aborted) tell.held();
  });
  return () => {
    clearTimeout(patience);
    leaving.abort();
  };
}
