import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { presentError } from '../../graphql/transport/errors';
import type { Context } from '../../licensing';
import { schema } from '../graphql';
import { openTestRuntime, quiet } from '../open-test-runtime';
import { testScenario, type ScenarioPool } from '../scenario';
import { openNetwork, type Fault, type Network } from './network';
import { writingVerbsOf } from './writing-verbs';

/*
 * Breaks the connection of every verb that writes, at one packet after another. The verb must succeed or fail with
 * UNAVAILABLE, its transaction must be stored completely or not at all, and the pool must recover.
 */

const scenario = testScenario();
const FAULTS: Fault[] = ['reset', 'terminate', 'close'];
/** Statements that a process sends on its own, at any time. */
const BACKGROUND = /pg_notify|usage_events|pg_type|^listen|^select 1$/i;
/** Written in the background or in separate transactions. */
const UNCOUNTED = ['usage_events', 'rate_limits', 'device_activity'];
const DEADLINE_MS = 7000;
const RECOVERY_MS = 2000;
/** Verbs about seats: each trial has a new object, and every packet is tried. */
const OF_SEATS =
  /^(registerDevice|login|checkLicense|logout|forceLogout|removeDevice|releaseLicense|updateSeatPool: of holders)/;
/**
 * For other verbs some packets are tried, with FAULTS=all every one. Password hashing is slow, and the purge has many
 * packets.
 */
const strideOf = (name: string) => {
  if (/password/i.test(name)) return 5;
  if (name === 'purge') return 47;
  return OF_SEATS.test(name) ? 1 : 7;
};
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
process.on('unhandledRejection', note);

let pool: ScenarioPool;
let broken: Awaited<ReturnType<typeof openProcess>>;
const verbs = writingVerbsOf(scenario, () => pool);

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 5000 });
  broken = await openProcess(3);
});
afterAll(async () => {
  await broken.close();
  expect(unhandled).toEqual([]);
});

describe('every verb that writes, with a fault at every packet', () => {
  it.each(Object.entries(verbs))('%s', { timeout: 120_000 }, async (name, verb) => {
    const { network, on, isRecovered } = broken;
    const trials: { step: number; outcome: string; rows: string }[] = [];
    const stride = process.env.FAULTS === 'all' ? 1 : strideOf(name);
    let transactions = 1;
    for (let step = 1; ; step += stride) {
      const before = await countRows();
      let startedAt = 0;
      let trap: ReturnType<Network['breakAt']> | undefined;
      const outcome = await outcomeOf(
        verb((ctx) => {
          startedAt = performance.now();
          trap = network.breakAt(step, FAULTS[(step + name.length) % FAULTS.length]!);
          return on(ctx);
        }),
      );
      const isWhole = !trap?.sprung;
      network.breakAt(Infinity, 'close');
      expect(performance.now() - startedAt).toBeLessThan(DEADLINE_MS);
      expect(isWhole ? ['done'] : ['done', 'UNAVAILABLE'], `step ${step}`).toContain(outcome);
      await expect.poll(isRecovered, { timeout: RECOVERY_MS, interval: 10 }).toBe(true);
      trials.push({ step, outcome, rows: difference(before, await countRows()) });
      if (isWhole) transactions = Math.max(1, trap?.commits ?? 0);
      if (isWhole) break;
    }
    // Other verbs change an object that earlier trials have changed, or make several calls.
    if (!OF_SEATS.test(name)) return;
    const [nothing, everything] = [trials[0]!.rows, trials.at(-1)!.rows];
    for (const { step, outcome, rows } of trials) {
      if (outcome === 'done') expect(rows, `step ${step}`).toBe(everything);
      if (transactions === 1) expect([nothing, everything], `step ${step} (${outcome})`).toContain(rows);
    }
  });

  it('L1: has not oversold a seat', async () => {
    const over = await scenario.sql`
      select p.id from seat_pools p join seats s on s.customer_id = p.customer_id and s.seat_pool_id = p.id
      where s.last_call_at > clock_timestamp() - s.lapses_after
      group by p.customer_id, p.id, p.licensed_quantity having count(*) > p.licensed_quantity`;
    expect([...over]).toEqual([]);
  });
});

describe('every verb that writes, on connections that go silent', () => {
  it('fails in time, and the pool recovers', { timeout: 60_000 }, async () => {
    const ofSeats = Object.entries(verbs).filter(([name]) => OF_SEATS.test(name));
    const outcomes = await Promise.all(
      ofSeats.map(async ([name, verb], index) => {
        const own = await openProcess(1);
        let trap: ReturnType<Network['breakAt']> | undefined;
        const outcome = await outcomeOf(
          verb((ctx) => {
            trap = own.network.breakAt(2 + (index % 5), 'silence');
            return own.on(ctx);
          }),
        );
        const sprung = trap?.sprung === true;
        await expect.poll(own.isRecovered, { timeout: 8000 }).toBe(true);
        await own.close();
        return { name, sprung, outcome };
      }),
    );
    for (const { name, sprung, outcome } of outcomes)
      expect(sprung ? ['UNAVAILABLE', 'done'] : ['done'], name).toContain(outcome);
    expect(outcomes.filter(({ outcome }) => outcome === 'UNAVAILABLE').length).toBeGreaterThan(5);
  });
});

/** The runtime of a server process, behind a network that the test can break. */
async function openProcess(poolSize: number) {
  const network = await openNetwork(scenario.databaseUrl, {
    terminate: (pid) => scenario.sql`select pg_terminate_backend(${pid}, 1000)`,
    ignore: BACKGROUND,
  });
  const { runtime, client, close } = await openTestRuntime({ url: network.url, poolSize });
  await vi.waitUntil(() => runtime.live.connected(), { timeout: 10_000 });
  return {
    network,
    on: (ctx: Context): Context => ({ ...runtime, actor: ctx.actor, address: ctx.address }),
    isRecovered: async () => (await outcomeOf(client`select 1`)) === 'done',
    async close() {
      await close();
      await network.close();
    },
  };
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const { extensions } = presentError(error, { requestId: 'test', log: quiet, schema, development: false });
    return extensions?.code === 'INTERNAL_SERVER_ERROR'
      ? String((error as Error).stack)
      : String(extensions?.code);
  }
}

async function countRows(): Promise<Record<string, number>> {
  const tables = await scenario.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> all (${UNCOUNTED})`;
  const counts = await scenario.sql.unsafe<{ name: string; rows: number }[]>(
    tables
      .map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
      .join(' union all '),
  );
  return Object.fromEntries(counts.map(({ name, rows }) => [name, rows]));
}

function difference(before: Record<string, number>, after: Record<string, number>): string {
  const changed = Object.entries(after).map(([name, rows]) => [name, rows - (before[name] ?? 0)] as const);
  return changed
    .filter(([, rows]) => rows !== 0)
    .map(([name, rows]) => `${name} ${rows > 0 ? '+' : ''}${rows}`)
    .join(', ');
}
