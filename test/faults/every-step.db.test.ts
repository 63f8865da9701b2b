import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../db/client';
import { presentError } from '../../graphql/transport/errors';
import { openRuntime, type Context } from '../../licensing';
import { testWorld, type WorldPool } from '../world';
import { openNetwork, type Fault, type Network } from './network';
import { writingVerbsOf } from './verbs';

/*
 * Every verb that writes, broken at every packet it exchanges with the database. Several processes stand in for each
 * other by retrying, so what counts is: all of a call or nothing, UNAVAILABLE or an answer, and a pool that works on.
 */

const world = testWorld();
const log = { info() {}, warn() {}, error() {} };
const FAULTS: Fault[] = ['reset', 'terminate', 'close'];
/** What a process does on its own, at any time. */
const BACKGROUND = /pg_notify|usage_events|pg_type|^listen|^select 1$/i;
/** Written in the background, or counted in transactions of their own. */
const UNCOUNTED = ['usage_events', 'rate_limits', 'seat_usages', 'usage_versions', 'device_activity'];
const RECOVERY_MS = 2000;
/** Broken at every packet; of the others every third, unless FAULTS=all asks for everything. */
const THOROUGH =
  /^(registerDevice|login|checkLicense|logout|forceLogout|removeDevice|releaseLicense|updateSeatPool: of holders|importAppUsers)/;
const isThorough = (name: string) => process.env.FAULTS === 'all' || THOROUGH.test(name);
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
process.on('unhandledRejection', note);

let pool: WorldPool;
let broken: Awaited<ReturnType<typeof openProcess>>;
const verbs = writingVerbsOf(world, () => pool);

beforeAll(async () => {
  pool = await world.pool({ licensedQuantity: 5000 });
  broken = await openProcess(3);
});
afterAll(async () => {
  await broken.close();
  expect(unhandled).toEqual([]);
});

describe('every verb that writes, broken at every step', () => {
  it.each(Object.entries(verbs))('%s', { timeout: 120_000 }, async (name, verb) => {
    const { network, on, isRecovered } = broken;
    const trials: { step: number; outcome: string; rows: string }[] = [];
    const stride = isThorough(name) ? 1 : 3;
    let transactions = 1;
    for (let step = 1; ; step += stride) {
      const before = await countRows();
      const started = performance.now();
      let trap: ReturnType<Network['breakAt']> | undefined;
      const outcome = await outcomeOf(
        verb((ctx) => {
          trap = network.breakAt(step, FAULTS[(step + name.length) % FAULTS.length]!);
          return on(ctx);
        }),
      );
      const isWhole = !trap?.sprung;
      network.breakAt(Infinity, 'close');
      expect(performance.now() - started).toBeLessThan(5000);
      expect(isWhole ? ['done'] : ['done', 'UNAVAILABLE'], `step ${step}`).toContain(outcome);
      await expect.poll(isRecovered, { timeout: RECOVERY_MS, interval: 10 }).toBe(true);
      trials.push({ step, outcome, rows: difference(before, await countRows()) });
      if (isWhole) transactions = Math.max(1, trap?.commits ?? 0);
      if (isWhole) break;
    }
    // The others change an object that earlier trials have changed already, or make several calls.
    if (!THOROUGH.test(name)) return;
    const [nothing, everything] = [trials[0]!.rows, trials.at(-1)!.rows];
    for (const { step, outcome, rows } of trials) {
      if (outcome === 'done') expect(rows, `step ${step}`).toBe(everything);
      if (transactions === 1) expect([nothing, everything], `step ${step} (${outcome})`).toContain(rows);
    }
  });

  it('L1: has not oversold a seat', async () => {
    const over = await world.sql`
      select p.id from seat_pools p join seats s on s.customer_id = p.customer_id and s.seat_pool_id = p.id
      where s.device_id is not null and s.last_call_at > clock_timestamp() - s.lapses_after
      group by p.customer_id, p.id, p.licensed_quantity having count(*) > p.licensed_quantity`;
    expect([...over]).toEqual([]);
  });
});

describe('every verb that writes, on connections that die silently', () => {
  it('is given up, and the pool works on', { timeout: 60_000 }, async () => {
    const thorough = Object.entries(verbs).filter(([name]) => THOROUGH.test(name));
    const outcomes = await Promise.all(
      thorough.map(async ([name, verb], index) => {
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

/** The runtime of a server process, behind a network that breaks when it is told. */
async function openProcess(poolSize: number) {
  const network = await openNetwork(world.databaseUrl, {
    terminate: (pid) => world.sql`select pg_terminate_backend(${pid}, 1000)`,
    ignore: BACKGROUND,
  });
  const database = openDatabase({ url: network.url, poolSize });
  const runtime = openRuntime({ ...database, log });
  await vi.waitUntil(() => runtime.live.connected(), { timeout: 10_000 });
  return {
    network,
    on: (ctx: Context): Context => ({ ...runtime, actor: ctx.actor, address: ctx.address }),
    isRecovered: async () => (await outcomeOf(database.client`select 1`)) === 'done',
    async close() {
      await runtime.close();
      await database.close();
      await network.close();
    },
  };
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const { extensions } = presentError(error, { requestId: 'test', log, development: false });
    return extensions?.code === 'INTERNAL_SERVER_ERROR'
      ? String((error as Error).stack)
      : String(extensions?.code);
  }
}

async function countRows(): Promise<Record<string, number>> {
  const tables = await world.sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> all (${UNCOUNTED})`;
  const counts = await world.sql.unsafe<{ name: string; rows: number }[]>(
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
