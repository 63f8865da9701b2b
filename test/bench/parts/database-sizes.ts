import type { BenchServer } from '../harness/bench-server';
import { runOnce } from '../harness/node-driver';
import { fillLargeDatabase, largePopulation, type Progress } from '../harness/fill-history';
import type { Line } from '../harness/lines';
import { deviceCount, type Population } from '../harness/population';
import { recordProductCalls } from '../harness/product-calls';
import {
  cpuOf,
  latency,
  measure,
  median,
  ratioOf,
  rates,
  summarise,
  type Bench,
  type Slice,
} from '../harness/rounds';
import type { Work } from '../harness/work';

const SMALL = 1000;
const COLD_CALLS = 200;
const KINDS = ['renewal', 'login and logout', 'denied login'] as const;

type Kind = (typeof KINDS)[number];
type Filled = Bench & { works: Record<Kind, Work> };

/** The same calls in a large database as in one of 1,000 devices; cold only where the server can be restarted. */
export async function benchDatabaseSizes(
  bench: Omit<Bench, 'url' | 'sql'>,
  server: BenchServer,
  { progress, ...sizes }: { devices: number; pools?: number; days: number; progress: Progress },
): Promise<{ lines: Line[]; skipped: string[] }> {
  const population = largePopulation('LARGE', sizes);
  const small = await fill(bench, server, largePopulation('SMALL', { devices: SMALL }), sizes.days, () => {});
  const large = await fill(bench, server, population, sizes.days, progress);
  const at = `${deviceCount(population).toLocaleString('en')} devices, ${population.pools.toLocaleString('en')} pools`;
  const lines: Line[] = [];
  for (const kind of KINDS) {
    const slices = { small: [] as Slice[], large: [] as Slice[] };
    // Without the vacuum between slices, which takes minutes here.
    for (let round = 0; round < bench.rounds; round++) {
      slices.small.push(await measure(small, small.works[kind], { connections: 1 }));
      slices.large.push(await measure(large, large.works[kind], { connections: 1 }));
    }
    lines.push({
      what: `${kind}, ${at}`,
      figure: 1_000_000 / median(rates(slices.large)),
      unit: 'µs',
      ...latency(slices.large),
      ...cpuOf(slices.large, slices.small),
      ratio: ratioOf(rates(slices.small), rates(slices.large)),
      to: `${SMALL.toLocaleString('en')} devices`,
    });
    if (server.restart) lines.push(await benchCold(server.restart, { small, large }, kind, at));
  }
  return {
    lines,
    skipped: server.restart ? [] : ['cold calls: only an own server can be restarted (without DATABASE_URL)'],
  };
}

async function fill(
  bench: Omit<Bench, 'url' | 'sql'>,
  server: BenchServer,
  population: Population,
  days: number,
  progress: Progress,
): Promise<Filled> {
  const { url, sql } = await server.makeDatabase(population.key.toLowerCase());
  await fillLargeDatabase(sql, population, { days, progress });
  const { pools, devicesPerPool, seatsPerPool, held } = population;
  const { usually, fullFrom } = held!;
  const notFull: [number, number] = [0, fullFrom];
  const full: [number, number] = [fullFrom, pools];
  // The last device of the first pool, which is not full.
  const { login, logout, renewal } = await recordProductCalls(url, population, (devicesPerPool - 1) * pools);
  const works: Record<Kind, Work> = {
    renewal: { population, calls: [renewal()], choice: { first: 0, each: usually } },
    'login and logout': {
      population,
      calls: [login, logout],
      choice: { first: usually, each: devicesPerPool - usually, pools: notFull },
    },
    'denied login': {
      population,
      calls: [login],
      choice: { first: seatsPerPool, each: devicesPerPool - seatsPerPool, pools: full },
    },
  };
  const [denied] = await runOnce(sql, works['denied login'], seatsPerPool * pools + fullFrom);
  if (denied?.outcome !== 'REFUSED') throw new Error(`a full pool answered ${JSON.stringify(denied)}`);
  return { ...bench, url, sql, works };
}

/** The first calls after a restart of the server, each for another device. */
async function benchCold(
  restart: () => Promise<void>,
  databases: { small: Filled; large: Filled },
  kind: Kind,
  at: string,
): Promise<Line> {
  const first = async ({ driver, url, works }: Filled) => {
    await restart();
    const runs = await driver.drive(url, works[kind], { connections: 1, runs: COLD_CALLS });
    return summarise(runs, [], 0);
  };
  const rounds = { small: [] as number[], large: [] as number[], p99: [] as number[] };
  for (let round = 0; round < 3; round++) {
    rounds.small.push((await first(databases.small)).p50);
    const { p50, p99 } = await first(databases.large);
    rounds.large.push(p50);
    rounds.p99.push(p99);
  }
  return {
    what: `${kind}, cold, ${at}`,
    figure: median(rounds.large),
    unit: 'µs',
    p50: median(rounds.large),
    p99: median(rounds.p99),
    ratio: ratioOf(rounds.large, rounds.small),
    to: `${SMALL.toLocaleString('en')} devices, cold`,
  };
}
