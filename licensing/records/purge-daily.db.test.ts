import { beforeEach, describe, expect, it, vi } from 'vitest';
import { claimJob } from '../../db/queries/daily-claims';
import { testScenario } from '../../test/scenario';
import { purgeDaily } from './purge-daily';
import type * as Purge from './purge-expired-records';

const purge = vi.hoisted(() => vi.fn<() => Promise<void>>());
vi.mock('./purge-expired-records', async (original) => {
  const { purgeExpiredRecords } = await original<typeof Purge>();
  return {
    purgeExpiredRecords: async (call: Parameters<typeof purgeExpiredRecords>[0]) => {
      await purge();
      return purgeExpiredRecords(call);
    },
  };
});

const scenario = testScenario();
const run = () => purgeDaily({ runtime: scenario.vendor });
const pass = (seconds: number) => scenario.sql`update rate_limits set expire = expire - ${seconds * 1000}`;

describe('the daily purge', () => {
  beforeEach(async () => {
    purge.mockReset();
    await scenario.sql`delete from rate_limits`;
  });

  it('L26: is done once a day, however many processes try', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, run));
    expect(outcomes.filter(({ purged }) => purged)).toHaveLength(1);
    expect(await run()).toEqual({ purged: false });
    expect(purge).toHaveBeenCalledTimes(1);

    await pass(24 * 60 * 60);
    const nextDay = await Promise.all(Array.from({ length: 6 }, run));
    expect(nextDay.filter(({ purged }) => purged)).toHaveLength(1);
    expect(purge).toHaveBeenCalledTimes(2);
  });

  it('L26: is due again at 03:17 UTC', async () => {
    await run();
    const [row] = await scenario.sql<{ time: string; ahead: boolean }[]>`
      select to_char(to_timestamp(expire / 1000) at time zone 'UTC', 'HH24:MI:SS') as time,
        to_timestamp(expire / 1000) - clock_timestamp() between interval '0' and interval '1 day' as ahead
      from rate_limits`;
    expect(row).toEqual({ time: '03:17:00', ahead: true });
  });

  it('L26: is repeated at the next call after it failed', async () => {
    purge.mockRejectedValueOnce(new Error('away'));
    await expect(run()).rejects.toThrow('away');
    expect(await run()).toEqual({ purged: true });
  });

  it('L26: is left to another process half an hour after its own process died', async () => {
    expect(await claimJob(scenario.vendor.db, 'purge', 30 * 60)).toBe(true);
    expect(await run()).toEqual({ purged: false });
    await pass(29 * 60);
    expect(await run()).toEqual({ purged: false });
    await pass(60);
    expect(await run()).toEqual({ purged: true });
  });
});
