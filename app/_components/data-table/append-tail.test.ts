import { describe, expect, it } from 'vitest';
import { appendTail } from './append-tail';

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
