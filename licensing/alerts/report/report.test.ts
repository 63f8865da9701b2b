import { describe, expect, it } from 'vitest';
import type { PoolUsageChanges } from '../../records/usage-changes';
import { assembleReport } from './assemble-report';
import { dueMonth } from './queue-monthly-reports';
import { monthBefore, reportMonth, reportMonths } from './report-month';

const at = (text: string) => Date.parse(text);
const now = at('2026-11-22T08:00:00Z');
const micros = (text: string) => at(text) * 1000;

describe('the months that have reports', () => {
  it('L26: the month under way, the one before, and older ones of which everything is kept', () => {
    expect(reportMonths('UTC', now)).toEqual(['2026-11', '2026-10']);
    expect(reportMonths('UTC', at('2026-11-30T10:00:00Z'))).toEqual(['2026-11', '2026-10']);
    expect(reportMonths('UTC', at('2026-12-01T00:00:00Z'))).toEqual(['2026-12', '2026-11']);
    expect(reportMonths('UTC', at('2027-03-01T00:00:00Z'))).toEqual(['2027-03', '2027-02', '2027-01']);
  });

  it('L26: others are refused, with the reason', () => {
    expect(() => reportMonth('2026-09', 'UTC', now)).toThrow(
      'Records are kept for sixty days, so the report of 2026-09 is no longer available. The earliest one is 2026-10.',
    );
    expect(() => reportMonth('2026-12', 'UTC', now)).toThrow('2026-12 has not begun yet.');
  });

  it('L26: days no longer kept in full are left out, and the report is marked as truncated', () => {
    const onTheThirtieth = reportMonth('2026-10', 'UTC', at('2026-11-30T10:00:00Z'));
    expect(onTheThirtieth).toMatchObject({ isTruncated: true, since: at('2026-10-02T00:00:00Z') });
    expect(onTheThirtieth.days[0]?.date).toBe('2026-10-02');
    expect(onTheThirtieth.days).toHaveLength(30);
    expect(reportMonth('2026-10', 'UTC', at('2026-11-29T23:59:59Z'))).toMatchObject({
      isTruncated: false,
      since: at('2026-10-01T00:00:00Z'),
    });
    // The longest two consecutive months.
    expect(reportMonth('2026-07', 'UTC', at('2026-08-31T23:59:59Z')).days[0]?.date).toBe('2026-07-03');
  });

  it.each(['UTC', 'Asia/Kolkata', 'America/Los_Angeles'])(
    'L26: in %s at the end of every month of two years the month before is there as far as it is kept',
    (zone) => {
      for (let month = 0; month < 24; month++) {
        for (const daysBack of [0, 1, 2, 3]) {
          const instant = Date.UTC(2027, month + 1, 1) - 1000 - daysBack * 86_400_000;
          const [, before] = reportMonths(zone, instant);
          const { days, since, until } = reportMonth(before!, zone, instant);
          expect(since).toBeGreaterThanOrEqual(instant - 60 * 86_400_000);
          expect(days[0]?.startsAt).toBe(since);
          expect(days.at(-1)?.endsAt).toBe(until);
          expect(days.length).toBeGreaterThanOrEqual(28);
        }
      }
    },
  );

  it('a month is that of the zone, with the hour that clocks go back', () => {
    const { days, since, until } = reportMonth('2026-10', 'Europe/Berlin', now);
    expect(days).toHaveLength(31);
    expect(new Date(since).toISOString()).toBe('2026-09-30T22:00:00.000Z');
    expect(new Date(until).toISOString()).toBe('2026-10-31T23:00:00.000Z');
    expect((until - since) / 3_600_000).toBe(31 * 24 + 1);
  });

  it('the one under way ends now, with the days that have begun', () => {
    const { days, until } = reportMonth('2026-11', 'UTC', now);
    expect(days).toHaveLength(22);
    expect(until).toBe(now);
  });

  it('January comes after December', () => {
    expect(monthBefore('2026-01')).toBe('2025-12');
  });

  it.each([
    ['2026-11-01T04:59:00Z', null],
    ['2026-11-01T05:00:00Z', '2026-10'],
    ['2026-11-01T22:59:00Z', '2026-10'],
    ['2026-11-02T10:00:00Z', '2026-10'],
    ['2026-11-03T10:00:00Z', null],
    ['2026-10-31T23:30:00Z', null],
  ])('at %s in Berlin the report due is that of %s', (instant, month) => {
    expect(dueMonth('Europe/Berlin', at(instant))).toBe(month);
  });
});

describe('a report', () => {
  const seatPool = { customerId: 'c', id: 'p' };
  const month = reportMonth('2026-10', 'UTC', now);
  /**
   * 3 licences for long, 5 from the 10th on. One seat held throughout, three on the 5th from 8 to 9, four on the
   * 12th.
   */
  const changes: PoolUsageChanges = {
    seatPool,
    createdAt: micros('2026-05-01T00:00:00Z'),
    asOf: now * 1000,
    since: month.since * 1000,
    inUse: 1,
    starts: [
      '2026-10-05T08:00:00Z',
      '2026-10-05T08:00:00Z',
      '2026-10-12T10:00:00Z',
      '2026-10-12T10:00:00Z',
      '2026-10-12T10:00:00Z',
      '2026-11-02T00:00:00Z',
    ].map(micros),
    ends: [
      '2026-10-05T09:00:00Z',
      '2026-10-05T09:00:00Z',
      '2026-10-12T11:00:00Z',
      '2026-10-12T11:00:00Z',
      '2026-10-12T11:00:00Z',
    ].map(micros),
    quantities: [
      { at: month.since * 1000, licensedQuantity: 3 },
      { at: micros('2026-10-10T00:00:00Z'), licensedQuantity: 5 },
      { at: micros('2026-11-10T00:00:00Z'), licensedQuantity: 50 },
    ],
  };
  const quarter = (text: string) => at(text) / 900_000;
  const tallies = [
    { seatPoolId: 'p', quarter: null, denialCount: 7, episodeCount: 2, personCount: 2 },
    {
      seatPoolId: 'p',
      quarter: quarter('2026-10-05T08:15:00Z'),
      denialCount: 6,
      episodeCount: 1,
      personCount: 1,
    },
    {
      seatPoolId: 'p',
      quarter: quarter('2026-10-31T23:45:00Z'),
      denialCount: 1,
      episodeCount: 1,
      personCount: 1,
    },
  ];

  it('matches figures computed by hand', () => {
    const report = assembleReport(month, changes, tallies);
    expect(report).toMatchObject({
      licensedQuantity: 5,
      peakInUse: 4,
      fullSeconds: 3600,
      denialCount: 7,
      episodeCount: 2,
      peopleHit: 2,
      idleLicenses: 0,
      busiestDay: { date: '2026-10-12', peakInUse: 4, denialCount: 0 },
    });
    expect(report.days).toHaveLength(31);
    expect(report.days[4]).toMatchObject({
      date: '2026-10-05',
      peakInUse: 3,
      fullSeconds: 3600,
      denialCount: 6,
      episodeCount: 1,
    });
    expect(report.days[30]).toMatchObject({
      date: '2026-10-31',
      peakInUse: 1,
      fullSeconds: 0,
      denialCount: 1,
    });
  });

  it('idle is what was owned all the time and needed at no instant', () => {
    const owned = { ...changes, quantities: [{ at: month.since * 1000, licensedQuantity: 9 }] };
    expect(assembleReport(month, owned, []).idleLicenses).toBe(5);
    const lowered = [...owned.quantities, { at: micros('2026-10-20T00:00:00Z'), licensedQuantity: 6 }];
    expect(assembleReport(month, { ...owned, quantities: lowered }, []).idleLicenses).toBe(2);
  });

  it('a pool made in the month is judged from when it had licences', () => {
    const made = micros('2026-10-20T00:00:00Z');
    const fresh = {
      ...changes,
      createdAt: made,
      inUse: 0,
      starts: [],
      ends: [],
      quantities: [
        { at: month.since * 1000, licensedQuantity: 0 },
        { at: made + 50, licensedQuantity: 4 },
      ],
    };
    expect(assembleReport(month, fresh, [])).toMatchObject({
      idleLicenses: 4,
      busiestDay: null,
      fullSeconds: 0,
    });
  });
});
