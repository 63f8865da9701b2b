import type { NavPage } from '@/app/_lib/nav-pages';

/** Pages of a pool, by their path below it. */
export type PoolPart = 'dashboard' | 'devices' | 'denials' | 'history' | 'planner' | 'settings';

export const POOL_PARTS: readonly { part: PoolPart; path: string; key: string }[] = [
  { part: 'dashboard', path: '', key: 'b' },
  { part: 'devices', path: '/devices', key: 'd' },
  { part: 'denials', path: '/denials', key: 'n' },
  { part: 'history', path: '/history', key: 'h' },
  { part: 'planner', path: '/planner', key: 'w' },
  { part: 'settings', path: '/settings', key: 's' },
];

/** Second key, after G, of the pages in the main navigation. */
export const PAGE_KEYS: Readonly<Record<NavPage['name'], string>> = {
  pools: 'p',
  refused: 'r',
  customers: 'c',
  applications: 'a',
  people: 'u',
  team: 't',
  audit: 'l',
  alerts: 'e',
  report: 'm',
};

/** Action of a key, alone or after G. */
export type ShortcutAction = { kind: 'keys' } | { kind: 'find' } | { kind: 'go'; href: string };

type Where = { pages: readonly NavPage[]; pathname: string };

/** Action of a single key on a page; null: none. `isAfterG`: G was pressed just before. */
export function shortcutActionOf(
  key: string,
  isAfterG: boolean,
  { pages, pathname }: Where,
): ShortcutAction | null {
  if (!isAfterG) {
    if (key === '?') return { kind: 'keys' };
    return key === '/' ? { kind: 'find' } : null;
  }
  const letter = key.toLowerCase();
  const pool = poolOf(pathname);
  const part = pool && POOL_PARTS.find((one) => one.key === letter);
  if (part) return { kind: 'go', href: pool + part.path };
  const page = pages.find(({ name }) => PAGE_KEYS[name] === letter);
  return page ? { kind: 'go', href: page.href } : null;
}

/** Path of the pool that a page belongs to. */
export const poolOf = (pathname: string): string | null => /^\/pools\/[^/]+/.exec(pathname)?.[0] ?? null;
