import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneCalendar } from './zone-calendar';

const HOUR = 3_600_000;
const read = (zone: string, since: string, until: string) =>
  zoneCalendar(zone, Date.parse(since), Date.parse(until)).days.map(
    ({ date, startsAt, endsAt }) =>
      `${date} ${new Date(startsAt).toISOString().slice(0, 16)} ${(endsAt - startsAt) / HOUR} h`,
  );

describe('the calendar of a time zone', () => {
  it.each([
    [
      'UTC',
      '2026-11-21T10:00Z',
      '2026-11-22T01:00Z',
      ['2026-11-21 2026-11-21T00:00 24 h', '2026-11-22 2026-11-22T00:00 24 h'],
    ],
    ['Europe/Berlin', '2026-11-21T23:30Z', '2026-11-22T01:00Z', ['2026-11-22 2026-11-21T23:00 24 h']],
    // Clocks are put back on 25 October 2026 and forward on 29 March 2026.
    ['Europe/Berlin', '2026-10-25T10:00Z', '2026-10-25T23:00Z', ['2026-10-25 2026-10-24T22:00 25 h']],
    [
      'Europe/Berlin',
      '2026-03-29T10:00Z',
      '2026-03-29T22:30Z',
      ['2026-03-29 2026-03-28T23:00 23 h', '2026-03-30 2026-03-29T22:00 24 h'],
    ],
    ['America/New_York', '2026-11-01T12:00Z', '2026-11-01T13:00Z', ['2026-11-01 2026-11-01T04:00 25 h']],
    ['Asia/Kolkata', '2026-11-22T00:00Z', '2026-11-22T01:00Z', ['2026-11-22 2026-11-21T18:30 24 h']],
    // Half an hour forward.
    ['Australia/Lord_Howe', '2026-10-03T20:00Z', '2026-10-04T01:00Z', ['2026-10-04 2026-10-03T13:30 23.5 h']],
    // Midnight is skipped: the day begins at one.
    ['Africa/Cairo', '2026-04-24T12:00Z', '2026-04-24T13:00Z', ['2026-04-24 2026-04-23T22:00 23 h']],
    // A day that was skipped.
    [
      'Pacific/Apia',
      '2011-12-29T12:00Z',
      '2011-12-31T12:00Z',
      [
        '2011-12-29 2011-12-29T10:00 24 h',
        '2011-12-31 2011-12-30T10:00 24 h',
        '2012-01-01 2011-12-31T10:00 24 h',
      ],
    ],
  ])('tells the days of %s from %s to %s', (zone, since, until, days) => {
    expect(read(zone, since, until)).toEqual(days);
  });

  it('has the hour of the week, twice the same where clocks are put back', () => {
    const { hourOf } = zoneCalendar(
      'Europe/Berlin',
      Date.parse('2026-10-20T00:00Z'),
      Date.parse('2026-11-01T00:00Z'),
    );
    const at = (instant: string) => hourOf(Date.parse(instant));
    expect(at('2026-10-24T23:59Z')).toEqual({ weekday: 7, hour: 1 });
    expect(at('2026-10-25T00:30Z')).toEqual({ weekday: 7, hour: 2 });
    expect(at('2026-10-25T01:30Z')).toEqual({ weekday: 7, hour: 2 });
    expect(at('2026-10-25T23:00Z')).toEqual({ weekday: 1, hour: 0 });
  });

  it('agrees with the clocks of every zone at any instant', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const from = Date.parse('2024-01-01T00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 3 * 365 * 24 * 60 }),
        fc.integer({ min: 0, max: 60 * 24 * HOUR - 1 }),
        (zone, minutes, offset) => {
          const since = from + minutes * 60_000;
          const until = since + 60 * 24 * HOUR;
          const instant = since + offset;
          const { days, hourOf } = zoneCalendar(zone, since, until);
          const clock = new Intl.DateTimeFormat('en-CA', {
            timeZone: zone,
            hourCycle: 'h23',
            dateStyle: 'short',
            timeStyle: 'medium',
          }).format(instant);
          const day = days.find(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt);
          expect(clock).toContain(day?.date);
          expect(clock).toContain(` ${String(hourOf(instant).hour).padStart(2, '0')}:`);
          for (const [n, { startsAt }] of days.entries())
            if (n > 0) expect(startsAt).toBe(days[n - 1]?.endsAt);
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('begins each day with the first instant of its date, in every zone, whatever fraction of a second it is read from', () => {
    const sixtyDays = 60 * 24 * HOUR;
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 305 * 24 * HOUR, noNaN: true }), (offsetMs) => {
        for (const zone of zones) expectDaysToBeginWithTheirDate(zone, offsetMs, sixtyDays);
      }),
      { numRuns: 2 },
    );
    // Zones whose clocks change at midnight, at both changes, with a fraction of a millisecond.
    for (const zone of ['Africa/Cairo', 'Asia/Beirut', 'America/Havana', 'America/Santiago', 'Asia/Gaza'])
      for (const start of [60, 240, 300])
        expectDaysToBeginWithTheirDate(zone, start * 24 * HOUR + 617.25, sixtyDays);
  }, 60_000);
});

/** Reads the calendar of part of 2026 and compares it with the clocks of the zone. */
function expectDaysToBeginWithTheirDate(zone: string, offsetMs: number, lengthMs: number) {
  const since = Date.parse('2026-01-01T00:00Z') + offsetMs;
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  for (const { date, startsAt } of zoneCalendar(zone, since, since + lengthMs).days) {
    expect(`${zone} ${clock.format(startsAt)}`).toBe(`${zone} ${date}`);
    expect(clock.format(startsAt - 1) < date, `${zone} ${date}`).toBe(true);
  }
}
