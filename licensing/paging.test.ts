import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage, toConnection } from './paging';

const page = (first: number, after?: string | null) => parsePage({ first, after }, ['text', 'number']);
const connect = (rows: [string, number][], limit: number, after: (string | number)[] | null = null) =>
  toConnection(
    rows,
    { limit, after },
    42,
    (row) => row,
    ([name]) => name,
  );
const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a page', () => {
  it('is 1 to 100 rows long', () => {
    expect(page(1)).toEqual({ limit: 1, after: null });
    expect(page(100)).toEqual({ limit: 100, after: null });
  });

  it.each([0, -1, 101, 1.5, NaN, Infinity, 2 ** 31, 2 ** 53])('is not %s rows long', (first) => {
    expect(() => page(first)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'first' }));
  });

  it('goes on after the end of the one before', () => {
    const before = connect(
      [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ],
      2,
    );
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(before.edges.map((edge) => edge.node)).toEqual(['a', 'b']);
    expect(page(2, before.pageInfo.endCursor).after).toEqual(['b', 2]);
    expect(before.pageInfo.startCursor).toBe(before.edges[0]?.cursor);
  });

  it('that is the last one says so, and counts all rows', () => {
    expect(connect([['c', 3]], 2, ['b', 2])).toMatchObject({
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
      totalCount: 42,
    });
  });

  it('that is empty has no cursors', () => {
    expect(connect([], 2).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });
});

describe('a cursor', () => {
  it.each([
    'x',
    '\0',
    '\ud800',
    '[]',
    cursorOf([]),
    cursorOf(['a']),
    cursorOf(['a', 1, 2]),
    cursorOf([1, 'a']),
    cursorOf(['a', 1.5]),
    cursorOf(['a', 2 ** 53]),
    cursorOf(['a\0', 1]),
    cursorOf(['\ud800', 1]),
    cursorOf({ 0: 'a', 1: 1, length: 2 }),
    cursorOf(null),
    cursorOf([['a'], 1]),
  ])('is not %j', (after) => {
    expect(() => page(2, after)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'after' }));
  });

  it('that is anything at all is refused or read, and nothing else is thrown', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json().map((json) => Buffer.from(json).toString('base64url')),
        ),
        (after) => {
          try {
            const { after: read } = page(2, after);
            expect(read === null ? after : [typeof read[0], typeof read[1]]).toEqual(
              read === null ? '' : ['text', 'number'],
            );
          } catch (error) {
            expect(error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
          }
        },
      ),
    );
  });

  it.each([
    ['uuid', '00000000-0000-4000-8000-00000000000g', false],
    ['uuid', '', false],
    ['uuid', '0d0c1c0e-8f4b-4f86-9d5b-0e3d5a1f2b3c', true],
    ['instant', '2026-11-22 08:02:13.512345+00', true],
    ['instant', '2026-11-22 08:02:13+00', true],
    ['instant', '2026-11-22T08:02:13Z', false],
    ['instant', 'infinity', false],
    ['instant', '2026-13-22 08:02:13+00', false],
  ] as const)('holds a %s: %j is one: %s', (part, value, isOne) => {
    const read = () => parsePage({ first: 1, after: cursorOf([value]) }, [part]).after;
    if (isOne) expect(read()).toEqual([value]);
    else expect(read).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'after' }));
  });
});
