/** Queue of events, the earliest first; events of one instant in the order of their addition. */
export function openQueue<Item>() {
  const heap: { at: number; turn: number; item: Item }[] = [];
  let turn = 0;
  const isBefore = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (!first || !second) return false;
    return first.at < second.at || (first.at === second.at && first.turn < second.turn);
  };
  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };

  return {
    add(at: number, item: Item): void {
      heap.push({ at, turn: turn++, item });
      for (let n = heap.length - 1; n > 0 && isBefore(n, (n - 1) >> 1); n = (n - 1) >> 1)
        swap(n, (n - 1) >> 1);
    },
    next(): { at: number; item: Item } | undefined {
      swap(0, heap.length - 1);
      const first = heap.pop();
      for (let n = 0; ;) {
        const child = isBefore(2 * n + 2, 2 * n + 1) ? 2 * n + 2 : 2 * n + 1;
        if (!isBefore(child, n)) return first;
        swap(n, child);
        n = child;
      }
    },
  };
}
