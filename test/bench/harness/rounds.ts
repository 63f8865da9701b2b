import { createHistogram } from 'node:perf_hooks';
import type postgres from 'postgres';
import type { Line } from './lines';
import { countDuring, type Counters } from './server-counters';
import type { Driver, Run, Work } from './work';

/** A database to measure in, and how thoroughly. */
export type Bench = {
  url: string;
  sql: postgres.Sql;
  driver: Driver;
  rounds: number;
  /** Seconds of a slice, at least. The first third is not counted, nor what connections do until they have plans. */
  seconds: number;
  connections: number[];
};

/** PL/pgSQL makes a plan anew for the first five runs of a statement on a connection. */
const RUNS_UNTIL_PLANNED = 8;
const MOST_LONGER = 4;

export type Slice = {
  perSecond: number;
  p50: number;
  p99: number;
  /** The longest. */
  p100: number;
  /** Per run; null where the server does not show it. */
  walBytes: number | null;
  cpuMicroseconds: number | null;
};

/** Runs every work once a round, in turn, and the other way round in every second round. */
export async function interleave<Name extends string>(
  bench: Bench,
  works: Record<Name, Work>,
  { connections }: { connections: number },
): Promise<Record<Name, Slice[]>> {
  const names = Object.keys(works) as Name[];
  const slices = Object.fromEntries(names.map((name) => [name, [] as Slice[]])) as Record<Name, Slice[]>;
  const pace = { seconds: bench.seconds };
  for (let round = 0; round < bench.rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      await tidy(bench.sql);
      slices[name].push(await measure(bench, works[name], { connections, pace }));
    }
  }
  return slices;
}

/** No work sweeps up after another, nor waits for the autovacuum. The server publishes usage all the time. */
async function tidy(sql: postgres.Sql) {
  await sql`select publish_usage_events()`;
  await sql`vacuum analyze`;
}

/** `pace` is lengthened where the time did not do for the plans of all connections. */
export async function measure(
  { url, driver, seconds }: Bench,
  work: Work,
  { connections, pace = { seconds } }: { connections: number; pace?: { seconds: number } },
): Promise<Slice> {
  for (;;) {
    const effort = { connections, seconds: pace.seconds };
    const { result, counters } = await countDuring(url, () => driver.drive(url, work, effort));
    const { startedAt, endedAt } = spanOf(result);
    const from = Math.max(afterAThird(result), plannedAt(result, connections));
    if (endedAt - from > (endedAt - startedAt) / 3) return summarise(result, counters, from);
    if (pace.seconds > seconds * MOST_LONGER) return summarise(result, counters);
    pace.seconds *= 2;
  }
}

/** When all connections had made their plans; Infinity if one has not. */
function plannedAt(runs: Run[], connections: number): number {
  const counts = new Map<number, number>();
  let planned = 0;
  for (const { connection, endedAt } of runs.toSorted((a, b) => a.endedAt - b.endedAt)) {
    const count = (counts.get(connection) ?? 0) + 1;
    counts.set(connection, count);
    if (count === RUNS_UNTIL_PLANNED && ++planned === connections) return endedAt;
  }
  return Infinity;
}

function spanOf(runs: Run[]) {
  const starts = runs.map(({ endedAt, microseconds }) => endedAt - microseconds / 1000);
  return {
    startedAt: starts.reduce((least, at) => Math.min(least, at), Infinity),
    endedAt: runs.reduce((most, run) => Math.max(most, run.endedAt), 0),
  };
}

function afterAThird(runs: Run[]): number {
  const { startedAt, endedAt } = spanOf(runs);
  return startedAt + (endedAt - startedAt) / 3;
}

/** Counts the runs that ended after `from`; 0 counts all. */
export function summarise(runs: Run[], counters: Counters[] = [], from = afterAThird(runs)): Slice {
  if (runs.length === 0) throw new Error('not one call was answered');
  const { startedAt, endedAt } = spanOf(runs);
  const begin = Math.max(from, startedAt);
  const counted = runs.filter((run) => run.endedAt > begin);
  const histogram = createHistogram();
  for (const { microseconds } of counted) histogram.record(Math.max(1, Math.round(microseconds)));
  const within = counters.filter(({ at }) => at > begin && at < endedAt);
  // A busy machine may not have looked often enough.
  const seen = within.length > 1 ? within : counters;
  return {
    perSecond: counted.length / ((endedAt - begin) / 1000),
    p50: histogram.percentile(50),
    p99: histogram.percentile(99),
    p100: histogram.max,
    walBytes: perRun(runs, seen, 'walBytes'),
    cpuMicroseconds: perRun(runs, seen, 'cpuMicroseconds'),
  };
}

function perRun(runs: Run[], counters: Counters[], of: 'walBytes' | 'cpuMicroseconds'): number | null {
  const [first, last] = [counters[0], counters.at(-1)];
  if (!first || !last || first[of] === null || last[of] === null) return null;
  const count = runs.filter(({ endedAt }) => endedAt > first.at && endedAt <= last.at).length;
  return count > 0 ? (last[of] - first[of]) / count : null;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] ?? NaN)
    : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

/** The median of the rounds' ratios: both slices of a round met the same machine. */
export const ratioOf = (some: readonly number[], others: readonly number[]) =>
  median(some.map((value, round) => value / (others[round] ?? NaN)));

export const rates = (slices: readonly Slice[]) => slices.map(({ perSecond }) => perSecond);

/** The medians of the percentiles, and the longest of all, in microseconds. */
export const latency = (slices: readonly Slice[]) => ({
  p50: median(slices.map(({ p50 }) => p50)),
  p99: median(slices.map(({ p99 }) => p99)),
  p100: Math.max(...slices.map(({ p100 }) => p100)),
});

/** The median of what was counted; null if nothing was. */
export function countedPerRun(slices: readonly Slice[], of: 'walBytes' | 'cpuMicroseconds'): number | null {
  const values = slices.map((slice) => slice[of]).filter((value) => value !== null);
  return values.length > 0 ? median(values) : null;
}

/** Processor time, and its ratio to that of others; nothing where it cannot be seen. */
export function cpuOf(
  slices: readonly Slice[],
  others: readonly Slice[] = [],
): Pick<Line, 'cpu' | 'cpuRatio'> {
  const cpu = countedPerRun(slices, 'cpuMicroseconds');
  const other = countedPerRun(others, 'cpuMicroseconds');
  if (cpu === null) return {};
  return { cpu, ...(other !== null && { cpuRatio: cpu / other }) };
}
