import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { checkPool, type Breach } from './check';
import { readHistory } from './check-history';
import { isCounting, makePools, type BrokenEngine, type CountingEngine } from './install';
import type { Call, Task } from './record';
import { watchUsage } from './watcher';

const PROCESSES = 3;
const CONNECTIONS_EACH = 6;
/** A round on a slower machine takes longer, so that it has as many calls. */
const LEAST_CALLS_PER_SECOND = 400;

export type Report = {
  seconds: number;
  calls: number;
  callsPerSecond: number;
  grants: number;
  denials: number;
  retries: number;
  lost: number;
  settingsChanges: number;
  breaches: Breach[];
};

/** Worker processes for any number of rounds. */
export function openRunner() {
  const program = fileURLToPath(new URL('./worker.ts', import.meta.url));
  const workers = Array.from({ length: PROCESSES }, () => fork(program, { execArgv: ['--import', 'tsx'] }));
  return {
    run: (round: { url: string; engine: BrokenEngine | CountingEngine | 'real'; seconds: number }) =>
      run(workers, round),
    async close() {
      for (const child of workers) child.kill();
      await Promise.all(
        workers.map((child) =>
          child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null,
        ),
      );
    },
  };
}

async function run(
  workers: ChildProcess[],
  { url, engine, seconds }: { url: string; engine: string; seconds: number },
): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-torture-'));
  const sql = postgres(url, {
    max: 2,
    onnotice: () => {},
    connection: { application_name: 'torture watcher', TimeZone: 'UTC' },
  });
  const counting = isCounting(engine);
  try {
    const pools = await makePools(sql, { named: !counting });
    const watcher = watchUsage(sql, counting ? [] : pools);
    const files = workers.map((_, n) => path.join(folder, `${n}.ndjson`));
    const startedAt = performance.now();
    await Promise.all(
      workers.map((child, n) =>
        runTask(child, {
          url,
          pools,
          connections: CONNECTIONS_EACH,
          milliseconds: seconds * 1000,
          leastCalls: (seconds * LEAST_CALLS_PER_SECOND) / PROCESSES,
          recordFile: files[n]!,
          changesSettings: n === 0 && !counting,
        }),
      ),
    );
    const took = (performance.now() - startedAt) / 1000;
    const breaches = await watcher.stop();
    const calls = files.flatMap(readRecord);
    for (const [index, pool] of pools.entries()) {
      const history = counting ? null : await readHistory(sql, pool);
      breaches.push(
        ...checkPool(
          index,
          pool,
          calls.filter((call) => call.pool === index),
          history,
        ),
      );
    }
    return { ...figures(calls, took), breaches };
  } finally {
    await sql.end({ timeout: 5 });
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runTask(child: ChildProcess, task: Task) {
  const settled = new AbortController();
  const { signal } = settled;
  const answered = once(child, 'message', { signal }) as Promise<[{ failed?: string }]>;
  const ended = once(child, 'exit', { signal }).then(() => [{ failed: 'a worker ended' }]);
  child.send(task);
  const [answer] = await Promise.race([answered, ended]);
  settled.abort();
  await Promise.allSettled([answered, ended]);
  if (answer?.failed) throw new Error(answer.failed);
}

function readRecord(file: string): Call[] {
  const text = readFileSync(file, 'utf8').trimEnd();
  return text === '' ? [] : text.split('\n').map((line) => JSON.parse(line) as Call);
}

function figures(calls: Call[], seconds: number): Omit<Report, 'breaches'> {
  const count = (test: (call: Call) => boolean) => calls.reduce((sum, call) => sum + (test(call) ? 1 : 0), 0);
  return {
    seconds: Math.round(seconds * 10) / 10,
    calls: calls.length,
    callsPerSecond: Math.round(calls.length / seconds),
    grants: count((call) => call.kind === 'NEW' || call.kind === 'REGAINED'),
    denials: count((call) => call.reason === 'NO_LICENSE_AVAILABLE'),
    retries: count((call) => call.outcome === 'RETRY'),
    lost: count((call) => call.outcome === 'NONE' || call.outcome === 'UNKNOWN'),
    settingsChanges: count((call) => call.value !== undefined && call.outcome === 'DONE'),
  };
}

/** The breaches of a report by kind, with one example each. */
export function summarise({ breaches }: Report): Record<string, { count: number; example: string }> {
  const kinds: Record<string, { count: number; example: string }> = {};
  for (const { kind, pool, text } of breaches) {
    const known = (kinds[kind] ??= { count: 0, example: `pool ${pool}: ${text}` });
    known.count++;
  }
  return kinds;
}
