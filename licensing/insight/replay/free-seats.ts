/** Set of free numbers from 1 on that finds the lowest one. */
export type FreeSeats = {
  takeLowest(): number;
  lowest(): number;
  take(seat: number): void;
  release(seat: number): void;
};

const BITS = 32;

/** All seats free, one for each device at most. */
export function openFreeSeats(devices: number): FreeSeats {
  // A set bit is a free seat. One spare word, so that there is always a free seat.
  const words = new Uint32Array(Math.floor(devices / BITS) + 1).fill(0xffff_ffff);
  let firstWord = 0;

  function lowest(): number {
    while (words[firstWord] === 0) firstWord++;
    const word = words[firstWord] ?? 0;
    return firstWord * BITS + (BITS - 1 - Math.clz32(word & -word)) + 1;
  }

  function take(seat: number): void {
    const word = (seat - 1) >>> 5;
    words[word] = (words[word] ?? 0) & ~(1 << ((seat - 1) & 31));
  }

  return {
    lowest,
    take,
    takeLowest() {
      const seat = lowest();
      take(seat);
      return seat;
    },
    release(seat) {
      const word = (seat - 1) >>> 5;
      words[word] = (words[word] ?? 0) | (1 << ((seat - 1) & 31));
      if (word < firstWord) firstWord = word;
    },
  };
}
