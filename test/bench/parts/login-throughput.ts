import { addPopulation, callForEach } from '../harness/call-seats';
import type { Line } from '../harness/lines';
import { onePool } from '../harness/population';
import { addCountingEngine, addFloor, type CountingEngine } from '../harness/references';
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

const SEATS = 100;
const MOST_CONNECTIONS = 64;
const DEVICES_PER_CONNECTION = 8;
/** The least share of the floor, by connections. */
const GOALS = new Map([
  [8, 0.45],
  [32, 0.4],
  [64, 0.4],
]);
const FEW = 8;

/** Seats of the pool that is full. */
const FULL_SEATS = 50;

type Works = { engine: Work; floor: Work; counting: Work; changing: Work };
type Denials = { engine: Work; counting: Work };

/** Logins and logouts on one pool that many connections use at once. */
export async function benchLogins(bench: Bench): Promise<{ lines: Line[]; skipped: string[] }> {
  const other = await addCountingEngine(bench);
  const works = await prepare(bench, other);
  const lines: Line[] = [];
  for (const connections of bench.connections) {
    const slices = await interleave(bench, works, { connections });
    lines.push(...throughput(slices, connections));
    if (connections === FEW) lines.push(...walLine(slices));
  }
  const denials = await benchDenials(bench, other);
  const flush = await benchFlush(bench, works);
  return { lines: [...lines, denials, ...flush.lines], skipped: flush.skipped };
}

async function prepare(bench: Bench, other: CountingEngine): Promise<Works> {
  const hot = onePool('HOT', { devices: SEATS, seats: SEATS });
  const { login, logout } = await addPopulation(bench, hot);
  await callForEach(bench, hot, login, [0, SEATS]);
  const update = await addFloor(bench, hot);
  await callForEach(bench, hot, logout, [0, SEATS], 'DONE');

  const counting = onePool('COUNTING', { devices: SEATS, seats: SEATS });
  await addPopulation(bench, counting);
  await callForEach(bench, counting, other.login, [0, 1]);
  await callForEach(bench, counting, other.logout, [0, 1], 'DONE');
  const changing = onePool('CHANGING', { devices: MOST_CONNECTIONS * DEVICES_PER_CONNECTION, seats: SEATS });
  await addPopulation(bench, changing);

  const own = { first: 0, each: 1 };
  return {
    engine: { population: hot, calls: [login, logout], choice: own },
    floor: { population: hot, calls: [update, update], choice: own },
    counting: { population: counting, calls: [other.login, other.logout], choice: own },
    changing: {
      population: changing,
      calls: [login, logout],
      choice: { first: 0, each: DEVICES_PER_CONNECTION },
    },
  };
}

function throughput(slices: Record<keyof Works, Slice[]>, connections: number): Line[] {
  const engine = rates(slices.engine);
  const at = `${connections} connections`;
  const pairs = (of: keyof Works, to: keyof Works) => ({
    figure: median(rates(slices[of])),
    unit: 'pairs/s',
    ...latency(slices[of]),
    ...cpuOf(slices[of], slices[to]),
  });
  const goal = GOALS.get(connections);
  return [
    {
      what: `login and logout, ${at}`,
      ...pairs('engine', 'floor'),
      ratio: ratioOf(engine, rates(slices.floor)),
      to: 'two updates of one row',
      goal: goal === undefined ? undefined : { of: 'ratio', atLeast: goal },
    },
    {
      what: `the same, more devices than seats, ${at}`,
      ...pairs('changing', 'floor'),
      ratio: ratioOf(rates(slices.changing), rates(slices.floor)),
      to: 'two updates of one row',
    },
    {
      what: `login and logout against counting, ${at}`,
      ...pairs('engine', 'counting'),
      ratio: ratioOf(engine, rates(slices.counting)),
      to: 'lock the pool and count',
      goal: { of: 'ratio', atLeast: 3 },
    },
  ];
}

function walLine({ engine, floor }: Record<keyof Works, Slice[]>): Line[] {
  const wal = countedPerRun(engine, 'walBytes');
  const other = countedPerRun(floor, 'walBytes');
  if (wal === null || other === null) return [];
  return [
    {
      what: 'write-ahead log of a login and logout',
      figure: wal,
      unit: 'bytes',
      ratio: wal / other,
      to: 'two updates of one row',
      goal: { of: 'figure', atMost: 1800 },
    },
  ];
}

async function benchDenials(bench: Bench, other: CountingEngine): Promise<Line> {
  const denied = async (key: string, loginOf: 'product' | 'counting'): Promise<Work> => {
    const population = onePool(key, { devices: FULL_SEATS + FEW, seats: FULL_SEATS });
    const product = await addPopulation(bench, population);
    const call = loginOf === 'product' ? product.login : other.login;
    await callForEach(bench, population, call, [0, FULL_SEATS]);
    await callForEach(bench, population, call, [FULL_SEATS, FULL_SEATS + 1], 'REFUSED');
    return { population, calls: [call], choice: { first: FULL_SEATS, each: 1 } };
  };
  const works: Denials = {
    engine: await denied('FULL', 'product'),
    counting: await denied('COUNTINGFULL', 'counting'),
  };
  const slices = await interleave(bench, works, { connections: FEW });
  return {
    what: `denied login against counting, ${FULL_SEATS} seats, ${FEW} connections`,
    figure: median(rates(slices.engine)),
    unit: 'denials/s',
    ...latency(slices.engine),
    ...cpuOf(slices.engine, slices.counting),
    ratio: ratioOf(rates(slices.engine), rates(slices.counting)),
    to: 'lock the pool and count',
  };
}

/** With a flush to disk that takes 2 ms, as on a cloud disk. Connections opened afterwards obey. */
async function benchFlush(
  bench: Bench,
  { engine, counting }: Works,
): Promise<{ lines: Line[]; skipped: string[] }> {
  const { sql } = bench;
  const [{ name = '' } = {}] = await sql<{ name: string }[]>`select quote_ident(current_database()) as name`;
  try {
    await sql.unsafe(`alter database ${name} set commit_delay = 2000`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    return { lines: [], skipped: ['2 ms flush: only a superuser may set commit_delay'] };
  }
  await sql.unsafe(`alter database ${name} set commit_siblings = 0`);
  const slices = await interleave(bench, { engine, counting }, { connections: FEW });
  await sql.unsafe(`alter database ${name} reset commit_delay`);
  await sql.unsafe(`alter database ${name} reset commit_siblings`);
  const line: Line = {
    what: `login and logout against counting, 2 ms flush, ${FEW} connections`,
    figure: median(rates(slices.engine)),
    unit: 'pairs/s',
    ...latency(slices.engine),
    ...cpuOf(slices.engine, slices.counting),
    ratio: ratioOf(rates(slices.engine), rates(slices.counting)),
    to: 'lock the pool and count',
    goal: { of: 'ratio', atLeast: 6 },
  };
  return { lines: [line], skipped: [] };
}
