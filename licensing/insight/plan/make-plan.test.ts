import { describe, expect, it } from 'vitest';
import type { InsightPoolRow } from '../../../db/queries/insight-records';
import { DAY, makeVisits, SECOND, servePool } from '../../../test/planner/simulate-pool';
import { makePlan, type PlanQuestion } from './make-plan';
import { openReplays } from './replays';

const SEATS = 48;
const DAYS = 4;
const group = { people: 150, days: DAYS, visitsPerDay: 6, meanVisitSeconds: 1400, meanGapSeconds: 330 };
const { record } = servePool(
  makeVisits({ ...group, logsOut: 0.7, tries: 3, seed: 7 }),
  group.people,
  SEATS,
  1800 * SECOND,
);
const pool: InsightPoolRow = {
  mode: 'CONCURRENT',
  createdAt: 0,
  since: 0,
  asOf: DAYS * DAY,
  licensedQuantity: SEATS,
  inactivityTimeoutSeconds: 1800,
  minInactivityTimeoutSeconds: 300,
  maxInactivityTimeoutSeconds: 3600,
  isSuspended: false,
  checkpoints: [],
  changes: [],
};
const unasked: PlanQuestion = {
  fewestSeats: null,
  mostSeats: null,
  inactivityTimeoutsSeconds: null,
  serviceLevel: 0.99,
  withRange: false,
  withAdvice: false,
};
const unhurried = () => Promise.resolve();
const planOf = (question: Partial<PlanQuestion>, pause = unhurried) =>
  makePlan(pool, openReplays(record), { since: 0, until: pool.asOf }, { ...unasked, ...question }, pause);

describe('a plan', () => {
  it('that is asked for as the page does tries the present number of seats and every recommended one', async () => {
    const { timeouts, present } = await planOf({});
    expect(timeouts).toHaveLength(12);
    for (const { cells, recommendedSeats } of timeouts) {
      const seats = cells.map((cell) => cell.seats);
      expect(seats).toContain(SEATS);
      expect(seats).toContain(recommendedSeats);
      expect(seats).toHaveLength(40);
      expect(seats).toEqual(seats.map((_, n) => (seats[0] ?? 0) + n));
    }
    const asSet = timeouts.find(({ inactivityTimeoutSeconds: seconds }) => seconds === 1800);
    expect(asSet?.cells.find(({ seats }) => seats === SEATS)?.denials).toBe(present.denials);
    expect(present.denials).toBe(record.denials.at.length);
  });

  it('advises what the whole history says, whichever part of it is shown', async () => {
    const { advice, timeouts } = await planOf({ withAdvice: true });
    const cellOf = (seconds: number, seats?: number | null) =>
      timeouts
        .find(({ inactivityTimeoutSeconds }) => inactivityTimeoutSeconds === seconds)
        ?.cells.find((cell) => cell.seats === seats);
    expect(advice).toEqual({
      action: 'SHORTEN_TIMEOUT',
      additionalLicenses: 0,
      outcome: cellOf(600, SEATS),
    });

    // Without another time-out, only more licences remain: more than this part of the plan shows.
    const needed = timeouts.find(({ inactivityTimeoutSeconds }) => inactivityTimeoutSeconds === 1800);
    const recommended = needed?.recommendedSeats ?? NaN;
    const asked = { inactivityTimeoutsSeconds: [1800], fewestSeats: 40, mostSeats: 42 };
    expect(await planOf({ ...asked, withAdvice: true })).toMatchObject({
      advice: {
        action: 'ADD_LICENSES',
        additionalLicenses: recommended - SEATS,
        outcome: cellOf(1800, recommended),
      },
    });
  });

  it('of part of the seats says what the whole one says', async () => {
    const asked = { inactivityTimeoutsSeconds: [600, 1800], withRange: true };
    const whole = await planOf({ ...asked, fewestSeats: 0, mostSeats: 200 });
    const part = await planOf({ ...asked, fewestSeats: 40, mostSeats: 60 });
    expect(part.timeouts).toEqual(
      whole.timeouts.map((timeout) => ({ ...timeout, cells: timeout.cells.slice(40, 61) })),
    );
  });

  it('has 500 cells at most', async () => {
    const timeouts = (count: number) => Array.from({ length: count }, (_, n) => 300 + 60 * n);
    const ask = (mostSeats: number, count: number) =>
      planOf({ fewestSeats: 41, mostSeats, inactivityTimeoutsSeconds: timeouts(count) });
    const { timeouts: made } = await ask(65, 20);
    expect(made.flatMap(({ cells }) => cells)).toHaveLength(500);
    for (const refused of [ask(66, 20), ask(241, 3), planOf({ fewestSeats: 0, mostSeats: 200 })])
      await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'mostSeats' });
  });

  it('replays nothing more once nobody waits for it', async () => {
    const replays = openReplays(record);
    const tried: number[] = [];
    const levels: typeof replays.levels = (asked) => {
      if (asked.most === 52) tried.push(asked.timeoutSeconds);
      return replays.levels(asked);
    };
    const pause = () => (tried.length < 2 ? Promise.resolve() : Promise.reject(new Error('too late')));
    const question = {
      ...unasked,
      fewestSeats: 48,
      mostSeats: 52,
      inactivityTimeoutsSeconds: [300, 600, 900],
    };
    const plan = makePlan(pool, { ...replays, levels }, { since: 0, until: pool.asOf }, question, pause);
    await expect(plan).rejects.toThrow('too late');
    expect(tried).toEqual([300, 600]);
  });
});
