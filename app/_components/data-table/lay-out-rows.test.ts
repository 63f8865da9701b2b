import { describe, expect, it } from 'vitest';
import { appendTail, keepRow, layOutRows } from './lay-out-rows';

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

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('a further page while rows are held', () => {
  it('comes after the rows held', () => {
    expect(appendTail(rows('a', 'b'), rows('a', 'b', 'c', 'd'))).toEqual({
      rows: rows('a', 'b', 'c', 'd'),
      added: 2,
    });
  });

  it('comes even when rows above have gone or come, which still wait', () => {
    expect(appendTail(rows('a', 'gone', 'b'), rows('new', 'a', 'b', 'c'))).toEqual({
      rows: rows('a', 'gone', 'b', 'c'),
      added: 1,
    });
  });

  it('brings no row twice that has moved down', () => {
    expect(appendTail(rows('a', 'b'), rows('b', 'a', 'c')).rows).toEqual(rows('a', 'b', 'c'));
    expect(appendTail(rows('a', 'b'), rows('b', 'a'))).toEqual({ rows: rows('a', 'b'), added: 0 });
  });

  it('waits when the last row held is gone: nobody knows what comes after it', () => {
    expect(appendTail(rows('a', 'b'), rows('a', 'c'))).toEqual({ rows: rows('a', 'b'), added: 0 });
    expect(appendTail([], rows('a'))).toEqual({ rows: [], added: 0 });
  });
});
