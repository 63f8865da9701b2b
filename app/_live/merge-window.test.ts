import { describe, expect, it } from 'vitest';
import { mergeWindow } from './merge-window';

const edges = (ids: string) => [...ids].map((id) => ({ cursor: `after ${id}`, node: { id } }));
const merge = (known: string, start: number, fresh: string, { hasNextPage = true, hasMore = true } = {}) => {
  const merged = mergeWindow({ edges: edges(known), hasMore }, start, { edges: edges(fresh), hasNextPage });
  return { ids: merged.edges.map(({ node }) => node.id).join(''), hasMore: merged.hasMore };
};

describe('a stretch of a list read again', () => {
  it('is the whole list at first', () => {
    expect(merge('', 0, 'abc')).toEqual({ ids: 'abc', hasMore: true });
    expect(merge('', 0, 'abc', { hasNextPage: false })).toEqual({ ids: 'abc', hasMore: false });
  });

  it('leaves what is above and below it', () => {
    expect(merge('abcdef', 2, 'cd', { hasMore: false })).toEqual({ ids: 'abcdef', hasMore: false });
  });

  it('takes in rows that came and lets go those that left', () => {
    expect(merge('abcdef', 0, 'xab').ids).toBe('xabcdef');
    expect(merge('abcdef', 0, 'acd').ids).toBe('acdef');
  });

  it('has no row twice that moved up or down', () => {
    expect(merge('abcdef', 0, 'eabc').ids).toBe('eabcdf');
    expect(merge('abcdef', 0, 'bcda').ids).toBe('bcdaef');
    expect(merge('abcdef', 3, 'dae').ids).toBe('bcdaef');
  });

  it('ends the list where nothing follows it', () => {
    expect(merge('abcdef', 2, 'cd', { hasNextPage: false })).toEqual({ ids: 'abcd', hasMore: false });
    expect(merge('abc', 0, '', { hasNextPage: false })).toEqual({ ids: '', hasMore: false });
  });

  it('drops the rows below when nobody knows what lies between', () => {
    expect(merge('abcdef', 0, 'xyz', { hasMore: false })).toEqual({ ids: 'xyz', hasMore: true });
  });

  it('appends a further page', () => {
    expect(merge('abc', 3, 'def')).toEqual({ ids: 'abcdef', hasMore: true });
    expect(merge('abc', 3, 'de', { hasNextPage: false })).toEqual({ ids: 'abcde', hasMore: false });
  });
});
