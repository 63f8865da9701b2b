import { describe, expect, it } from 'vitest';
import { findDenialsNear, getDenialExplanation } from '..';
import { agePool } from '../../test/factories';
import { testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

describe('why a device was refused', () => {
  const explain = async (pool: ScenarioPool, device: ScenarioDevice) => {
    const denial = (await pool.denials()).findLast(({ deviceId }) => deviceId === device.deviceId);
    if (!denial) throw new Error('nobody was refused');
    return getDenialExplanation({ ctx: pool.viewer, input: { denial } });
  };

  it('tells the time-out that would have helped, when a seat came free, and when the person got in', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await agePool(scenario.sql, pool, 11);
    await ann.logsIn();
    await agePool(scenario.sql, pool, 2);
    await ann.logsIn();
    await tom.logsOut();
    await agePool(scenario.sql, pool, 1);
    await ann.logsIn();
    const told = await explain(pool, ann);
    expect(told).toMatchObject({
      cause: 'SHORTER_TIMEOUT',
      longestHelpfulTimeoutSeconds: 660,
      nextSeatFreedBy: { deviceName: tom.device.name, how: 'LOGOUT' },
      tries: 2,
      forgotten: [],
    });
    expect(Math.round(told.waitedSeconds / 60)).toBe(3);
    expect(told.admittedAt).not.toBeNull();
  });

  it('names who had forgotten to log out', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    for (let n = 0; n < 4; n++) {
      await tom.asks();
      await agePool(scenario.sql, pool, 2);
    }
    await agePool(scenario.sql, pool, 12);
    await ann.logsIn();
    await agePool(scenario.sql, pool, 40);
    expect(await explain(pool, ann)).toMatchObject({
      cause: 'FORGOTTEN_LOGOUT',
      nextSeatFreedBy: { how: 'EXPIRED' },
      forgotten: [{ deviceName: tom.device.name, userName: tom.user.userName, usualIdleSeconds: 120 }],
      admittedAt: null,
    });
  });

  it('L13: tells the lowered quantity', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await pool.update({ licensedQuantity: 1 });
    await ann.logsIn();
    const told = await explain(pool, ann);
    expect(told).toMatchObject({ cause: 'QUANTITY_LOWERED', quantityLoweredFrom: 2, nextSeatFreedAt: null });
    expect(told.quantityLoweredAt).toBeInstanceOf(Date);
  });

  it('L31: is found by device or person and time, by the vendor everywhere, by others at home only', async () => {
    const [pool, other] = [await scenario.pool({ licensedQuantity: 0 }), await scenario.pool()];
    const tom = await pool.device({ name: 'Scanner of Tom 100%' });
    await tom.logsIn();
    const near = (ctx: typeof scenario.vendor, search: string, at = new Date()) =>
      findDenialsNear({ ctx, input: { search, at, first: 10 } });
    for (const search of ['tom 100%', tom.user.userName])
      expect(await near(scenario.support, search)).toMatchObject([{ deviceId: tom.deviceId }]);
    expect(await near(pool.viewer, '')).toHaveLength(1);
    expect(await near(other.viewer, '')).toEqual([]);
    expect(await near(scenario.support, 'tom 100%', new Date(Date.now() - 3 * 3_600_000))).toEqual([]);
    const denials = await pool.denials();
    await expect(
      getDenialExplanation({ ctx: other.viewer, input: { denial: denials[0]! } }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
