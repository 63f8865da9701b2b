import { describe, expect, it } from 'vitest';
import { layOutPools } from './lay-out-pools';

/** What is left for tiles on a screen, in rem. */
const SCREENS = { '1920x1080': [104, 52], '3840x2160': [104, 52], '1366x768': [88, 43] } as const;

describe.each(Object.entries(SCREENS))('the grid on %s', (_, [width, height]) => {
  it.each(Array.from({ length: 12 }, (_unused, n) => n + 1))('of %d pools holds all of them', (count) => {
    const { columns, rows } = layOutPools(count, width, height);
    expect(columns * rows).toBeGreaterThanOrEqual(count);
    // No row and no column is empty.
    expect((rows - 1) * columns).toBeLessThan(count);
    // A tile has room for a name, a number, a bar and a line.
    expect(height / rows).toBeGreaterThanOrEqual(9);
    expect(width / columns).toBeGreaterThanOrEqual(14);
  });
});

it.each([
  [1, { columns: 1, rows: 1 }],
  [2, { columns: 2, rows: 1 }],
  [4, { columns: 2, rows: 2 }],
  [6, { columns: 3, rows: 2 }],
  [12, { columns: 4, rows: 3 }],
])('%d pools on a wide screen stand in %j', (count, grid) => {
  expect(layOutPools(count, 104, 52)).toEqual(grid);
});

it('on a phone pools stand one below the other', () => {
  expect(layOutPools(6, 24, 50)).toEqual({ columns: 1, rows: 6 });
});
