import { describe, expect, it } from 'vitest';
import { settingBoundsOf } from '..';
import { run } from '../../test/graphql';
import { testScenario } from '../../test/scenario';
import { NUMBER_SETTINGS, numberSettingNames, type NumberSettingName } from '../rules/pool-settings';

const scenario = testScenario();

const columnOf = (setting: string) => setting.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe.each(numberSettingNames)('L3: the bounds of %s', (setting) => {
  const { min, max, usual } = NUMBER_SETTINGS[setting];

  it('are those of the table', async () => {
    const { id } = await scenario.pool();
    const store = (value: number) =>
      scenario.sql`update seat_pools set ${scenario.sql({ [columnOf(setting)]: value })} where id = ${id}`;
    for (const value of [min, max]) await expect(store(value), String(value)).resolves.toBeDefined();
    for (const value of [min - 1, max + 1])
      await expect(store(value), String(value)).rejects.toMatchObject({ code: '23514' });
  });

  it('have the usual value of a pool that is given none', async () => {
    if (usual === null) return;
    expect((await scenario.pool())[setting]).toBe(usual);
  });

  it('are those that the API gives and keeps to, for whoever may change it', async () => {
    const app = await scenario.application({
      minInactivityTimeoutSeconds: 120,
      maxInactivityTimeoutSeconds: 900,
    });
    const pool = await scenario.pool({ app });
    const source = `query ($id: ID!) { seatPool(id: $id) { application { settingBounds { setting min max usual permission } } } }`;
    const { seatPool } = await run(pool.admin, source, { id: pool.opaqueId });
    type Bounds = ReturnType<typeof settingBoundsOf>[number];
    const { settingBounds } = (seatPool as { application: { settingBounds: Bounds[] } }).application;
    const bounds = settingBounds.find((one) => one.setting === setting);
    if (!bounds) throw new Error('the API has no such setting');
    const change = (value: number, ctx = scenario.vendor) =>
      pool.update({ [setting]: value } as Partial<Record<NumberSettingName, number>>, ctx);

    for (const value of [bounds.min, bounds.max]) expect((await change(value))[setting]).toBe(value);
    for (const value of [bounds.min - 1, bounds.max + 1])
      await expect(change(value)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: setting });

    for (const ctx of [scenario.vendor, scenario.support, pool.admin, pool.viewer]) {
      const { viewer } = await run(ctx, '{ viewer { permissions } }');
      const { permissions } = viewer as { permissions: string[] };
      const changed = change(bounds.max, ctx);
      if (permissions.includes(bounds.permission)) await expect(changed).resolves.toBeDefined();
      else await expect(changed).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

it('L4: the usual time-out is moved into the bounds of the application', async () => {
  const app = await scenario.application({
    minInactivityTimeoutSeconds: 2,
    maxInactivityTimeoutSeconds: 600,
  });
  const usual = settingBoundsOf(app).find(({ setting }) => setting === 'inactivityTimeoutSeconds')?.usual;
  expect(usual).toBe(600);
  expect((await scenario.pool({ app })).inactivityTimeoutSeconds).toBe(usual);
});
