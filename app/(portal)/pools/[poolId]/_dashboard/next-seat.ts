/** Position of a tile on the screen. */
export type Place = { left: number; right: number; top: number; bottom: number };

/** Tile that an arrow key moves to: the previous or next one, or the nearest in the row above or below. */
export function nextSeat(places: readonly Place[], current: number, key: string): number | null {
  const last = places.length - 1;
  if (key === 'ArrowRight') return Math.min(last, current + 1);
  if (key === 'ArrowLeft') return Math.max(0, current - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const from = places[current];
  if (!from || (key !== 'ArrowUp' && key !== 'ArrowDown')) return null;

  const down = key === 'ArrowDown';
  const beyond = places
    .map((place, index) => ({ place, index }))
    .filter(({ place }) => (down ? place.top >= from.bottom : place.bottom <= from.top));
  if (beyond.length === 0) return current;
  const rows = beyond.map(({ place }) => place.top);
  const row = down ? Math.min(...rows) : Math.max(...rows);
  const middle = (place: Place) => (place.left + place.right) / 2;
  const distance = ({ place }: { place: Place }) => Math.abs(middle(place) - middle(from));
  return beyond
    .filter(({ place }) => place.top === row)
    .reduce((nearest, one) => (distance(one) < distance(nearest) ? one : nearest)).index;
}
