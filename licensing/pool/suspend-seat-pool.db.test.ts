import { describe, expect, it } from 'vitest';
import { lapse } from '../../test/factories';
import { DENIED, NEW, RENEWED, leaseOf, testScenario } from '../../test/scenario';

const scenario = testScenario();
const SUSPENDED = {
  kind: 'refused',
  reason: 'POOL_SUSPENDED',
  message: 'The licences for this application are suspended. Please contact IT.',
  retryAfterSeconds: null,
};

describe('L33: a suspended pool', () => {
  it('L33: grants and renews nothing, and that is no denial', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await tom.asks();
    await pool.update({ suspended: true });
    const { lapsesAt } = await tom.state();
    for (const call of [() => tom.asks(), () => tom.logsIn(), () => ann.logsIn(), () => pool.register()])
      expect(await call()).toMatchObject(SUSPENDED);
    await tom.syncs();
    expect((await tom.state()).lapsesAt).toEqual(lapsesAt);
    expect(await pool.denials()).toEqual([]);
    expect(await pool.usage()).toMatchObject({ inUse: 1, denialsLast24Hours: 0 });
  });

  it('L33: lets its leases run out by themselves', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await pool.update({ suspended: true });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    await lapse(scenario.sql, tom);
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
    expect(await pool.leases()).toMatchObject([{ endReason: 'EXPIRED' }]);
  });

  it('L33: is restored when the suspension is lifted: leases that still run go on', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const [tom, ann, bob] = await pool.devices(3);
    const taken = leaseOf(await tom.logsIn());
    await ann.logsIn();
    await pool.update({ suspended: true });
    await lapse(scenario.sql, ann);
    await pool.update({ suspended: false });
    expect(await tom.asks()).toMatchObject({ ...RENEWED, lease: { grantNumber: taken.grantNumber } });
    expect(await ann.asks()).toMatchObject({ grant: 'REGAINED' });
    expect(await bob.logsIn()).toMatchObject(NEW);
    expect(await pool.register()).toMatchObject({ kind: 'registered' });
    expect(await pool.usage()).toMatchObject({ inUse: 3, free: 0 });
  });

  it('L33: keeps its settings changeable, and they hold when it is lifted', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const [tom, ann, bob] = await pool.devices(3);
    for (const device of [tom, ann]) await device.logsIn();
    await pool.update({ suspended: true });
    await pool.update({ licensedQuantity: 1, inactivityTimeoutSeconds: 900 });
    expect(await pool.usage()).toMatchObject({ inUse: 2, licensedQuantity: 1 });
    await pool.update({ suspended: false });
    expect(await bob.logsIn()).toMatchObject(DENIED);
    expect(leaseOf(await tom.asks()).inactivityTimeoutSeconds).toBe(900);
    await pool.update({ suspended: true, licensedQuantity: 5 });
    await pool.update({ suspended: false });
    expect(await bob.logsIn()).toMatchObject(NEW);
  });

  it('L1, L33: lengthening the time-out while suspended revives nobody beyond the quantity', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann]) await device.logsIn();
    await pool.update({ suspended: true });
    await lapse(scenario.sql, tom);
    await pool.update({ licensedQuantity: 1, inactivityTimeoutSeconds: 3600 });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    await pool.update({ suspended: false });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await tom.asks()).toMatchObject(DENIED);
    expect(await ann.asks()).toMatchObject(RENEWED);
  });

  it('L33: a device is told about it in its own state', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await pool.update({ suspended: true });
    expect(await tom.state()).toMatchObject({ suspended: true, state: 'HOLDING_SEAT' });
  });
});
