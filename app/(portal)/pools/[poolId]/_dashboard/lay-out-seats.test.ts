import { describe, expect, it } from 'vitest';
import type { HeldSeatFragment } from '@/graphql/generated/operations/graphql';
import { densityOf, layOutSeats, MOST_TILES } from './lay-out-seats';

const seat = (number: number): HeldSeatFragment => ({
  number,
  since: '2026-11-22T08:00:00.000Z',
  expiresAt: '2026-11-22T08:10:00.000Z',
  inactivityTimeoutSeconds: 600,
  lastCallAt: '2026-11-22T08:00:00.000Z',
  lastAction: 'LOGIN',
  user: null,
  device: { id: `device_${number}`, name: `Device ${number}`, state: 'HOLDING_SEAT' },
});
const draw = (seats: number[], licensed: number) =>
  layOutSeats(seats.map(seat), licensed)
    .tiles.map(({ number, seat: held, isOver }) => `${number}${held ? (isOver ? '!' : '*') : '.'}`)
    .join(' ');

describe('the seat map', () => {
  it('has a place for every licence, held or free', () => {
    expect(draw([2], 3)).toBe('1. 2* 3.');
    expect(draw([], 2)).toBe('1. 2.');
  });

  it('L13: shows seats above the quantity as overdrawn, after the licensed ones', () => {
    expect(draw([3, 1, 2], 1)).toBe('1* 2! 3!');
    expect(draw([2, 1], 0)).toBe('1! 2!');
  });

  it('is empty for a pool without licences', () => {
    expect(layOutSeats([], 0)).toEqual({ tiles: [], hidden: 0 });
  });

  it('is bounded, and says how many it leaves out', () => {
    const { tiles, hidden } = layOutSeats([seat(1), seat(2_500)], 2_000);
    expect([tiles.length, hidden]).toEqual([MOST_TILES, 1_001]);
  });

  it('shows less of a seat the more there are', () => {
    const page = (isNarrow: boolean) => [1, 7, 24, 25, 120, 121].map((tiles) => densityOf(tiles, isNarrow));
    expect(page(false)).toEqual(['roomy', 'roomy', 'roomy', 'compact', 'compact', 'dots']);
    expect(page(true)).toEqual(['roomy', 'compact', 'compact', 'compact', 'compact', 'dots']);
  });
});
