/** Kinds of places, each with its own icon. */
export const PLACE_KINDS = ['pool', 'device', 'person', 'customer', 'page'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A page that was opened from the palette. */
export type Place = { kind: PlaceKind; label: string; hint?: string | undefined; href: string };

const MAX_DEVICES = 6;
const PREFIX = 'recent-places.';

/** Moves a place to the front, without duplicates. */
export const withPlace = (places: readonly Place[], place: Place): Place[] =>
  [place, ...places.filter(({ href }) => href !== place.href)].slice(0, MAX_DEVICES);

/** Pages are not stored: their names depend on the language, and they can be found anyway. */
const isKept = ({ kind }: Place) => kind !== 'page';

/**
 * Recent places of a user in this tab, until it is closed or the user signs out, for privacy. Empty if storage is
 * forbidden or invalid.
 */
export function readPlaces(email: string): Place[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(email)) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isPlace).slice(0, MAX_DEVICES) : [];
  } catch {
    return [];
  }
}

export function rememberPlace(email: string, place: Place): void {
  if (!isKept(place)) return;
  try {
    sessionStorage.setItem(keyOf(email), JSON.stringify(withPlace(readPlaces(email), place)));
  } catch {
    // Without storage there are no recent places.
  }
}

/** Removes the recent places of all users. */
export function forgetPlaces(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  } catch {
    // Without storage there is nothing to remove.
  }
}

const keyOf = (email: string) => PREFIX + email.toLowerCase();

/** Accepts only links within the portal, whatever is stored. */
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
