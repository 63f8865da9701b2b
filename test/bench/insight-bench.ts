import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { print } from 'graphql';
import { migrateDatabase } from '../../db/migrate';
import { PoolPlanDocument } from '../../graphql/generated/operations/graphql';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import { fillInsightDatabase, type InsightBenchData } from './insight-bench-data';
import { makeFolder } from './portal-server';
import { endProcesses, messageOf, openProcess } from './harness/processes';

/* Measures how long reports and plans over two months of a busy pool take, and how much they delay devices. */

const CALLS = 15;
/** Checks of each device and the interval between them: 200 calls a second in all. */
const CHECKS = 500;
const CHECK_EVERY_MS = 40;
const DEVICES_AT_ONCE = 8;

const folder = makeFolder();
const database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
try {
  await migrateDatabase(database.url, path.resolve('db'));
  console.log('Filling the database (about a minute) …');
  const misses = await bench(database.url, await fillInsightDatabase(database.url));
  for (const miss of misses) console.log(`MISSED: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
} finally {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function bench(databaseUrl: string, data: InsightBenchData): Promise<string[]> {
  const server = openProcess(new URL('./portal-bench-server.ts', import.meta.url), {
    parameters: [databaseUrl],
  });
  const [port] = (await messageOf(server)) as [number];
  const misses: string[] = [];
  const since = Date.now() - 59.5 * 86_400_000;
  // The period ends a second later each time, so that no earlier replay is reused.
  const sinceOf = (turn: number) => new Date(since + turn * 1000).toISOString();

  const ask = async (token: string, query: string, variables?: object) => {
    const startedAt = performance.now();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data: answer, errors } = (await response.json()) as {
      data?: unknown;
      errors?: { message: string }[];
    };
    if (errors?.[0] || !answer) throw new Error(errors?.[0]?.message ?? 'no answer');
    return performance.now() - startedAt;
  };
  const ofPool = (fields: string) => ask(data.token, `{ seatPool(id: "${data.seatPoolId}") { ${fields} } }`);
  const outcome = 'denials episodes peopleHit longestWaitSeconds logins loginsAdmitted';
  const cells = `${outcome} denialsLow denialsHigh`;
  const history = (turn: number) =>
    ofPool(`
    usageReport(since: "${sinceOf(turn)}", timeZone: "Europe/Berlin") {
      peakInUse levels { inUse seconds } days { date peakInUse fullSeconds denialCount } hours { weekday hour peakInUse averageInUse }
      people { name heldSeconds } devices { name heldSeconds }
    }
    usageHistory(since: "${sinceOf(turn)}") { at inUse licensedQuantity }`);
  const whatIf = (turn: number) =>
    ofPool(
      `whatIf(seats: ${290 + turn}, inactivityTimeoutSeconds: 1500, since: "${sinceOf(turn)}") { ${cells} }`,
    );
  const plan = (turn: number, fields = cells) =>
    ofPool(`plan(input: { fewestSeats: 280, mostSeats: 299, since: "${sinceOf(turn)}" }) {
      reproduction { recordedDenials matchingDenials isFaithful } timeouts { recommendedSeats cells { seats ${fields} } }
    }`);

  /** The query of the planner page, with all its fields. */
  const pagesPlan = (turn: number) =>
    ask(data.token, print(PoolPlanDocument), {
      seatPoolId: data.seatPoolId,
      input: { serviceLevel: 0.99, since: sinceOf(turn) },
    });

  async function measure(name: string, run: (turn: number) => Promise<number>, barMs: number, calls = CALLS) {
    // On a slow machine the first call may time out; the records that it has loaded are kept.
    const startedAt = performance.now();
    await run(0).catch(() => run(0));
    const first = performance.now() - startedAt;
    const spans: number[] = [];
    for (let turn = 1; turn <= calls; turn++) spans.push(await run(turn));
    const median = at(spans, 0.5);
    console.log(
      `${name.padEnd(38)} first ${ms(first)}  then p50 ${ms(median)}  p95 ${ms(at(spans, 0.95))}  bar ${barMs} ms`,
    );
    if (median > barMs) misses.push(`${name}: ${median.toFixed(0)} ms, the bar is ${barMs} ms`);
  }

  /** Response times of devices that call at fixed times, whether or not the previous call has returned. */
  async function checks(): Promise<number[]> {
    const spans: number[] = [];
    const devices = data.deviceTokens.slice(0, DEVICES_AT_ONCE);
    await Promise.all(
      devices.flatMap((token, device) =>
        Array.from({ length: CHECKS }, async (_, n) => {
          await delay((n + device / devices.length) * CHECK_EVERY_MS);
          spans.push(
            await ask(token, 'mutation { checkLicense(input: { action: "START_JOB" }) { __typename } }'),
          );
        }),
      ),
    );
    return spans;
  }

  try {
    await measure('usageReport and usageHistory', history, 300);
    await measure(
      'usageReport.idle',
      (turn) =>
        ofPool(
          `usageReport(since: "${sinceOf(turn)}", timeZone: "UTC") { idle { idleTailSeconds savings { savedSeatSeconds } } }`,
        ),
      Infinity,
      3,
    );
    await measure('whatIf', whatIf, 150);
    await measure('plan, 20 seats × 12 time-outs', plan, 2000, 3);
    await measure('… without ranges', (turn) => plan(turn + 50, outcome), 2000, 3);
    await measure('plan, the planner page’s own question', (turn) => pagesPlan(turn + 200), 2000, 5);

    for (const token of data.deviceTokens.slice(0, DEVICES_AT_ONCE))
      await ask(
        token,
        `mutation { login(input: { userName: "user-${data.deviceTokens.indexOf(token) + 1}" }) { __typename } }`,
      );
    await checks();
    const idle = await checks();
    let isOver = false;
    let turn = 100;
    const besides = (async () => {
      while (!isOver) await plan(turn++);
    })();
    const busy = await checks();
    isOver = true;
    await besides;
    const ratio = at(busy, 0.99) / at(idle, 0.99);
    console.log(
      `checkLicense p50 ${ms(at(idle, 0.5))} p99 ${ms(at(idle, 0.99))}, beside plans p50 ${ms(at(busy, 0.5))} p99 ${ms(at(busy, 0.99))}: ${ratio.toFixed(2)}×`,
    );
    if (ratio > 1.3)
      misses.push(`checkLicense beside plans: p99 ${ratio.toFixed(2)}× of idle, the bar is 1.3×`);
    return misses;
  } finally {
    await endProcesses([server]);
  }
}

function at(spans: readonly number[], share: number): number {
  const sorted = [...spans].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;
}

function ms(span: number): string {
  return `${span.toFixed(span < 10 ? 1 : 0)} ms`;
}
