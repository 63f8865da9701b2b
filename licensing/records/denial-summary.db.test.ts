import { describe, expect, it } from 'vitest';
import { getDenialSummary } from '..';
import { testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
const DAY = 86_400_000;
const HOUR = 3_600_000;

const summaryOf = (pool: ScenarioPool, timeZone = 'UTC') =>
  getDenialSummary({ ctx: pool.viewer, input: { seatPool: pool.key, timeZone } });

/** Moves the last denial of the pool to this instant. */
const moveDenial = (pool: ScenarioPool, at: Date) => scenario.sql`
  update denials set at = ${at} where id = (select max(id) from denials where seat_pool_id = ${pool.id})`;
/** Midnight UTC this many days ago. */
const midnight = (daysAgo: number) => new Date(Math.floor(Date.now() / DAY) * DAY - daysAgo * DAY);
const at = (daysAgo: number, hours: number) => new Date(midnight(daysAgo).getTime() + hours * HOUR);

describe('the summary of denials', () => {
  it('L25, L28: counts denials, episodes and devices by day, by hour of the week and by check-point', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const [tom, ann] = await pool.devices(2);
    for (const [device, when] of [
      [tom, at(10, 9)],
      [tom, at(10, 9.05)],
      [tom, at(10, 10)],
      [ann, at(10, 9.05)],
      [ann, at(3, 23.99)],
    ] as const) {
      await device.logsIn();
      await moveDenial(pool, when);
    }
    // An episode over midnight counts on the day it started.
    await ann.logsIn();
    await moveDenial(pool, at(2, 0.01));
    await scenario.sql`update denials set action = 'REFRESH' where device_id = ${tom.deviceId} and at = ${at(10, 10)}`;

    const summary = await summaryOf(pool);
    expect(summary).toMatchObject({
      denialCount: 6,
      episodeCount: 4,
      deviceCount: 2,
      actions: [
        { action: 'LOGIN', denialCount: 5 },
        { action: 'REFRESH', denialCount: 1 },
      ],
    });
    const counted = summary.days.filter(({ denialCount }) => denialCount > 0);
    const dateOf = (daysAgo: number) => midnight(daysAgo).toISOString().slice(0, 10);
    expect(counted.map(({ date, denialCount, episodeCount }) => [date, denialCount, episodeCount])).toEqual([
      [dateOf(10), 4, 3],
      [dateOf(3), 1, 1],
      [dateOf(2), 1, 0],
    ]);
    expect(counted[0]).toMatchObject({ startsAt: midnight(10), endsAt: midnight(9) });
    const weekday = (daysAgo: number) => midnight(daysAgo).getUTCDay() || 7;
    const byTime = (a: number[], b: number[]) => (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
    expect(summary.hours.map(({ weekday: day, hour, denialCount }) => [day, hour, denialCount])).toEqual(
      [
        [weekday(10), 9, 3],
        [weekday(10), 10, 1],
        [weekday(3), 23, 1],
        [weekday(2), 0, 1],
      ].sort(byTime),
    );
  });

  it('has every day of the sixty, without a gap, also where there was none', async () => {
    const pool = await scenario.pool();
    for (const zone of ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata']) {
      const { since, days, ...rest } = await summaryOf(pool, zone);
      expect(Math.abs(Date.now() - 60 * DAY - since.getTime())).toBeLessThan(60_000);
      expect(rest).toEqual({ denialCount: 0, episodeCount: 0, deviceCount: 0, hours: [], actions: [] });
      expect(days.length).toBeGreaterThanOrEqual(60);
      expect(days.length).toBeLessThanOrEqual(62);
      expect(days[0]?.startsAt.getTime()).toBeLessThanOrEqual(since.getTime());
      expect(days.at(-1)?.endsAt.getTime()).toBeGreaterThan(Date.now());
      for (const [n, day] of days.entries()) {
        if (n > 0) expect(day.startsAt).toEqual(days[n - 1]?.endsAt);
        const clock = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        });
        expect(clock.format(day.startsAt)).toBe(`${day.date} 00:00`);
      }
    }
  });

  it('counts a denial on the day and in the hour the reader had', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    await tom.logsIn();
    await moveDenial(pool, at(5, 23.75));
    const dayOf = async (zone: string) => {
      const { days, hours } = await summaryOf(pool, zone);
      return [days.find(({ denialCount }) => denialCount > 0)?.date, hours[0]?.hour];
    };
    expect(await dayOf('UTC')).toEqual([midnight(5).toISOString().slice(0, 10), 23]);
    expect(await dayOf('Asia/Kolkata')).toEqual([midnight(4).toISOString().slice(0, 10), 5]);
    expect(await dayOf('Pacific/Honolulu')).toEqual([midnight(5).toISOString().slice(0, 10), 13]);
  });

  it('L26: what is older than sixty days is not counted', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const tom = await pool.device();
    for (const daysAgo of [60.01, 59.99]) {
      await tom.logsIn();
      await moveDenial(pool, new Date(Date.now() - daysAgo * DAY));
    }
    const summary = await summaryOf(pool);
    expect(summary).toMatchObject({ denialCount: 1, episodeCount: 1, deviceCount: 1 });
    expect(summary.days.reduce((sum, day) => sum + day.denialCount, 0)).toBe(1);
    const [first, second] = summary.days;
    expect((first?.denialCount ?? 0) + (second?.denialCount ?? 0)).toBe(1);
  });

  it('tells the peak of each day, and for how long every licence was in use', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    await scenario.sql`update seat_pools set created_at = call_lasts_until(created_at, -interval '70 days') where id = ${pool.id}`;
    for (const [from, to] of [
      [at(7, 8), at(7, 12)],
      [at(7, 10), at(7, 10.5)],
      [at(7, 11), at(5, 2)],
      [at(6, 23), at(5, 1)],
    ] as const) {
      const device = await pool.device();
      await device.logsIn();
      await device.logsOut();
      await scenario.sql`update past_leases set started_at = ${from}, last_call_at = ${to}, ended_at = ${to} where device_id = ${device.deviceId}`;
    }
    // By the audit trail, the quantity before the creation of the pool was 0.
    await scenario.sql`alter table audit_entries disable trigger user`;
    await scenario.sql`update audit_entries set at = at - interval '70 days' where customer_id = ${pool.customerId}`;
    await scenario.sql`alter table audit_entries enable trigger user`;
    const { days } = await summaryOf(pool);
    const dayOf = (daysAgo: number) =>
      days.find(({ startsAt }) => startsAt.getTime() === midnight(daysAgo).getTime());
    expect(dayOf(8)).toMatchObject({ peakInUse: 0, fullSeconds: 0 });
    expect(dayOf(7)).toMatchObject({ peakInUse: 2, fullSeconds: 1.5 * 3600 });
    expect(dayOf(6)).toMatchObject({ peakInUse: 2, fullSeconds: 3600 });
    expect(dayOf(5)).toMatchObject({ peakInUse: 2, fullSeconds: 3600 });
    expect(dayOf(4)).toMatchObject({ peakInUse: 0, fullSeconds: 0 });
  });

  it('a pool without licences was full from the day it was made on', async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    const { days } = await summaryOf(pool);
    expect(days.slice(0, 58).every(({ fullSeconds }) => fullSeconds === 0)).toBe(true);
    expect(days.reduce((sum, { fullSeconds }) => sum + fullSeconds, 0)).toBeLessThan(120);
  });

  it('L27: a lapse nobody noticed ends the use when it lapsed', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1, inactivityTimeoutSeconds: 600 });
    const tom = await pool.device();
    await tom.logsIn();
    await scenario.sql`update seat_pools set created_at = call_lasts_until(created_at, -interval '70 days') where id = ${pool.id}`;
    await scenario.sql`update seats set lease_started_at = ${at(4, 8)} where device_id = ${tom.deviceId}`;
    await scenario.sql`update seats set last_call_at = ${at(4, 9)} where device_id = ${tom.deviceId}`;
    const { days } = await summaryOf(pool);
    expect(days.filter(({ peakInUse }) => peakInUse > 0)).toMatchObject([
      { startsAt: midnight(4), peakInUse: 1 },
    ]);
  });

  it.each(['Berlin', '+01:00', '', 'Europe/Berlin ', "'; drop", 'CET-1'])(
    'refuses %j, which is no time zone, with an example of one',
    async (zone) => {
      const pool = await scenario.pool();
      await expect(summaryOf(pool, zone)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'timeZone',
        message: expect.stringContaining('Europe/Berlin'),
      });
    },
  );
});
