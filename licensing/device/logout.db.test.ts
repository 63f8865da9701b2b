import { describe, expect, it } from 'vitest';
import { removeDevice } from '..';
import { lapse } from '../../test/factories';
import { NEW, NOT_REQUIRED, testScenario } from '../../test/scenario';

const scenario = testScenario();

describe('logging out', () => {
  it('L14: frees the seat at once and clears the hard login', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    expect(await tom.logsOut()).toEqual({ changed: true, serverTime: expect.any(Date) });
    expect(await tom.state()).toMatchObject({
      state: 'LOGGED_OUT',
      hardLogin: false,
      appUserId: null,
      lastAction: 'LOGOUT',
    });
    expect(await ann.logsIn()).toMatchObject(NEW);
    expect(await pool.leases()).toMatchObject([{ endedAt: null }, { endReason: 'LOGOUT', endedBy: null }]);
  });

  it('L14: is idempotent', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    expect(await tom.logsOut()).toMatchObject({ changed: false });
    await tom.logsIn();
    expect(await tom.logsOut()).toMatchObject({ changed: true });
    const before = await scenario.storedRows();
    expect(await tom.logsOut()).toMatchObject({ changed: false });
    expect(await scenario.storedRows()).toEqual(before);
  });

  it('L14: sent ten times at once it changes one thing', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => tom.logsOut()));
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await pool.leases()).toHaveLength(1);
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
  });

  it('L14: does not touch a seat that somebody else has taken meanwhile', async () => {
    const pool = await scenario.pool();
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    await ann.logsIn();
    expect(await tom.logsOut()).toMatchObject({ changed: true });
    expect(await ann.asks()).toMatchObject({ grant: 'RENEWED' });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
  });

  it('L8: in a NAMED pool the licence stays with the device', async () => {
    const pool = await scenario.pool({ mode: 'NAMED' });
    const tom = await pool.device();
    await tom.logsIn();
    expect(await tom.logsOut()).toMatchObject({ changed: true });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await tom.asks()).toMatchObject({ kind: 'refused', reason: 'LOGGED_OUT' });
    expect(await tom.logsIn()).toMatchObject(NOT_REQUIRED);
  });

  it('L33: a suspended pool lets people leave', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await pool.update({ suspended: true });
    expect(await tom.logsOut()).toMatchObject({ changed: true });
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
  });

  it('L16: the token of a removed device is worthless', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    await expect(tom.logsOut()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
