import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { othersWaiting, stillWaiting, type BeforeDenial, type OtherDenied } from './others-waiting';

const MINUTE = 60_000_000;
const other = (deniedAt: number, more: Partial<OtherDenied> = {}): OtherDenied => ({
  deniedAt,
  seatAt: null,
  calledAt: null,
  ...more,
});
const before = (more: Partial<BeforeDenial> = {}): BeforeDenial => ({
  areMany: false,
  denials: [],
  activities: [],
  quantities: [],
  ...more,
});

describe('who was waiting at a denial', () => {
  const at = 1000 * MINUTE;
  const anHourAgo = at - 60 * MINUTE;

  it.each([
    ['denied within the hour', other(anHourAgo), true],
    ['denied before', other(anHourAgo - 1), false],
    ['denied before, heard of within the hour', other(0, { calledAt: anHourAgo }), true],
    ['denied and heard of before', other(0, { calledAt: anHourAgo - 1 }), false],
    ['got a seat since', other(at - 2, { seatAt: at - 1 }), false],
  ])('%s', (_, denied, isWaiting) => {
    expect(stillWaiting([denied], { at, idlestCallAt: null })).toEqual(isWaiting ? [denied] : []);
  });

  it('is whoever was heard of since the idlest seat was used, if that is longer than an hour', () => {
    const early = other(anHourAgo - MINUTE);
    expect(stillWaiting([early], { at, idlestCallAt: anHourAgo - MINUTE })).toEqual([early]);
    expect(stillWaiting([early], { at, idlestCallAt: anHourAgo - MINUTE + 1 })).toEqual([]);
    expect(stillWaiting([early], { at, idlestCallAt: at })).toEqual([]);
  });
});

describe('what would have given the others a seat first', () => {
  const instant = fc.integer({ min: 1, max: 20 });
  const seconds = fc.integer({ min: 1, max: 9 });
  const happened = fc.record({
    areMany: fc.constant(false),
    denials: fc.array(fc.record({ at: instant, inUse: fc.nat(9), idleSeconds: fc.option(seconds) })),
    activities: fc.array(fc.record({ at: instant, quietSeconds: seconds })),
    quantities: fc.array(fc.record({ at: instant, from: fc.nat(9), to: fc.nat(9) })),
  });
  const denied = fc.array(instant.map((at) => other(at)));

  /** Whether a call until `until` would have been answered otherwise, each of them looked at by itself. */
  const wentOtherwise = (
    { denials, activities, quantities }: BeforeDenial,
    until: number,
    { timeoutSeconds = Infinity, quantity = 0 },
  ) =>
    denials.some((each) => each.at <= until && each.inUse < quantity) ||
    denials.some((each) => each.at <= until && (each.idleSeconds ?? 0) >= timeoutSeconds) ||
    activities.some((each) => each.at <= until && each.quietSeconds >= timeoutSeconds) ||
    (timeoutSeconds < Infinity && quantities.some((each) => each.at <= until && each.from > each.to));

  it('L13, L20: is any time-out or quantity with which a call until their denial went otherwise', () => {
    fc.assert(
      fc.property(denied, happened, (waiting, facts) => {
        const found = othersWaiting(waiting, facts);
        for (let timeoutSeconds = 1; timeoutSeconds <= 10; timeoutSeconds++) {
          expect(found.filter((each) => each.timeoutSeconds >= timeoutSeconds)).toHaveLength(
            waiting.filter((each) => wentOtherwise(facts, each.deniedAt, { timeoutSeconds })).length,
          );
        }
        for (let quantity = 1; quantity <= 10; quantity++) {
          expect(found.filter((each) => each.quantity < quantity)).toHaveLength(
            waiting.filter((each) => wentOtherwise(facts, each.deniedAt, { quantity })).length,
          );
        }
        expect(found).toHaveLength(waiting.length);
      }),
    );
  });

  it('is any time-out where there are too many denials to look up', () => {
    const denials = [{ at: 5, inUse: 3, idleSeconds: null }];
    const [found] = othersWaiting([other(5)], before({ areMany: true, denials }));
    expect(found?.timeoutSeconds).toBeGreaterThan(365 * 86_400);
    expect(found?.quantity).toBe(3);
  });

  it('does not depend on activities after a shorter time without a call than one before', () => {
    fc.assert(
      fc.property(denied, happened, (waiting, facts) => {
        const telling = facts.activities.filter(
          ({ at, quietSeconds }) =>
            !facts.activities.some((each) => each.at < at && each.quietSeconds >= quietSeconds),
        );
        expect(othersWaiting(waiting, { ...facts, activities: telling })).toEqual(
          othersWaiting(waiting, facts),
        );
      }),
    );
  });
});
