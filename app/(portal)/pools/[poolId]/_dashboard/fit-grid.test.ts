import { expect, it } from 'vitest';
import { fitGrid } from './fit-grid';

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
