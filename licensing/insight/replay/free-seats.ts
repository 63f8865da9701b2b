/** The numbers from 1 on of which some are taken: finds the lowest that is free. */
export type FreeSeats = {
  takeLowest(): number;
  lowest(): number;
  take(seat: number): void;
  release(seat: number): void;
};

const BITS = 32;

/** All seats free; room for as many as there are devices, each of which holds at most one. */
export function openFreeSeats(devices: number): FreeSeats {
  // A set bit is a free seat; one word more than needed, so that there is always a free one.
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
