/** Counts by key. Keys with count 0 are removed. */
export function countPer<Key>() {
  const counts = new Map<Key, number>();
  return {
    count: (key: Key) => counts.get(key) ?? 0,
    add: (key: Key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    remove(key: Key) {
      const left = (counts.get(key) ?? 0) - 1;
      if (left > 0) counts.set(key, left);
      else counts.delete(key);
    },
  };
}
