import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getDenialExplanation, getDenialSummary, listDenialEpisodes } from '..';
import { tallyDenialsOfMonth } from '../../db/queries/month-denials';
import { PAGE, nodes, testScenario, type ScenarioPool } from '../../test/scenario';
import { openEpisodeTracker } from '../insight/replay/episode-tracker';
import { continuesEpisode, EPISODE_GAP_SECONDS } from '../rules/denial-episode';

const scenario = testScenario();
const SECOND = 1_000_000;

/** An event of one of three devices; the last one was refused before it was registered. */
type Event = { device: number; isSeat: boolean; at: number };
const event = fc.record({
  device: fc.nat(2),
  isSeat: fc.boolean(),
  pause: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(0, 1, 20, 60) },
    { weight: 2, arbitrary: fc.constantFrom(100, 299.999999, 300, 300.000001) },
  ),
});
/** Two days ago, in microseconds, in the order of the records: a denial before a seat of the same instant. */
const history = fc.array(event, { minLength: 12, maxLength: 25 }).map((events) => {
  let at = (Math.floor(Date.now() / 1000) - 2 * 86_400) * SECOND;
  const placed = events.map(({ device, isSeat, pause }): Event => {
    at += Math.round(pause * SECOND);
    return { device, isSeat, at };
  });
  return placed.sort((a, b) => a.at - b.at || Number(a.isSeat) - Number(b.isSeat));
});

async function store(pool: ScenarioPool, devices: { id: string; installationId: string }[], events: Event[]) {
  const { sql } = scenario;
  await sql`delete from denials where seat_pool_id = ${pool.id}`;
  await sql`delete from past_leases where seat_pool_id = ${pool.id}`;
  for (const { device, isSeat, at } of events) {
    const { id = '', installationId = '' } = devices[device] ?? {};
    const instant = sql`to_timestamp(0) + ${at}::bigint * interval '1 microsecond'`;
    if (isSeat)
      await sql`
        insert into past_leases (customer_id, seat_pool_id, id, device_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
        values (${pool.customerId}, ${pool.id}, nextval('lease_ids'), ${id}, 1, 'LOGIN', ${instant}, ${instant}, ${instant}, 'LOGOUT')`;
    else
      await sql`
        insert into denials (customer_id, seat_pool_id, at, device_id, installation_id, device_name, action, licensed_quantity, in_use)
        values (${pool.customerId}, ${pool.id}, ${instant}, ${device === 2 ? null : id}, ${installationId}, 'Scanner', 'LOGIN', 0, 0)`;
  }
}

/** Episodes by rule L28: installation, first denial, number of denials. */
function episodesByRule(events: Event[]) {
  const episodes: { device: number; startedAt: number; endedAt: number; denialCount: number }[] = [];
  for (const device of [0, 1, 2]) {
    const own = events.filter((each) => each.device === device);
    const seats = own.filter(({ isSeat }) => isSeat).map(({ at }) => at);
    let open: (typeof episodes)[number] | undefined;
    for (const { at } of own.filter(({ isSeat }) => !isSeat)) {
      const last = open?.endedAt ?? -Infinity;
      const seatAt = seats.find((seat) => seat >= last) ?? Infinity;
      if (open && continuesEpisode(last, at, seatAt)) {
        open.endedAt = at;
        open.denialCount++;
      } else episodes.push((open = { device, startedAt: at, endedAt: at, denialCount: 1 }));
    }
  }
  return episodes;
}

it(
  'L28: lists, counts, reports, explanations and the replay agree on what an episode is, seats in between included',
  { timeout: 120_000 },
  async () => {
    const pool = await scenario.pool({ licensedQuantity: 0 });
    await scenario.sql`update seat_pools set created_at = now() - interval '60 days' where id = ${pool.id}`;
    const devices = (await pool.devices(3)).map(({ deviceId, device }) => ({
      id: deviceId,
      installationId: device.installationId,
    }));
    let withSeatBetween = 0;
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        await store(pool, devices, events);
        const expected = episodesByRule(events);
        if (expected.length > episodesByRule(events.filter(({ isSeat }) => !isSeat)).length)
          withSeatBetween++;

        const listed = nodes(
          await listDenialEpisodes({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key } }),
        );
        const asRow = (at: number, end: number, count: number) => `${at}–${end}: ${count}`;
        const millis = (at: number) => Math.floor(at / 1000);
        expect(
          listed
            .map((each) => asRow(each.startedAt.getTime(), each.endedAt.getTime(), each.denialCount))
            .sort(),
        ).toEqual(
          expected
            .map((each) => asRow(millis(each.startedAt), millis(each.endedAt), each.denialCount))
            .sort(),
        );

        const summary = await getDenialSummary({
          ctx: pool.viewer,
          input: { seatPool: pool.key, timeZone: 'UTC' },
        });
        expect(summary.episodeCount).toBe(expected.length);
        const [tally] = await tallyDenialsOfMonth(scenario.vendor.db, pool.customerId, {
          since: new Date(Date.now() - 4 * 86_400_000),
          until: new Date(),
          gapSeconds: EPISODE_GAP_SECONDS,
        }).then((tallies) => tallies.filter(({ quarter }) => quarter === null));
        expect(tally?.episodeCount ?? 0).toBe(expected.length);

        for (const denial of await pool.denials()) {
          const told = await getDenialExplanation({ ctx: pool.viewer, input: { denial } });
          const device = devices.findIndex(({ installationId }) => installationId === denial.installationId);
          const own = expected.find(
            (each) =>
              each.device === device &&
              millis(each.startedAt) <= denial.at.getTime() &&
              millis(each.endedAt) >= denial.at.getTime() &&
              millis(each.endedAt) === told.lastRefusedAt.getTime(),
          );
          expect(told.tries).toBe(own?.denialCount);
          expect(told.firstDenial.at.getTime()).toBe(millis(own?.startedAt ?? NaN));
        }

        const tracker = openEpisodeTracker(devices.length, 1, 1);
        for (const { device, isSeat, at } of events) tracker.recordTry(device, at, isSeat ? 1 : 2);
        expect(tracker.outcome().episodes[0]).toBe(expected.length);
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect(withSeatBetween).toBeGreaterThan(0);
  },
);
