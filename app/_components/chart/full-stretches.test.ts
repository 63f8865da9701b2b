import { describe, expect, it } from 'vitest';
import { fullStretches, rowAt } from './full-stretches';

const row = (at: number, inUse: number, licensed = 2) => ({ at, inUse, licensed, denied: 0 });

describe('the time in which a pool was full', () => {
  it('is one stretch however often it changed meanwhile', () => {
    const rows = [row(0, 1), row(10, 2), row(20, 3), row(30, 1), row(40, 2), row(50, 2)];
    expect(fullStretches(rows)).toEqual([
      { from: 10, until: 30 },
      { from: 40, until: 50 },
    ]);
  });

  it('is none without licences and without use', () => {
    expect(fullStretches([row(0, 0, 0), row(10, 0, 0)])).toEqual([]);
  });
});

it('at an instant the last row not after it holds', () => {
  const rows = [row(10, 1), row(20, 2), row(30, 1)];
  expect([5, 10, 19, 20, 29, 30, 99].map((instant) => rowAt(rows, instant))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});
