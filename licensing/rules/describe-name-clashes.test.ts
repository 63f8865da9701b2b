import { describe, expect, it } from 'vitest';
import { describeNameClashes } from './describe-name-clashes';

const messages = (rows: number[], isTaken = false) =>
  describeNameClashes([{ rows, isTaken, looksLikeAnother: false }]).map(({ row, message }) => [row, message]);

describe('what an import is told of user names', () => {
  it('names the other row to each of two', () => {
    expect(messages([2, 5])).toEqual([
      [2, expect.stringContaining('stands in row 5,')],
      [5, expect.stringContaining('stands in row 2,')],
    ]);
  });

  it('names up to five others, and says how many there are beyond', () => {
    expect(messages([1, 2, 3])[0]?.[1]).toContain('stands in rows 2 and 3,');
    expect(messages([1, 2, 3, 4, 5, 6])[0]?.[1]).toContain('stands in rows 2, 3, 4, 5 and 6,');
    expect(messages([1, 2, 3, 4, 5, 6, 7])[0]?.[1]).toContain('stands in rows 2, 3, 4, 5, 6 and 1 more,');
  });

  it('tells that a name is taken, beside that it stands there twice', () => {
    expect(messages([3], true)).toEqual([[3, expect.stringContaining('already')]]);
    expect(messages([3, 4], true).map(([row]) => row)).toEqual([3, 3, 4, 4]);
  });
});
