import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peakInUse, usageByStretch, usageSteps, type UsageChanges } from './usage-steps';

const ALL = 1_000;
const five = [{ at: 0, licensedQuantity: 5 }];
const changesOf = (changes: Partial<UsageChanges>): UsageChanges => ({
  since: 0,
  inUse: 0,
  starts: [],
  ends: [],
  quantities: five,
  ...changes,
});
/** `at inUse/licensedQuantity` of each step. */
const told = (changes: UsageChanges, until: number, mostSteps = ALL) =>
  usageSteps(changes, until, mostSteps)
    .map(({ at, inUse, licensedQuantity }) => `${at} ${inUse}/${licensedQuantity}`)
    .join(', ');

const cases: { what: string; changes: UsageChanges; until: number; steps: string }[] = [
  { what: 'an empty pool', changes: changesOf({}), until: 10, steps: '0 0/5' },
  { what: 'what was held before', changes: changesOf({ inUse: 3 }), until: 10, steps: '0 3/5' },
  {
    what: 'seats taken and freed',
    changes: changesOf({ starts: [2, 4], ends: [6] }),
    until: 10,
    steps: '0 0/5, 2 1/5, 4 2/5, 6 1/5',
  },
  {
    what: 'several at one instant, as one step',
    changes: changesOf({ inUse: 1, starts: [3, 3], ends: [] }),
    until: 10,
    steps: '0 1/5, 3 3/5',
  },
  {
    what: 'a shift change on a device, as none',
    changes: changesOf({ inUse: 1, starts: [3], ends: [3] }),
    until: 10,
    steps: '0 1/5',
  },
  {
    what: 'a seat taken over the instant after another lapsed',
    changes: changesOf({ inUse: 1, starts: [4], ends: [3] }),
    until: 10,
    steps: '0 1/5, 3 0/5, 4 1/5',
  },
  {
    what: 'a change of the quantity',
    changes: changesOf({
      inUse: 4,
      ends: [8],
      quantities: [...five, { at: 6, licensedQuantity: 2 }, { at: 8, licensedQuantity: 3 }],
    }),
    until: 10,
    steps: '0 4/5, 6 4/2, 8 3/3',
  },
  {
    what: 'two changes of the quantity at one instant, the last one counting',
    changes: changesOf({
      quantities: [...five, { at: 6, licensedQuantity: 2 }, { at: 6, licensedQuantity: 7 }],
    }),
    until: 10,
    steps: '0 0/5, 6 0/7',
  },
  {
    what: 'nothing from `until` on',
    changes: changesOf({ starts: [2, 9, 10, 11], ends: [12] }),
    until: 10,
    steps: '0 0/5, 2 1/5, 9 2/5',
  },
];

describe('the use of a pool over time', () => {
  it.each(cases)('L6: tells $what', ({ changes, until, steps }) => {
    expect(told(changes, until)).toBe(steps);
  });

  it('merges what is more than enough, keeping the highest use and the lowest quantity', () => {
    const changes = changesOf({
      inUse: 1,
      starts: [1, 2, 11, 25],
      ends: [3, 26, 27],
      quantities: [...five, { at: 12, licensedQuantity: 3 }, { at: 14, licensedQuantity: 9 }],
    });
    expect(told(changes, 40, 4)).toBe('0 3/5, 10 3/3, 20 4/9, 30 2/9');
    expect(told(changes, 40, 1)).toBe('0 4/3');
  });

  it('merges equal parts into one step', () => {
    const busy = changesOf({ inUse: 2, starts: [11, 13, 15], ends: [10, 12, 14] });
    expect(told(busy, 100, 5)).toBe('0 2/5');
  });

  it('counts in a part what was in force when it began, unless it changed at that instant', () => {
    const changes = changesOf({ inUse: 4, ends: [10, 11, 12], starts: [1, 13] });
    expect(told(changes, 20, 2)).toBe('0 5/5, 10 4/5');
  });

  it('an unused pool without licences is not full', () => {
    const changes = changesOf({ starts: [5], ends: [8], quantities: [{ at: 0, licensedQuantity: 0 }] });
    expect(usageByStretch(changes, 10, [0, 10], 0).map(({ fullFor }) => fullFor)).toEqual([3]);
  });

  it('L6: has the peak and the full time of each period', () => {
    const changes = changesOf({
      inUse: 4,
      starts: [3, 12],
      ends: [8, 30],
      quantities: [...five, { at: 25, licensedQuantity: 6 }],
    });
    const stretches = usageByStretch(changes, 35, [-5, 10, 20, 40, 50], 0);
    expect(stretches.map(({ peakInUse: peak, fullFor }) => [peak, fullFor])).toEqual([
      [5, 5],
      [5, 8],
      [5, 5],
      [0, 0],
    ]);
  });

  it('L6: no pool is full before its creation', () => {
    const changes = changesOf({ inUse: 1, quantities: [{ at: 0, licensedQuantity: 1 }] });
    expect(usageByStretch(changes, 20, [0, 10, 20], 15).map(({ fullFor }) => fullFor)).toEqual([0, 5]);
  });

  const instants = fc
    .array(fc.integer({ min: 1, max: 60 }), { maxLength: 25 })
    .map((some) => some.sort((a, b) => a - b));
  const anyChanges = fc.record({
    since: fc.constant(0),
    inUse: fc.integer({ min: 0, max: 9 }),
    starts: instants,
    ends: instants,
    quantities: fc
      .tuple(fc.nat(9), instants, fc.array(fc.nat(9), { minLength: 25, maxLength: 25 }))
      .map(([first, ats, numbers]) =>
        [0, ...ats].map((at, n) => ({ at, licensedQuantity: n === 0 ? first : (numbers[n - 1] ?? 0) })),
      ),
  });
  /** True state at an instant, counted one by one. */
  const truth = (changes: UsageChanges, instant: number) => {
    const upTo = (some: ArrayLike<number>) => Array.from(some).filter((at) => at <= instant).length;
    return {
      inUse: changes.inUse + upTo(changes.starts) - upTo(changes.ends),
      licensedQuantity: changes.quantities.findLast(({ at }) => at <= instant)?.licensedQuantity,
    };
  };

  it('L6: equals a count at any instant', () => {
    fc.assert(
      fc.property(anyChanges, fc.integer({ min: 1, max: 70 }), fc.nat(69), (changes, until, wish) => {
        const instant = wish % until;
        const steps = usageSteps(changes, until, ALL);
        expect(steps.findLast(({ at }) => at <= instant)).toMatchObject(truth(changes, instant));
        expect(steps.every(({ at }) => at >= 0 && at < until)).toBe(true);
        for (const [n, step] of steps.entries()) {
          const before = steps[n - 1];
          if (before) expect({ ...step, at: before.at }).not.toEqual(before);
        }
        expect(peakInUse(changes, until)).toBe(Math.max(0, ...steps.map(({ inUse }) => inUse)));
      }),
    );
  });

  it('merged or not, hides no peak and no lack, and is never longer than asked', () => {
    fc.assert(
      fc.property(
        anyChanges,
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 30 }),
        (changes, until, most) => {
          const [all, few] = [usageSteps(changes, until, ALL), usageSteps(changes, until, most)];
          expect(few.length).toBeLessThanOrEqual(most);
          expect(few[0]?.at).toBe(0);
          for (let instant = 0; instant < until; instant++) {
            const [exact, rough] = [truth(changes, instant), few.findLast(({ at }) => at <= instant)];
            expect(rough?.inUse).toBeGreaterThanOrEqual(exact.inUse > 0 ? exact.inUse : -Infinity);
            expect(rough?.licensedQuantity).toBeLessThanOrEqual(exact.licensedQuantity ?? 0);
          }
          const highest = (steps: typeof all) => Math.max(0, ...steps.map(({ inUse }) => inUse));
          expect(highest(few)).toBe(highest(all));
        },
      ),
    );
  });
});
