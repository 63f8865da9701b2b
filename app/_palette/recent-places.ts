/** What kinds of place there are; each has a sign of its own. */
export const PLACE_KINDS = ['pool', 'device', 'person', 'customer', 'page'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A page of the portal that somebody went to from the palette. */
export type Place = { kind: PlaceKind; label: string; hint?: string | undefined; href: string };

const MOST = 6;
const PREFIX = 'recent-places.';

/** With a place put first; each only once. */
export const withPlace = (places: readonly Place[], place: Place): Place[] =>
  [place, ...places.filter(({ href }) => href !== place.href)].slice(0, MOST);

/** Names change with the language, and pages can be found anyway: only what was searched for is kept. */
const isKept = ({ kind }: Place) => kind !== 'page';

/**
 * What this tab remembers for somebody, until it is closed or they sign out: names are nobody else's business. Nothing
 * if the browser does not let itself be asked, or was written by others.
 */
export function readPlaces(email: string): Place[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(email)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberPlace(email: string, place: Place): void {
  if (!isKept(place)) return;
  try {
    sessionStorage.setItem(keyOf(email), JSON.stringify(withPlace(readPlaces(email), place)));
  } catch {
    // A browser that stores nothing has no recent places.
  }
}

/** Forgets the places of everybody. */
export function forgetPlaces(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // A browser that stores nothing has nothing to forget.
  }
}

const keyOf = (email: string) => PREFIX + email.toLowerCase();

/** Links lead into the portal only, whatever was stored. */
function isPlace(stored: unknown): stored is Place {
  if (typeof stored !== 'object' || stored === null) return false;
  const { kind, label, hint, href } = stored as Record<string, unknown>;
  return (
    PLACE_KINDS.some((one) => one === kind) &&
    typeof label === 'string' &&
    (hint === undefined || typeof hint === 'string') &&
    typeof href === 'string' &&
    /^\/(?![/\\])/.test(href)
  );
}
