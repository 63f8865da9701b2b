import { describe, expect, it } from 'vitest';
import { engset, erlangB } from './loss-formulas';

/* Published tables of Erlang B: traffic in erlangs that this many servers carry at this blocking. */
const published: [seats: number, erlangs: number, blocked: number][] = [
  [1, 0.0101, 0.01],
  [2, 0.153, 0.01],
  [5, 1.36, 0.01],
  [10, 4.46, 0.01],
  [20, 12.0, 0.01],
  [50, 37.9, 0.01],
  [100, 84.1, 0.01],
  [5, 2.22, 0.05],
  [10, 6.22, 0.05],
  [20, 15.2, 0.05],
  [10, 7.51, 0.1],
];

describe('a first estimate', () => {
  it.each(published)('Erlang B: %d seats carry %d erlangs at a blocking of %d', (seats, erlangs, blocked) => {
    expect(erlangB(erlangs, seats)).toBeCloseTo(blocked, blocked < 0.05 ? 3 : 2);
  });

  it('Erlang B: nobody is refused who does not come, everybody where there is no seat', () => {
    expect([erlangB(0, 3), erlangB(2, 0)]).toEqual([0, 1]);
    expect(erlangB(5000, 5100)).toBeLessThan(0.01);
  });

  it('Engset: two people who share a seat, by hand', () => {
    // Each offers 0.5 while idle: the other one finds the seat taken a third of the time.
    expect(engset(2, 0.5, 1)).toBeCloseTo(1 / 3, 12);
    // Three people, two seats, 1 erlang each: the other two hold both seats in 1 of 4 equally likely states.
    expect(engset(3, 1, 2)).toBeCloseTo(1 / 4, 12);
    expect(engset(3, 1, 3)).toBe(0);
  });

  it('Engset: less is refused than of endless many people, and with very many it is the same', () => {
    expect(engset(20, 12 / 20, 10)).toBeLessThan(erlangB(12, 10));
    expect(engset(1_000_000, 4.46 / 1_000_000, 10)).toBeCloseTo(erlangB(4.46, 10), 4);
  });
});
