import { describe, expect, it } from 'vitest';
import { checkPool } from './check';
import type { Call, TorturePool } from './record';

const setup: TorturePool = {
  customerId: 'customer',
  seatPoolId: 'pool',
  mode: 'CONCURRENT',
  licensedQuantity: 2,
  timeoutMs: 100,
  holdOffMs: 100,
  registrationKeyHash: '',
  devices: [],
};

/** A call that takes a tenth of a millisecond; a grant lapses 100 ms after it. */
function call(at: number, device: number, more: Partial<Call>): Call {
  const granted = { decidedAt: at + 50, lapsesAt: at + 50 + 100_000 };
  return {
    pool: 0,
    device,
    verb: 'check_license',
    invokedAt: at,
    respondedAt: at + 100,
    outcome: 'GRANTED',
    ...(more.kind && granted),
    ...more,
  };
}

const newSeat = (at: number, device: number, grantNumber: number) =>
  call(at, device, { verb: 'log_in', kind: 'NEW', grantNumber });
const renewed = (at: number, device: number) => call(at, device, { kind: 'RENEWED', grantNumber: 1 });

describe('the checker of holds', () => {
  const filled = [newSeat(0, 1, 1), newSeat(90_000, 2, 1), newSeat(90_000, 3, 1)];

  it('finds a device that goes on after its seat had lapsed and was taken', () => {
    expect(kinds([...filled, renewed(110_000, 1)])).toContain('oversell');
  });

  it('finds it also if a reply was lost long before', () => {
    const lost = call(5000, 1, { outcome: 'UNKNOWN' });
    expect(kinds([...filled, lost, renewed(120_000, 1)])).toContain('oversell');
  });

  it('accepts a renewal if a call whose reply was lost may have kept the seat', () => {
    const shrunk = [newSeat(0, 1, 1), newSeat(0, 2, 1), newSeat(0, 3, 1)];
    const kept = [renewed(90_000, 2), renewed(90_000, 3), call(90_000, 1, { outcome: 'UNKNOWN' })];
    const shrink = call(50_000, -1, { verb: 'quantity', outcome: 'DONE', value: 2 });
    const whole = { ...setup, licensedQuantity: 3 };
    expect(kinds([...shrunk, shrink, ...kept, renewed(150_000, 1)], whole)).toEqual([]);
    expect(kinds([...shrunk, shrink, ...kept.slice(0, 2), renewed(150_000, 1)], whole)).toContain('oversell');
  });

  it('accepts a renewal that was decided just before the lapse and answered after it', () => {
    const shrunk = [newSeat(0, 1, 1), newSeat(0, 2, 1), newSeat(0, 3, 1)];
    const shrink = call(50_000, -1, { verb: 'quantity', outcome: 'DONE', value: 2 });
    const kept = [renewed(90_000, 2), renewed(90_000, 3)];
    const slow = { ...renewed(99_000, 1), decidedAt: 101_000, lapsesAt: 201_000, respondedAt: 101_100 };
    expect(kinds([...shrunk, shrink, ...kept, slow], { ...setup, licensedQuantity: 3 })).toEqual([]);
  });

  it('accepts a renewal that a longer time-out had allowed', () => {
    const shrunk = [newSeat(0, 1, 1), newSeat(0, 2, 1), newSeat(0, 3, 1)];
    const changes = [
      call(50_000, -1, { verb: 'quantity', outcome: 'DONE', value: 2 }),
      call(60_000, -1, { verb: 'timeout', outcome: 'DONE', value: 200 }),
    ];
    const kept = [renewed(90_000, 2), renewed(90_000, 3)];
    expect(
      kinds([...shrunk, ...changes, ...kept, renewed(150_000, 1)], { ...setup, licensedQuantity: 3 }),
    ).toEqual([]);
  });

  const kinds = (calls: Call[], pool = setup) => checkPool(0, pool, calls, null).map(({ kind }) => kind);
});
