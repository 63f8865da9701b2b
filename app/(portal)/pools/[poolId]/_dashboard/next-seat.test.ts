import { describe, expect, it } from 'vitest';
import { nextSeat, type Place } from './next-seat';

const place = (column: number, row: number): Place => ({
  left: column * 100,
  right: column * 100 + 90,
  top: row * 50,
  bottom: row * 50 + 40,
});
/* Two full rows of three; below them one at the right. Free tiles are no stops, hence the gap. */
const places = [place(0, 0), place(1, 0), place(2, 0), place(0, 1), place(2, 1), place(2, 3)];

describe('arrow keys on the seat map', () => {
  it.each([
    [0, 'ArrowRight', 1],
    [2, 'ArrowRight', 3],
    [5, 'ArrowRight', 5],
    [3, 'ArrowLeft', 2],
    [0, 'ArrowLeft', 0],
    [1, 'Home', 0],
    [1, 'End', 5],
    [0, 'ArrowDown', 3],
    [1, 'ArrowDown', 3],
    [3, 'ArrowDown', 5],
    [5, 'ArrowDown', 5],
    [5, 'ArrowUp', 4],
    [1, 'ArrowUp', 1],
  ])('from %d, %s leads to %d', (from, key, to) => {
    expect(nextSeat(places, from, key)).toBe(to);
  });

  it('other keys are left alone', () => {
    expect(nextSeat(places, 0, 'Enter')).toBeNull();
    expect(nextSeat([], 0, 'ArrowDown')).toBeNull();
  });
});
