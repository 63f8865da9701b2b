import { describe, expect, it } from 'vitest';
import { rotateRegistrationKey, watchSeatUsage } from '..';
import { testScenario, type ScenarioPool } from '../../test/scenario';
import { collect } from '../live/test-process';
import {
  numberSettingNames,
  settingBoundsOf,
  type NumberSettingName,
  type SeatPoolSettings,
} from '../rules/pool-settings';

const scenario = testScenario();
const rotate = (pool: ScenarioPool) =>
  rotateRegistrationKey({ ctx: pool.admin, input: { seatPoolId: pool.opaqueId } });

const another = (setting: NumberSettingName) => (pool: ScenarioPool) => {
  const { min, max } = settingBoundsOf(pool.application).find((bounds) => bounds.setting === setting)!;
  return pool.update({ [setting]: pool[setting] === max ? min : max });
};

type Other = Exclude<keyof SeatPoolSettings, NumberSettingName> | 'registrationKey';
const otherChanges: Record<Other, (pool: ScenarioPool) => Promise<unknown>> = {
  mode: (pool) => pool.update({ mode: 'NAMED' }),
  userAuthentication: (pool) => pool.update({ userAuthentication: 'PASSWORD' }),
  suspended: (pool) => pool.update({ suspended: true }),
  registrationKey: rotate,
};
const changes = [
  ...numberSettingNames.map((setting) => [setting, another(setting)] as const),
  ...Object.entries(otherChanges),
];

describe('the version of a pool’s settings', () => {
  it.each(changes)('L29: a change of %s grows it and is pushed within a second', async (_, change) => {
    const pool = await scenario.pool();
    const stream = collect(await watchSeatUsage({ ctx: pool.viewer, input: { seatPool: pool.key } }));
    await expect.poll(() => stream.last?.settingsVersion, within1Second).toBe(1);
    const { version } = stream.last!;
    await change(pool);
    await expect.poll(() => stream.last?.settingsVersion, within1Second).toBe(2);
    expect(stream.last!.version).toBeGreaterThan(version);
    await stream.close();
  });

  it('L29: a change made by SQL alone is pushed too', async () => {
    const pool = await scenario.pool();
    const stream = collect(await watchSeatUsage({ ctx: pool.viewer, input: { seatPool: pool.key } }));
    await expect.poll(() => stream.last?.settingsVersion, within1Second).toBe(1);
    await scenario.sql`update seat_pools set force_logout_hold_off_seconds = 1 where id = ${pool.id}`;
    await expect.poll(() => stream.last?.settingsVersion, within1Second).toBe(2);
    await stream.close();
  });

  it('L29: a change that was never announced is counted by whoever sees it', async () => {
    const pool = await scenario.pool();
    const stream = collect(await watchSeatUsage({ ctx: pool.viewer, input: { seatPool: pool.key } }));
    await expect.poll(() => stream.last?.settingsVersion, within1Second).toBe(1);
    await scenario.sql`select publish_usage_events()`;
    const { version } = await pool.usage();
    await scenario.sql`alter table seat_pools disable trigger seat_pools_publish_settings_change`;
    await scenario.sql`update seat_pools set force_logout_hold_off_seconds = 1 where id = ${pool.id}`;
    await scenario.sql`alter table seat_pools enable trigger seat_pools_publish_settings_change`;
    expect(await pool.usage()).toMatchObject({ settingsVersion: 2, version });
    await scenario.sql.notify('seatwise', `pool:${pool.customerId}:${pool.id}`);
    await expect.poll(() => stream.last?.settingsVersion, within1Second).toBe(2);
    expect(stream.last!.version).toBeGreaterThan(version);
    await stream.close();
  });

  it('stays where nothing changes', async () => {
    const pool = await scenario.pool();
    await pool.update({ inactivityTimeoutSeconds: pool.inactivityTimeoutSeconds });
    await scenario.sql`update seat_pools set force_logout_hold_off_seconds = force_logout_hold_off_seconds, settings_version = settings_version where id = ${pool.id}`;
    expect(await pool.usage()).toMatchObject({ settingsVersion: 1 });
    const tom = await pool.device();
    await tom.logsIn();
    expect(await pool.usage()).toMatchObject({ settingsVersion: 1, inUse: 1 });
  });
});

const within1Second = { timeout: 1000, interval: 10 };
