import { describe, expect, it } from 'vitest';
import { estimateSeats, forceLogout, getIdleTail, getLedger, getPlan, getUsageReport, getWhatIf } from '..';
import { agePool } from '../../test/factories';
import { testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

const planOf = (pool: ScenarioPool, more: Partial<Parameters<typeof getPlan>[0]['input']> = {}) =>
  getPlan({ ctx: pool.viewer, input: { seatPool: pool.key, serviceLevel: 0.99, ...more } });

describe('the plan of a pool, from records that the verbs made', () => {
  it('L11, L18, L20: reproduces every refusal, renewal, lapse and change of settings on record', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const [tom, ann, bob, eve] = await pool.devices(4);
    await tom.logsIn();
    await ann.logsIn();
    await bob.logsIn();
    await agePool(scenario.sql, pool, 8);
    await tom.asks();
    await ann.syncs();
    await bob.logsIn();
    await agePool(scenario.sql, pool, 8);
    await tom.logsIn();
    await agePool(scenario.sql, pool, 4);
    await eve.logsIn();
    await bob.logsIn();
    await tom.logsOut();
    await bob.logsIn();
    await agePool(scenario.sql, pool, 20);
    await bob.asks();
    await tom.logsIn();
    await eve.asks();
    await forceLogout({ ctx: pool.admin, input: { deviceId: bob.opaqueId } });
    await eve.asks();
    await pool.update({ licensedQuantity: 1 });
    await ann.asks();
    await pool.update({ licensedQuantity: 3, inactivityTimeoutSeconds: 900 });
    await ann.asks();
    const { reproduction, present } = await planOf(pool);
    const denials = await pool.denials();
    expect(denials.length).toBeGreaterThan(3);
    expect(reproduction).toMatchObject({
      recordedDenials: denials.length,
      replayedDenials: denials.length,
      matchingDenials: denials.length,
      isFaithful: true,
      doubts: ['FEW_DAYS'],
      note: 'Records cover less than a day only.',
    });
    expect(present).toMatchObject({ seats: 3, inactivityTimeoutSeconds: 900 });
  });

  it('says what other numbers of seats would have done, and recommends the fewest that are enough', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1, inactivityTimeoutSeconds: 600 });
    const devices = await pool.devices(3);
    for (const device of devices) await device.logsIn();
    const { timeouts, since, until } = await planOf(pool, { mostSeats: 4, inactivityTimeoutsSeconds: [600] });
    expect(timeouts).toHaveLength(1);
    expect(timeouts[0]).toMatchObject({ inactivityTimeoutSeconds: 600, peakWanted: 3, recommendedSeats: 3 });
    expect(timeouts[0]?.cells.map(({ seats, denials, peopleHit }) => [seats, denials, peopleHit])).toEqual([
      [0, 3, 3],
      [1, 2, 2],
      [2, 1, 1],
      [3, 0, 0],
      [4, 0, 0],
    ]);
    expect(until.getTime()).toBeGreaterThan(since.getTime());
    const input = { seatPool: pool.key, seats: 2, inactivityTimeoutSeconds: 600 };
    const whatIf = await getWhatIf({ ctx: pool.admin, input });
    expect(whatIf).toEqual({ ...timeouts[0]?.cells[2], denialsLow: 1, denialsHigh: 1 });
  });

  it('L22, L24: is of what is set now, however short ago it was changed', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1, inactivityTimeoutSeconds: 600 });
    for (const device of await pool.devices(3)) await device.logsIn();
    expect((await planOf(pool)).present).toMatchObject({ seats: 1, denials: 2 });
    await pool.update({ licensedQuantity: 2, inactivityTimeoutSeconds: 900 });
    const { present, reproduction } = await planOf(pool);
    expect(present).toMatchObject({ seats: 2, inactivityTimeoutSeconds: 900, denials: 1 });
    expect(reproduction).toMatchObject({ recordedDenials: 2, matchingDenials: 2, isFaithful: true });
  });

  it('L33: says when the pool was suspended', async () => {
    const pool = await scenario.pool();
    await (await pool.device()).logsIn();
    await pool.update({ suspended: true });
    await pool.update({ suspended: false });
    expect((await planOf(pool)).reproduction.note).toContain('suspended for part of this period');
  });

  it('L4, L8: refuses a NAMED pool, time-outs outside the bounds, and a period or a range that is none', async () => {
    const pool = await scenario.pool();
    const named = await scenario.pool({ mode: 'NAMED' });
    const thirteen = Array.from({ length: 13 }, (_, n) => 300 + n);
    expect((await planOf(pool, { inactivityTimeoutsSeconds: thirteen })).timeouts).toHaveLength(13);
    for (const [ask, field] of [
      [() => planOf(named), undefined],
      [() => getIdleTail({ ctx: named.viewer, input: { seatPool: named.key } }), undefined],
      [() => planOf(pool, { inactivityTimeoutsSeconds: [299] }), 'inactivityTimeoutsSeconds'],
      [() => planOf(pool, { inactivityTimeoutsSeconds: [] }), 'inactivityTimeoutsSeconds'],
      [
        () => planOf(pool, { inactivityTimeoutsSeconds: thirteen, withRange: true }),
        'inactivityTimeoutsSeconds',
      ],
      [() => planOf(pool, { fewestSeats: 3, mostSeats: 2 }), 'mostSeats'],
      [() => planOf(pool, { fewestSeats: 3, mostSeats: 204 }), 'mostSeats'],
      [() => planOf(pool, { serviceLevel: 0 }), 'serviceLevel'],
      [() => planOf(pool, { until: new Date(0) }), 'since'],
    ] as const)
      await expect(ask()).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field });
  });
});

describe('the usage report', () => {
  it('L27: tells the time at each number of seats, the peak, the busiest and what was held idle', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 1800 });
    const [tom, ann, bob] = await pool.devices(3);
    await tom.logsIn();
    await agePool(scenario.sql, pool, 10);
    await ann.logsIn();
    await bob.logsIn();
    await agePool(scenario.sql, pool, 10);
    await tom.asks();
    await ann.logsOut();
    await agePool(scenario.sql, pool, 60);
    const input = { seatPool: pool.key, since: new Date(0), timeZone: 'Europe/Berlin' };
    const report = await getUsageReport({ ctx: pool.viewer, input });
    // Tom: 20 minutes active and 30 idle until the lapse. Ann: 10 in the middle.
    const minutesAt = (inUse: number) =>
      Math.round((report.levels.find((level) => level.inUse === inUse)?.seconds ?? 0) / 60);
    expect([1, 2].map(minutesAt)).toEqual([40, 10]);
    expect(report).toMatchObject({ licensedQuantity: 2, peakInUse: 2 });
    expect(report.days.reduce((sum, day) => sum + day.denialCount, 0)).toBe(1);
    expect(Math.max(...report.hours.map((hour) => hour.peakInUse))).toBe(2);
    expect(
      report.people.map((person) => [
        person.userName,
        person.sessions,
        Math.round(person.heldSeconds / 60),
        Math.round(person.activeSeconds / 60),
        person.denialCount,
      ]),
    ).toEqual([
      [tom.user.userName, 1, 50, 20, 0],
      [ann.user.userName, 1, 10, 0, 0],
      [bob.user.userName, 0, 0, 0, 1],
    ]);
    const { since, until } = report;
    const idle = await getIdleTail({ ctx: pool.viewer, input: { seatPool: pool.key, since, until } });
    const minutes = (seconds: number) => Math.round(seconds / 60);
    expect([minutes(idle.heldSeconds), minutes(idle.idleTailSeconds), idle.forgottenLeases]).toEqual([
      60, 40, 1,
    ]);
    // With ten minutes, ten of Tom's first idle time and twenty of his last are saved, none of Ann's.
    const tenMinutes = idle.savings.find(({ inactivityTimeoutSeconds: seconds }) => seconds === 600);
    expect([minutes(tenMinutes?.savedSeatSeconds ?? 0), tenMinutes?.regains]).toEqual([30, 1]);
  });
});

describe('a first estimate', () => {
  const estimate = async (people: number, loginsPerPersonPerHour: number, serviceLevel?: number) => {
    const input = { people, loginsPerPersonPerHour, minutesPerLogin: 30, serviceLevel };
    return estimateSeats({ ctx: (await scenario.pool()).viewer, input });
  };

  it('keeps the service level by either formula, however much is asked of few people', async () => {
    for (const [people, logins, level] of [
      [20, 1, 0.99],
      [20, 4, 0.99],
      [1, 60, 0.999],
      [3, 2, 0.5],
      [100_000, 60, 0.999_999],
    ] as const) {
      const { erlangB, engset } = await estimate(people, logins, level);
      for (const { seats, refusedShare } of [erlangB, engset]) {
        expect(refusedShare).toBeLessThanOrEqual(1 - level);
        expect(seats).toBeGreaterThan(0);
      }
      expect(erlangB.seats).toBeGreaterThanOrEqual(engset.seats);
    }
  });

  it('takes nobody to be logged in more than all the time', async () => {
    // Published: 20 erlangs need 30 seats for 1 %.
    expect(await estimate(20, 4)).toMatchObject({
      offeredErlangs: 20,
      erlangB: { seats: 30 },
      engset: { seats: 20, refusedShare: 0 },
    });
  });
});

describe('the ledger', () => {
  it('says who held the seats at an instant, idlest first, and how it ended', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3, inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await agePool(scenario.sql, pool, 10);
    await ann.logsIn();
    await agePool(scenario.sql, pool, 10);
    await tom.asks();
    await agePool(scenario.sql, pool, 5);
    await ann.logsOut();
    const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000);
    const ledgerAt = (when: Date) => getLedger({ ctx: pool.viewer, input: { seatPool: pool.key, at: when } });
    const told = async (minutesAgo: number) => {
      const { inUse, licensedQuantity, seats } = await ledgerAt(at(minutesAgo));
      return [
        `${inUse}/${licensedQuantity}`,
        ...seats.map(
          (seat) => `${seat.deviceName} ${Math.round(seat.idleSeconds / 60)} ${seat.endReason ?? '-'}`,
        ),
      ];
    };
    expect(await told(8)).toEqual(['2/3', `${tom.device.name} 17 -`, `${ann.device.name} 7 LOGOUT`]);
    expect(await told(2)).toEqual(['2/3', `${ann.device.name} 13 LOGOUT`, `${tom.device.name} 3 -`]);
    expect(await told(20)).toEqual(['1/3', `${tom.device.name} 5 -`]);
    for (const when of [at(-10), at(61 * 24 * 60)])
      await expect(ledgerAt(when)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'at' });
  });
});
