import { describe, expect, it } from 'vitest';
import { timeoutChoices } from './timeout-choices';

const MINUTE = 60;
const inMinutes = (min: number, max: number, present: number) =>
  timeoutChoices({ min: min * MINUTE, max: max * MINUTE }, present * MINUTE).map(
    (seconds) => seconds / MINUTE,
  );

describe('the time-outs a plan tries', () => {
  it('leave out no round one next to the present one', () => {
    expect(inMinutes(5, 60, 30)).toEqual([5, 8, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60]);
  });

  it.each([5, 8, 17, 20, 30, 90, 1440])(
    'contain the bounds and a present one of %i min, in order',
    (present) => {
      const choices = inMinutes(1, 10_080, present);
      expect(choices).toEqual(expect.arrayContaining([1, present, 10_080]));
      expect(choices).toEqual([...new Set(choices)].toSorted((a, b) => a - b));
      expect(choices).toHaveLength(12);
    },
  );

  it('are all there are between narrow bounds', () => {
    expect(inMinutes(10, 20, 15)).toEqual([10, 12, 15, 20]);
  });
});
