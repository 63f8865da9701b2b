/** Minimum time between automatic reloads of a tab, so that missing files on the server cause no loop. */
const MIN_INTERVAL_MS = 5 * 60 * 1000;
/** Longer than the delay of search fields: their text must be in the address to survive the reload. */
const ADDRESS_SETTLES_MS = 400;
const ASK_AGAIN_MS = 1_000;

const RELOADED_AT = 'code-reloaded-at';
const SCROLL = 'code-reload-scroll';

/** Whether code could not be loaded: after an upgrade the old files are gone. */
export const isMissingCode = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ChunkLoadError';

/**
 * Reloads the page at the same address and position, with the new code. Resolves with false if a recent reload did not
 * help, or the browser cannot store that it was made.
 */
async function reloadInPlace(top: number): Promise<boolean> {
  if (!mayReload(Date.now())) return false;
  await wait(ADDRESS_SETTLES_MS);
  sessionStorage.setItem(SCROLL, JSON.stringify({ path: location.pathname, top }));
  location.reload();
  return true;
}

/** For code loaded on an action: reloads unless offline, when a reload would lose the page. */
export async function reloadIfReachable(error: unknown): Promise<void> {
  if (isMissingCode(error) && (await isReachable())) await reloadInPlace(scrollY);
}

/**
 * For a page that cannot be shown without the code: waits until the server responds. `top` is the position while the
 * page was visible. Resolves with false if a reload does not help.
 */
export async function reloadWhenReachable(top: number, signal: AbortSignal): Promise<boolean> {
  while (!(await isReachable())) {
    await wait(ASK_AGAIN_MS);
    if (signal.aborted) return true;
  }
  return signal.aborted || reloadInPlace(top);
}

/** Restores the position after `reloadInPlace` once the page is long enough, unless the reader scrolls. */
export function restoreScroll(): () => void {
  const top = takeScroll();
  if (top === null) return () => undefined;
  const giveUp = new AbortController();
  const stop = () => giveUp.abort();
  const timer = setTimeout(stop, 10_000);
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    addEventListener(event, stop, { signal: giveUp.signal, passive: true });
  const observer = new ResizeObserver(() => {
    scrollTo({ top, behavior: 'instant' });
    if (Math.abs(scrollY - top) < 2) stop();
  });
  giveUp.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  observer.observe(document.body);
  return stop;
}

function mayReload(now: number): boolean {
  try {
    if (now - Number(sessionStorage.getItem(RELOADED_AT) ?? 0) < MIN_INTERVAL_MS) return false;
    sessionStorage.setItem(RELOADED_AT, String(now));
    return true;
  } catch {
    return false;
  }
}

function takeScroll(): number | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(SCROLL) ?? 'null') as { path: string; top: number } | null;
    sessionStorage.removeItem(SCROLL);
    return kept?.path === location.pathname && kept.top > 0 ? kept.top : null;
  } catch {
    return null;
  }
}

const isReachable = () =>
  fetch('/livez', { method: 'HEAD', cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
