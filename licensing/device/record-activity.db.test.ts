import { describe, expect, it } from 'vitest';
import { forceLogout, recordActivity } from '..';
import { lapse } from '../../test/factories';
import { NEW, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('synchronising', () => {
  it('L20: renews a lease that is still held', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 600 });
    const tom = await pool.device();
    await tom.logsIn();
    await scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -interval '9 minutes') where device_id = ${tom.deviceId}`;
    const { lease, serverTime } = await tom.syncs();
    expect(lease).toMatchObject({ grantNumber: 1, inactivityTimeoutSeconds: 600 });
    expect(lease?.remainingSeconds).toBeGreaterThan(595);
    expect(lease?.remainingSeconds).toBeLessThanOrEqual(600);
    expect(lease?.expiresAt.getTime()).toBeGreaterThan(serverTime.getTime() + 595_000);
    expect(await tom.state()).toMatchObject({ state: 'HOLDING_SEAT', lastAction: 'SYNC' });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
  });

  it('L20: of a lapsed device takes nothing, though a seat is free', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    const before = await scenario.storedRows();
    expect(await tom.syncs()).toEqual({ lease: null, serverTime: expect.any(Date) });
    expect(await tom.state()).toMatchObject({ state: 'LAPSED', lastAction: 'SYNC' });
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
    const after = await scenario.storedRows();
    for (const table of ['seats', 'leases', 'denials', 'devices', 'usage_versions', 'numbers'])
      expect(after[table], table).toEqual(before[table]);
  });

  it('L20: is never refused for want of a seat, and is no denial', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await ann.logsIn()).toMatchObject(NEW);
    expect(await tom.syncs()).toMatchObject({ lease: null });
    expect(await pool.denials()).toEqual([]);
    expect(await ann.asks()).toMatchObject({ grant: 'RENEWED' });
  });

  it('L20: always updates when the device was last used', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    const lastUsed = async () => {
      const [row] = await scenario.sql<{ at: number }[]>`
        select extract(epoch from last_used_at)::float8 as at from device_overview where id = ${tom.deviceId}`;
      return row?.at ?? 0;
    };
    const seen = [await lastUsed()];
    const steps = [
      () => tom.syncs(),
      () => tom.logsIn(),
      () => tom.syncs(),
      () => lapse(scenario.sql, tom).then(() => tom.syncs()),
      () => tom.logsOut(),
      () => tom.syncs(),
    ];
    for (const step of steps) {
      await step();
      seen.push(await lastUsed());
    }
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('L20: works without a login and after a force logout', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    expect(await tom.syncs()).toMatchObject({ lease: null });
    await tom.logsIn();
    await forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    expect(await tom.syncs()).toMatchObject({ lease: null });
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
  });

  it('L20: in a NAMED pool it is recorded, and renews no registration', async () => {
    const pool = await scenario.pool({ mode: 'NAMED' });
    const tom = await pool.device();
    expect(await tom.syncs()).toMatchObject({ lease: null });
    expect(await tom.state()).toMatchObject({ lastAction: 'SYNC', reregisterBy: tom.reregisterBy });
  });

  it('L33: in a suspended pool it is recorded, and renews no lease', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await tom.asks();
    await pool.update({ suspended: true });
    const { lapsesAt } = await tom.state();
    expect((await tom.syncs()).serverTime).toBeInstanceOf(Date);
    expect((await tom.state()).lapsesAt).toEqual(lapsesAt);
    expect(await tom.state()).toMatchObject({ lastAction: 'SYNC' });
  });

  it('L17: any activity may be named, it need not be a check-point', async () => {
    const tom = await (await scenario.pool()).device();
    await tom.logsIn();
    await recordActivity({ ctx: tom.ctx, input: { activity: 'SYNC_UP' } });
    expect(await tom.state()).toMatchObject({ lastAction: 'SYNC_UP' });
  });
});
