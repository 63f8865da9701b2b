import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDevice } from './by-device';
import { orderByTime } from './order-by-time';

/** From the same microsecond to more than sixty days apart. */
const anyInstants = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 6_000_000_000_000 })), {
    maxLength: 200,
  })
  .map((instants) => Float64Array.from(instants, (instant) => 1_763_805_126_000_000 + instant));

describe('putting instants in order', () => {
  it('is what comparing says, and equal ones keep their order', () => {
    fc.assert(
      fc.property(anyInstants, (at) => {
        const expected = [...at.keys()].sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
        expect([...orderByTime(at)]).toEqual(expected);
      }),
    );
  });

  it('can be asked for the first ones only', () => {
    expect([...orderByTime(Float64Array.of(5, 3, 4, 1), 3)]).toEqual([1, 2, 0]);
  });
});

describe('grouping by device', () => {
  it('has each entry with its device, in the order there was', () => {
    const { from, entries } = byDevice(4, Int32Array.of(2, 0, 2, 3, 0));
    const of = (device: number) => [...entries.subarray(from[device], from[device + 1])];
    expect([0, 1, 2, 3].map(of)).toEqual([[1, 4], [], [0, 2], [3]]);
  });
});
