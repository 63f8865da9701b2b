import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';

const draw = (seed: number, stream = 0) => {
  const random = seededRandom(seed, stream);
  return Array.from({ length: 20 }, () => random.whole(0, 1_000_000));
};

describe('seeded random', () => {
  it('repeats for the same seed and stream', () => {
    expect(draw(7, 3)).toEqual(draw(7, 3));
  });

  it('differs between seeds and between streams of one seed', () => {
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(7, 0)).not.toEqual(draw(7, 1));
  });

  it('stays within its bounds and reaches both ends', () => {
    const random = seededRandom(1);
    const drawn = Array.from({ length: 2000 }, () => random.whole(2, 5));
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4, 5]));
    const parts = Array.from({ length: 2000 }, () => random.between(-1, 1));
    expect(Math.min(...parts)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...parts)).toBeLessThan(1);
  });

  it('picks every item, and chance() follows its probability', () => {
    const random = seededRandom(2);
    expect(new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])))).toEqual(
      new Set(['a', 'b', 'c']),
    );
    const happened = Array.from({ length: 4000 }, () => random.chance(0.25)).filter(Boolean).length;
    expect(happened / 4000).toBeCloseTo(0.25, 1);
  });
});
