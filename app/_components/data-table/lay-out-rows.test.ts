import { describe, expect, it } from 'vitest';
import { keepRow, layOutRows } from './lay-out-rows';

const item = (index: number, height = 50, start = 0) => ({
  index,
  start: start + index * height,
  end: start + (index + 1) * height,
});

describe('rows among spaces', () => {
  it('fills the space above, between and below the drawn rows, to the pixel', () => {
    const strips = layOutRows([item(2), item(3), item(7)], 0, 500);
    expect(strips).toEqual([
      { kind: 'space', height: 100, before: 2 },
      { kind: 'row', index: 2 },
      { kind: 'row', index: 3 },
      { kind: 'space', height: 150, before: 7 },
      { kind: 'row', index: 7 },
      { kind: 'space', height: 100, before: -1 },
    ]);
  });

  it('counts from where the table begins on the page', () => {
    expect(layOutRows([item(0, 50, 300)], 300, 50)).toEqual([{ kind: 'row', index: 0 }]);
    expect(layOutRows([], 300, 0)).toEqual([]);
  });
});

describe('the row with the focus', () => {
  it('is drawn though it is off the screen, in its place', () => {
    expect(keepRow([10, 11, 12], 3, 100)).toEqual([3, 10, 11, 12]);
    expect(keepRow([10, 11], 50, 100)).toEqual([10, 11, 50]);
  });

  it('is not drawn twice, and not when it is gone', () => {
    expect(keepRow([10, 11], 11, 100)).toEqual([10, 11]);
    expect(keepRow([0, 1], 5, 3)).toEqual([0, 1]);
    expect(keepRow([0, 1], -1, 3)).toEqual([0, 1]);
  });
});
