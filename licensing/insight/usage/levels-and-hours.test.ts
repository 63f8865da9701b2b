import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneCalendar } from '../../rules/zone-calendar';
import { levelsAndHours } from './levels-and-hours';

const MINUTE = 60_000_000;
const DAY = 1440;
/** A Monday, midnight UTC. */
const MONDAY = Date.UTC(2026, 10, 16) * 1000;

type Lease = { from: number; to: number };

/** Leases in minutes from Monday on for two days, some already held at the start. */
const anyLeases = fc.array(
  fc
    .record({ from: fc.integer({ min: -300, max: 2 * DAY }), length: fc.integer({ min: 1, max: 700 }) })
    .map(({ from, length }): Lease => ({ from, to: from + length })),
  { maxLength: 40 },
);

function report(leases: Lease[]) {
  const instants = (minutes: number[]) =>
    Float64Array.from(
      minutes.filter((minute) => minute > 0).sort((a, b) => a - b),
      (n) => MONDAY + n * MINUTE,
    );
  const until = MONDAY + 2 * DAY * MINUTE;
  return levelsAndHours(
    {
      since: MONDAY,
      inUse: leases.filter(({ from, to }) => from <= 0 && to > 0).length,
      starts: instants(leases.map(({ from }) => from)),
      ends: instants(leases.flatMap(({ to }) => (to > 0 ? [to] : []))).filter((at) => at > MONDAY),
      quantities: [{ at: MONDAY, licensedQuantity: 5 }],
    },
    until,
    zoneCalendar('UTC', MONDAY / 1000, until / 1000),
  );
}

const heldAt = (leases: Lease[], minute: number) =>
  leases.filter(({ from, to }) => from <= minute && minute < to).length;

describe('time at each number of seats, and use by hour of the week', () => {
  it('is what counting the holders of every minute says', () => {
    fc.assert(
      fc.property(
        anyLeases.map((leases) => leases.filter(({ from, to }) => from > 0 || to > 0)),
        (leases) => {
          const counted = Array.from({ length: 2 * DAY }, (_, minute) => heldAt(leases, minute));
          const { levels, hours, peakInUse, peakAt } = report(leases);
          for (const { inUse, seconds } of levels)
            expect(seconds).toBe(60 * counted.filter((held) => held === inUse).length);
          expect(levels.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(2 * 86_400);
          expect(peakInUse).toBe(Math.max(...counted));
          expect(peakAt).toBe(peakInUse === 0 ? null : MONDAY + counted.indexOf(peakInUse) * MINUTE);
          expect(hours).toHaveLength(48);
          for (const { weekday, hour, peakInUse: peak, averageInUse } of hours) {
            const begin = ((weekday - 1) * 24 + hour) * 60;
            const minutes = counted.slice(begin, begin + 60);
            expect(peak).toBe(Math.max(...minutes));
            expect(averageInUse).toBeCloseTo(minutes.reduce((sum, held) => sum + held, 0) / 60, 9);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
