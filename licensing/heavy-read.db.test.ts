import { describe, expect, it, vi } from 'vitest';
import { checkLicense, getDenialCounts } from '.';
import { testWorld } from '../test/world';
import { openHeavyReads } from './heavy-read';

const world = testWorld();
const soon = () => performance.now() + 2000;
/** The microtasks of whatever was let go have run. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Reads that say when they began, and end when they are told to. */
function readsOf(connections: number) {
  const heavyReads = openHeavyReads({ connections });
  const begun: { name: string; end: () => void }[] = [];
  const read = (name: string, giveUpAt = soon()) =>
    heavyReads.run(
      name.slice(0, 1),
      giveUpAt,
      () => new Promise<void>((resolve) => begun.push({ name, end: resolve })),
    );
  return { read, begun, names: () => begun.map(({ name }) => name) };
}

describe('heavy reads', () => {
  it('run two at once of a person, and of all a quarter of the connections', async () => {
    const { read, begun, names } = readsOf(12);
    const all = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((name) => read(name));
    await settled();
    expect(names()).toEqual(['a1', 'a2', 'b1']);
    begun[0]?.end();
    await settled();
    // Not a3: whoever runs the fewest is next.
    expect(names()).toEqual(['a1', 'a2', 'b1', 'c1']);
    for (let n = 1; n < 6; n++) {
      begun[n]?.end();
      await settled();
    }
    await Promise.all(all);
    expect(names().sort()).toEqual(['a1', 'a2', 'a3', 'b1', 'b2', 'c1']);
  });

  it('that fail give their place back', async () => {
    const heavyReads = openHeavyReads({ connections: 2 });
    for (let n = 0; n < 5; n++)
      await expect(heavyReads.run('a', soon(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('do not begin once their call has been answered', async () => {
    const { read, begun, names } = readsOf(2);
    const running = [read('a1'), read('b1')];
    const late = read('c1', performance.now() + 20);
    await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfterSeconds: 5 });
    for (const { end } of [...begun]) end();
    await Promise.all(running);
    await settled();
    expect(names()).toEqual(['a1', 'b1']);
  });

  it('of a person leave connections for devices, and those that wait too long read nothing', async () => {
    const pool = await world.pool();
    const device = await pool.device();
    const since = () => new Date(Date.now() - 1000);
    const count = (giveUpAt?: number) => getDenialCounts({ ...pool.viewer, giveUpAt }, [pool], since());
    const underWay = async () => {
      const [row] = await world.sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock' and query like '%denials d where%'`;
      return row?.n ?? 0;
    };
    const reads = await world.sql.begin(async (tx) => {
      await tx`lock table denials in access exclusive mode`;
      const asked = Array.from({ length: 24 }, () => count());
      const late = count(performance.now() + 100);
      await vi.waitUntil(async () => (await underWay()) >= 2, { timeout: 1500, interval: 20 });
      const check = checkLicense({ ctx: device.ctx, input: { action: 'START_JOB' } });
      await expect(check).resolves.toBeDefined();
      expect(await underWay()).toBe(2);
      await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      return { asked };
    });
    expect(await Promise.all(reads.asked)).toHaveLength(24);
  });
});
