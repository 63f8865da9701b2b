import { describe, expect, it } from 'vitest';
import { describeNameClashes } from './describe-name-clashes';

const messages = (rows: number[], isTaken = false) =>
  describeNameClashes([{ rows, isTaken, looksLikeAnother: false }]).map(({ row, message }) => [row, message]);

describe('problems of user names in an import', () => {
  it('names the other row to each of two', () => {
    expect(messages([2, 5])).toEqual([
      [2, expect.stringContaining('also in row 5;')],
      [5, expect.stringContaining('also in row 2;')],
    ]);
  });

  it('names up to five other rows and the number of further ones', () => {
    expect(messages([1, 2, 3])[0]?.[1]).toContain('also in rows 2 and 3;');
    expect(messages([1, 2, 3, 4, 5, 6])[0]?.[1]).toContain('also in rows 2, 3, 4, 5 and 6;');
    expect(messages([1, 2, 3, 4, 5, 6, 7])[0]?.[1]).toContain('also in rows 2, 3, 4, 5, 6 and 1 more;');
  });

  it('reports a taken name as well as a repeated one', () => {
    expect(messages([3], true)).toEqual([[3, expect.stringContaining('already')]]);
    expect(messages([3, 4], true).map(([row]) => row)).toEqual([3, 3, 4, 4]);
  });
});
