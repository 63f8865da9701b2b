import { beforeAll, describe, expect, it } from 'vitest';
import { forceLogout } from '..';
import { renewLeases } from '../../test/engine-client';
import { lapse } from '../../test/factories';
import {
  DENIED,
  REGAINED,
  RENEWED,
  testScenario,
  type ScenarioDevice,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;

beforeAll(async () => {
  pool = await scenario.pool({ licensedQuantity: 20 });
});

const checksOf = (device: ScenarioDevice) =>
  scenario.sql<{ action: string; app_user_id: string | null; at: Date }[]>`
    select action, app_user_id, at from device_checks where customer_id = ${device.customerId} and device_id = ${device.deviceId} order by id`;
const actionsOf = async (device: ScenarioDevice) => (await checksOf(device)).map(({ action }) => action);

describe('the checks of a device', () => {
  it('L18: have a row for each renewal, alone and in a batch, with its instant and person', async () => {
    const tom = await pool.device();
    await tom.logsIn();
    expect(await tom.asks('REFRESH')).toMatchObject(RENEWED);
    expect(await tom.asks()).toMatchObject(RENEWED);
    await tom.syncs();
    const checks = await checksOf(tom);
    expect(checks).toMatchObject([
      { action: 'REFRESH', app_user_id: tom.user.id },
      { action: 'START_JOB', app_user_id: tom.user.id },
      { action: 'SYNC', app_user_id: tom.user.id },
    ]);
    const [seat] = await scenario.sql`select last_call_at from seats where device_id = ${tom.deviceId}`;
    expect(checks.at(-1)?.at).toEqual(seat?.last_call_at);
  });

  it('L18: have one row for every device of a batch that was renewed, and none for the others', async () => {
    const [tom, ann, lapsed] = await pool.devices(3);
    for (const device of [tom, ann, lapsed]) await device.logsIn();
    await lapse(scenario.sql, lapsed);
    const calls = [tom, ann, lapsed].map((device) => ({ ...device, ...tokenOf(device) }));
    expect((await renewLeases(scenario.sql, calls)).sort()).toEqual([tom.deviceId, ann.deviceId].sort());
    expect(await actionsOf(tom)).toEqual(['START_JOB']);
    expect(await actionsOf(ann)).toEqual(['START_JOB']);
    expect(await actionsOf(lapsed)).toEqual([]);
  });

  it('L18: have none for a check that regains the seat, whose lease says so', async () => {
    const tom = await pool.device();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    expect(await tom.asks()).toMatchObject(REGAINED);
    expect(await actionsOf(tom)).toEqual([]);
  });

  it('L18, L19, L17: have none for one that was refused', async () => {
    const small = await scenario.pool();
    const [tom, ann] = await small.devices(2);
    expect(await tom.asks()).toMatchObject({ reason: 'LOGGED_OUT' });
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    await ann.logsIn();
    expect(await tom.asks()).toMatchObject(DENIED);
    await expect(ann.asks('NO_CHECKPOINT')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await forceLogout({ ctx: scenario.vendor, input: { deviceId: ann.opaqueId } });
    expect(await ann.asks()).toMatchObject({ reason: 'FORCED_LOGOUT' });
    await small.update({ suspended: true });
    expect(await tom.asks()).toMatchObject({ reason: 'POOL_SUSPENDED' });
    expect(await actionsOf(tom)).toEqual([]);
    expect(await actionsOf(ann)).toEqual([]);
  });

  it('L20: have a row for an activity without a seat, without a person where nobody is logged in', async () => {
    const tom = await pool.device();
    await tom.syncs();
    await tom.logsIn();
    await lapse(scenario.sql, tom);
    await tom.syncs();
    await tom.logsOut();
    await tom.syncs();
    expect(await checksOf(tom)).toMatchObject([
      { action: 'SYNC', app_user_id: null },
      { action: 'SYNC', app_user_id: tom.user.id },
      // No other record shows when the person of a lapsed seat logged out.
      { action: 'LOGOUT', app_user_id: tom.user.id },
      { action: 'SYNC', app_user_id: null },
    ]);
  });

  it('L20, L33: have a row for an activity in a suspended pool', async () => {
    const other = await scenario.pool();
    const tom = await other.device();
    await tom.logsIn();
    await other.update({ suspended: true });
    await tom.syncs();
    expect(await actionsOf(tom)).toEqual(['SYNC']);
  });

  it('L8: NAMED: have a row for each check', async () => {
    const named = await scenario.pool({ mode: 'NAMED' });
    const tom = await named.device();
    await tom.logsIn();
    expect(await tom.asks()).toMatchObject({ grant: 'NOT_REQUIRED' });
    await tom.syncs();
    const [activity] =
      await scenario.sql`select last_used_at from device_activity where device_id = ${tom.deviceId}`;
    const checks = await checksOf(tom);
    expect(checks).toMatchObject([
      { action: 'START_JOB', app_user_id: tom.user.id },
      { action: 'SYNC', app_user_id: tom.user.id },
    ]);
    expect(checks.at(-1)?.at).toEqual(activity?.last_used_at);
  });
});

function tokenOf({ ctx, deviceId }: ScenarioDevice) {
  if (ctx.actor.kind !== 'device') throw new Error('not a device');
  return { deviceId, tokenHash: ctx.actor.tokenHash };
}
