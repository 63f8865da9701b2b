import { describe, expect, it } from 'vitest';
import { ariaSortOf, nextSort } from './next-sort';

describe('a click on a header', () => {
  it('sorts a new column in its own first direction', () => {
    expect(nextSort(undefined, 'name')).toEqual({ key: 'name', isDescending: false });
    expect(nextSort({ key: 'name', isDescending: true }, 'lastUsed', true)).toEqual({
      key: 'lastUsed',
      isDescending: true,
    });
  });

  it('turns the direction round on the column sorted by, whichever came first', () => {
    const up = nextSort({ key: 'lastUsed', isDescending: true }, 'lastUsed', true);
    expect(up).toEqual({ key: 'lastUsed', isDescending: false });
    expect(nextSort(up, 'lastUsed', true)).toEqual({ key: 'lastUsed', isDescending: true });
  });
});

describe('aria-sort', () => {
  it('names a direction on the sorted column only and is absent where nothing sorts', () => {
    const sort = { key: 'name', isDescending: true };
    expect(ariaSortOf(sort, 'name')).toBe('descending');
    expect(ariaSortOf({ ...sort, isDescending: false }, 'name')).toBe('ascending');
    expect(ariaSortOf(sort, 'lastUsed')).toBe('none');
    expect(ariaSortOf(sort, undefined)).toBeUndefined();
  });
});
