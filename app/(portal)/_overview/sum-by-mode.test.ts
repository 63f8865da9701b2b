import { expect, it } from 'vitest';
import { sumByMode } from './sum-by-mode';

const pool = (mode: 'CONCURRENT' | 'NAMED', inUse: number, licensedQuantity: number) => ({
  mode,
  usage: { inUse, licensedQuantity },
});

it('seats of concurrent pools and licences of named ones are not one sum', () => {
  expect(sumByMode([pool('NAMED', 3, 5), pool('CONCURRENT', 2, 4), pool('CONCURRENT', 1, 10)])).toEqual([
    { mode: 'CONCURRENT', inUse: 3, licensedQuantity: 14 },
    { mode: 'NAMED', inUse: 3, licensedQuantity: 5 },
  ]);
});

it('a mode without pools has no sum', () => {
  expect(sumByMode([pool('NAMED', 0, 5)])).toEqual([{ mode: 'NAMED', inUse: 0, licensedQuantity: 5 }]);
  expect(sumByMode([])).toEqual([]);
});
