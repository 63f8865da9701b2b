import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import * as schema from '../../../db/schema';
import { readPoolSeats } from '../../../licensing/live/read-pool-seats';
import type { PoolSeats } from '../../../licensing/live/seat-changes';
import { readSeatUsages } from '../../../licensing/pool/seat-usage';
import { readRecordIds } from '../../../licensing/record-ids';
import { addPopulation, callForEach, expectOutcome } from '../harness/call-seats';
import type { Line } from '../harness/lines';
import { memberOf, onePool, type Population } from '../harness/population';
import type { ProductCalls } from '../harness/product-calls';
import {
  countedPerRun,
  cpuOf,
  interleave,
  latency,
  median,
  ratioOf,
  rates,
  type Bench,
  type Slice,
} from '../harness/rounds';
import type { Work } from '../harness/work';

const CONNECTIONS = 8;
const FREE_SEATS = 10;
const CHANGING = CONNECTIONS * 25;
const GOAL = { of: 'ratio', atMost: 1.3 } as const;
const MOST_BYTES = { of: 'figure', atMost: 500 } as const;

type Pool = { seats: number; population: Population; calls: ProductCalls };
type Denials = { slices: Slice[]; storedBytes: number };

/** What a large pool costs beside a small one: sizes from the smallest to the largest. */
export async function benchPoolSizes(bench: Bench, sizes = [50, 500, 5000]): Promise<Line[]> {
  const pools: Pool[] = [];
  for (const seats of sizes) {
    const population = onePool(`SIZE${seats}`, { devices: seats + CHANGING, seats });
    const calls = await addPopulation(bench, population);
    await callForEach(bench, population, calls.login, [0, seats - FREE_SEATS]);
    pools.push({ seats, population, calls });
  }
  const [small, large] = [pools[0]!, pools.at(-1)!];
  const changing = { first: large.seats, each: CHANGING / CONNECTIONS };
  const last = await interleave(
    bench,
    {
      small: lastSeats(small, { ...changing, first: small.seats }),
      large: lastSeats(large, changing),
    },
    { connections: CONNECTIONS },
  );

  for (const { population, calls, seats } of pools)
    await callForEach(bench, population, calls.login, [seats - FREE_SEATS, seats]);
  const reading = await timeReading(bench, [small, large]);
  const denied = await benchDenials(bench, pools);

  const to = `${small.seats} seats`;
  const [smallDenials, largeDenials] = [denied[0]!, denied.at(-1)!];
  return [
    {
      what: `login and logout on the last ten of ${large.seats} seats`,
      figure: median(rates(last.large)),
      unit: 'pairs/s',
      ...latency(last.large),
      ...cpuOf(last.large, last.small),
      ratio: ratioOf(rates(last.small), rates(last.large)),
      to,
      goal: GOAL,
    },
    {
      what: `denied login, ${large.seats} seats`,
      figure: median(rates(largeDenials.slices)),
      unit: 'denials/s',
      ...latency(largeDenials.slices),
      ...cpuOf(largeDenials.slices, smallDenials.slices),
      ratio: ratioOf(rates(smallDenials.slices), rates(largeDenials.slices)),
      to,
      goal: GOAL,
    },
    {
      what: `reading of a watched pool after a change, ${large.seats} seats`,
      figure: median(reading[1]) * 1000,
      unit: 'µs',
      ratio: ratioOf(reading[1], reading[0]),
      to,
      goal: GOAL,
    },
    ...denied.flatMap((denials, n) => denialLines(pools[n]!.seats, denials)),
  ];
}

const lastSeats = ({ population, calls }: Pool, choice: Work['choice']): Work => ({
  population,
  calls: [calls.login, calls.logout],
  choice,
});

/** Milliseconds of each reading: what a process reads when it has learnt of a change, as a dashboard shows it. */
async function timeReading(bench: Bench, pools: [Pool, Pool]): Promise<[number[], number[]]> {
  const db = drizzle(bench.sql, { schema });
  // The holders logged in within seconds, and all would count as changed.
  await bench.sql`
    update seats set last_call_at = last_call_at - interval '1 minute', lease_started_at = lease_started_at - interval '1 minute'
    where lease_id is not null`;
  const recordIds = await readRecordIds(db);
  const times: [number[], number[]] = [[], []];
  const before: (PoolSeats | null)[] = [null, null];
  const endAt = performance.now() + bench.rounds * bench.seconds * 1000;
  for (let n = 0; n < 6 || performance.now() < endAt; n++) {
    for (const [side, { population }] of pools.entries()) {
      const { customerId, seatPoolId } = memberOf(population, 0);
      const key = { customerId, id: seatPoolId };
      const startedAt = performance.now();
      await readSeatUsages(db, [key]);
      const [read = null] = await readPoolSeats(db, recordIds, [{ key, before: before[side] ?? null }]);
      before[side] = read;
      // The first ones prepare statements.
      if (n >= 3) times[side]?.push(performance.now() - startedAt);
    }
  }
  return times;
}

async function benchDenials(bench: Bench, pools: Pool[]): Promise<Denials[]> {
  const denied: Denials[] = pools.map(() => ({ slices: [], storedBytes: NaN }));
  const before = await Promise.all(pools.map((pool) => countDenials(bench.sql, pool)));
  const sizes = pools.map(() => 0);
  for (let round = 0; round < bench.rounds; round++) {
    for (const [n, { population, calls, seats }] of pools.entries()) {
      await expectOutcome(bench, population, calls.login, seats, 'REFUSED');
      const stored = await denialBytes(bench.sql);
      const choice = { first: seats, each: CHANGING / CONNECTIONS };
      const work = { population, calls: [calls.login], choice };
      const { only } = await interleave(
        { ...bench, rounds: 1 },
        { only: work },
        { connections: CONNECTIONS },
      );
      denied[n]?.slices.push(...only);
      sizes[n]! += (await denialBytes(bench.sql)) - stored;
    }
  }
  for (const [n, pool] of pools.entries()) {
    const added = (await countDenials(bench.sql, pool)) - (before[n] ?? 0);
    denied[n]!.storedBytes = (sizes[n] ?? 0) / added;
  }
  return denied;
}

async function countDenials(sql: postgres.Sql, { population }: Pool): Promise<number> {
  const { seatPoolId } = memberOf(population, 0);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from denials where seat_pool_id = ${seatPoolId}`;
  return row?.count ?? 0;
}

/** Without indexes; of all tables that are about denials. */
async function denialBytes(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ bytes: number }[]>`
    select sum(pg_table_size(oid))::float8 as bytes from pg_class where relkind = 'r' and relname like 'denial%'`;
  return row?.bytes ?? NaN;
}

function denialLines(seats: number, { slices, storedBytes }: Denials): Line[] {
  const wal = countedPerRun(slices, 'walBytes');
  return [
    ...(wal === null
      ? []
      : [
          {
            what: `write-ahead log of a denial, ${seats} seats`,
            figure: wal,
            unit: 'bytes',
            goal: MOST_BYTES,
          },
        ]),
    { what: `stored row of a denial, ${seats} seats`, figure: storedBytes, unit: 'bytes', goal: MOST_BYTES },
  ];
}
