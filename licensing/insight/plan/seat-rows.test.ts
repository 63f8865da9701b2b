import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELLS_AT_MOST, seatRows, type SeatQuestion } from './seat-rows';

const asked: SeatQuestion = {
  fewestSeats: null,
  mostSeats: null,
  timeouts: 12,
  present: 285,
  recommended: 300,
  recommendedOfAll: [290, 295, 300, 304],
  peakWanted: 560,
};
const rowsOf = (more: Partial<SeatQuestion>) => {
  const { fewest, most } = seatRows({ ...asked, ...more });
  return [fewest, most];
};

describe('the numbers of seats of a plan, unless they are asked for', () => {
  it('are all that matter of a small pool', () => {
    expect(rowsOf({ present: 12, peakWanted: 20, recommended: 14, recommendedOfAll: [14, 16] })).toEqual([
      0, 24,
    ]);
    expect(rowsOf({ present: 0, peakWanted: 3, recommended: 3, recommendedOfAll: [3] })).toEqual([0, 5]);
  });

  it('hold the present number and what is recommended for every time-out', () => {
    expect(rowsOf({})).toEqual([275, 314]);
    expect(rowsOf({ recommended: 270, recommendedOfAll: [250, 270, 280] })).toEqual([248, 287]);
    expect(rowsOf({ present: 25, recommended: 2, recommendedOfAll: [2, 5], peakWanted: 12 })).toEqual([
      0, 39,
    ]);
    expect(rowsOf({ present: 40, recommended: 79, recommendedOfAll: [79], peakWanted: 79 })).toEqual([
      40, 79,
    ]);
  });

  it('hold what is recommended for the present time-out where all are too many', () => {
    expect(rowsOf({ recommended: 310, recommendedOfAll: [185, 310, 341] })).toEqual([278, 317]);
  });

  it('hold the present number and those on the way where that is too far', () => {
    expect(rowsOf({ present: 500, recommended: 1, recommendedOfAll: [1], peakWanted: 1 })).toEqual([
      466, 505,
    ]);
    expect(rowsOf({ present: 100, recommended: 900, recommendedOfAll: [900], peakWanted: 950 })).toEqual([
      95, 134,
    ]);
  });

  it('are as many as leave room for the time-outs', () => {
    expect(rowsOf({ timeouts: 20, recommendedOfAll: [285], recommended: 285 })).toEqual([273, 297]);
    expect(rowsOf({ fewestSeats: 10, timeouts: 20 })).toEqual([10, 34]);
    expect(rowsOf({ mostSeats: 300, timeouts: 1 })).toEqual([100, 300]);
    expect(rowsOf({ mostSeats: 3 })).toEqual([0, 3]);
    expect(rowsOf({ fewestSeats: 900, present: 4, peakWanted: 9 })).toEqual([900, 900]);
  });

  it('are never more than there may be, and hold the present number always', () => {
    const seats = fc.oneof(fc.nat(100), fc.nat(10_000));
    fc.assert(
      fc.property(
        fc.record({ present: seats, peakWanted: seats, timeouts: fc.integer({ min: 1, max: 20 }) }),
        fc.array(fc.nat(60), { minLength: 1, maxLength: 20 }),
        seats,
        ({ present, peakWanted, timeouts }, more, least) => {
          const recommendedOfAll = more.map((seats) => Math.min(peakWanted, least + seats));
          const recommended = recommendedOfAll[0] ?? null;
          const { fewest, most } = seatRows({
            ...asked,
            present,
            peakWanted,
            timeouts,
            recommended,
            recommendedOfAll,
          });
          expect(fewest).toBeGreaterThanOrEqual(0);
          expect((most - fewest + 1) * timeouts).toBeLessThanOrEqual(CELLS_AT_MOST);
          expect(fewest).toBeLessThanOrEqual(present);
          expect(most).toBeGreaterThanOrEqual(present);
          const rows = most - fewest + 1;
          for (const wanted of [recommendedOfAll, [recommended ?? present]]) {
            const [low, high] = [Math.min(present, ...wanted), Math.max(present, ...wanted)];
            if (high - low >= rows) continue;
            expect(fewest).toBeLessThanOrEqual(low);
            expect(most).toBeGreaterThanOrEqual(high);
            break;
          }
        },
      ),
    );
  });
});
