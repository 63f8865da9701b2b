import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { checkLicense, getDenialCounts, listDenials, openContext, type Context } from '.';
import { testScenario, PAGE } from '../test/scenario';

const scenario = testScenario();

/** A process with twelve connections for devices has three for the portal, of which a customer gets two. */
const PER_CUSTOMER = 2;
const IN_ALL = 3;

const statements = async () => {
  const rows = await scenario.sql<{ query: string; waits: boolean }[]>`
    select query, wait_event_type = 'Lock' as waits from pg_stat_activity
    where datname = current_database() and application_name = 'seatwise portal' and state = 'active'`;
  return [...rows];
};
const underWay = async () => (await statements()).length;
const until = (count: number) =>
  vi.waitUntil(async () => (await underWay()) === count, { timeout: 15_000, interval: 10 });

/** Runs `work` while every statement that reads the table waits for a lock. */
const whileBlocked = <Result>(table: string, work: () => Promise<Result>) =>
  scenario.sql.begin(async (tx) => {
    await tx`lock table ${tx(table)} in access exclusive mode`;
    return { result: await work() };
  });

const inAMinute = () => performance.now() + 60_000;
const bounded = (ctx: Context, bounds: { giveUpAt?: number; signal?: AbortSignal }) =>
  openContext(ctx, { ...ctx, ...bounds });

describe('the connections of the portal', () => {
  it('are few: a device is answered while all of them wait for a lock, and so is another customer', async () => {
    const [pool, other] = [await scenario.pool(), await scenario.pool()];
    const device = await pool.device();
    const read = (ctx: Context) =>
      listDenials({ ctx: bounded(ctx, { giveUpAt: inAMinute() }), input: { ...PAGE, seatPool: pool.key } });
    const { result } = await whileBlocked('denials', async () => {
      const asked = Array.from({ length: 40 }, (_, n) => read(n % 2 ? pool.viewer : pool.admin));
      await until(PER_CUSTOMER);
      const theirs = listDenials({
        ctx: bounded(other.viewer, { giveUpAt: inAMinute() }),
        input: { ...PAGE, seatPool: other.key },
      });
      await until(IN_ALL);
      await expect(checkLicense({ ctx: device.ctx, input: { action: 'START_JOB' } })).resolves.toBeDefined();
      expect(await underWay()).toBeLessThanOrEqual(IN_ALL);
      return { calls: Promise.allSettled([...asked, theirs]) };
    });
    // Some may have timed out on the lock; the others succeed.
    const settled = await result.calls;
    expect(settled.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
  });

  it('run one statement at a time for a person whose statements have run for long', async () => {
    const [pool, other] = [await scenario.pool(), await scenario.pool()];
    const device = await pool.device();
    const ctx = bounded(pool.viewer, { giveUpAt: inAMinute() });
    await ctx.db.execute(sql`select pg_sleep(1.1)`);
    await whileBlocked('denials', async () => {
      const calls = Array.from({ length: 6 }, () => getDenialCounts(ctx, [pool.key], new Date()));
      // Starts although theirs were there first.
      calls.push(getDenialCounts(other.viewer, [other.key], new Date()));
      const settled = Promise.allSettled(calls);
      await until(2);
      await expect(checkLicense({ ctx: device.ctx, input: { action: 'START_JOB' } })).resolves.toBeDefined();
      expect(await underWay()).toBe(2);
      return { settled };
    });
  });

  it('L11: are not used by devices', async () => {
    const pool = await scenario.pool();
    const device = await pool.device();
    expect(device.ctx.db).toBe(scenario.anonymous.db);
    expect(pool.viewer.db).not.toBe(scenario.anonymous.db);
  });

  it('end a statement in the database at the deadline of its call', async () => {
    const pool = await scenario.pool();
    await whileBlocked('denials', async () => {
      const call = getDenialCounts(
        bounded(pool.viewer, { giveUpAt: performance.now() + 1500 }),
        [pool.key],
        new Date(),
      );
      const refused = expect(call).rejects.toMatchObject({ cause: { code: 'UNAVAILABLE' } });
      await until(1);
      await refused;
      expect(await underWay()).toBe(0);
    });
  });

  it('cancel reads of a disconnected caller, running or queued', async () => {
    const pool = await scenario.pool();
    const gone = new AbortController();
    await whileBlocked('denials', async () => {
      const ctx = bounded(pool.viewer, { signal: gone.signal });
      const calls = Array.from({ length: 6 }, () => getDenialCounts(ctx, [pool.key], new Date()));
      const settled = Promise.allSettled(calls);
      await until(PER_CUSTOMER);
      gone.abort();
      for (const { status } of await settled) expect(status).toBe('rejected');
      expect(await underWay()).toBe(0);
    });
    // The connections serve the next caller.
    await expect(getDenialCounts(pool.viewer, [pool.key], new Date())).resolves.toHaveLength(1);
  });
});
