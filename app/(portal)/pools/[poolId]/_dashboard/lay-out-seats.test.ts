import { describe, expect, it } from 'vitest';
import type { HeldSeatFragment } from '@/graphql/generated/operations/graphql';
import { fitGrid, densityOf, layOutSeats, MAX_TILES } from './lay-out-seats';

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
    expect([tiles.length, hidden]).toEqual([MAX_TILES, 1_001]);
  });

  it('shows less of a seat the more there are', () => {
    const page = (isNarrow: boolean) => [1, 7, 24, 25, 120, 121].map((tiles) => densityOf(tiles, isNarrow));
    expect(page(false)).toEqual(['roomy', 'roomy', 'roomy', 'compact', 'compact', 'dots']);
    expect(page(true)).toEqual(['roomy', 'compact', 'compact', 'compact', 'compact', 'dots']);
  });
});

it('a wall shows as much of each seat as fits without scrolling', () => {
  const densities = [12, 13, 25, 26, 56, 57].map((tiles) => fitGrid(tiles, 70, 25).density);
  expect(densities).toEqual(['large', 'roomy', 'roomy', 'compact', 'compact', 'dots']);
});

it('rows are of nearly the same length', () => {
  expect([2, 8, 9, 20, 21].map((tiles) => fitGrid(tiles, 70, 25).columns)).toEqual([2, 4, 3, 5, 5]);
});

it('nothing to show is no division by nothing', () => {
  expect(fitGrid(0, 0, 0)).toMatchObject({ columns: 1 });
});

it('dots are as large as lets all of them be seen', () => {
  for (const tiles of [57, 200, 1_000]) {
    const { density, columns, dot } = fitGrid(tiles, 70, 25);
    expect(density).toBe('dots');
    expect(Math.ceil(tiles / columns) * (dot + 0.25) - 0.25).toBeLessThanOrEqual(25);
    expect(columns * (dot + 0.25) - 0.25).toBeLessThanOrEqual(70);
    const larger = dot + 0.2;
    expect(
      Math.floor(70.25 / (larger + 0.25)) * Math.floor(25.25 / (larger + 0.25)),
      `${tiles}`,
    ).toBeLessThan(dot < 3.9 ? tiles : Infinity);
  }
});
