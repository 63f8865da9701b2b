import { describe, expect, it } from 'vitest';
import { lapse } from '../../test/factories';
import {
  DENIED,
  NEW,
  REGAINED,
  RENEWED,
  leaseOf,
  testScenario,
  type ScenarioPool,
} from '../../test/scenario';

const scenario = testScenario();

describe('the settings of a pool', () => {
  it('L3: are set per application and per customer', async () => {
    const owner = await scenario.customer();
    const app = await scenario.application();
    const [one, other] = [await scenario.pool({ owner, app }), await scenario.pool({ owner })];
    const elsewhere = await scenario.pool({ app });
    await one.update({ licensedQuantity: 7, inactivityTimeoutSeconds: 900 });
    for (const pool of [other, elsewhere]) {
      const usage = await pool.usage();
      expect(usage.licensedQuantity).toBe(1);
      expect(leaseOf(await (await pool.device()).logsIn()).inactivityTimeoutSeconds).toBe(1800);
    }
    expect(leaseOf(await (await one.device()).logsIn()).inactivityTimeoutSeconds).toBe(900);
  });

  it('L4: the customer sets the time-out, within the bounds of the application', async () => {
    const app = await scenario.application({
      code: 'FIELD',
      minInactivityTimeoutSeconds: 60,
      maxInactivityTimeoutSeconds: 28_800,
    });
    const pool = await scenario.pool({ app });
    expect(await pool.update({ inactivityTimeoutSeconds: 28_800 }, pool.admin)).toMatchObject({
      inactivityTimeoutSeconds: 28_800,
    });
    for (const seconds of [59, 28_801]) {
      const refusal = {
        code: 'BAD_USER_INPUT',
        field: 'inactivityTimeoutSeconds',
        message: 'inactivityTimeoutSeconds must be 60 to 28800 for FIELD.',
      };
      for (const ctx of [pool.admin, scenario.vendor])
        await expect(pool.update({ inactivityTimeoutSeconds: seconds }, ctx)).rejects.toMatchObject(refusal);
    }
    expect((await pool.device()).device).toMatchObject({ state: 'LOGGED_OUT' });
  });

  it('L4: the bounds are 5 to 60 minutes unless the vendor sets others', async () => {
    const pool = await scenario.pool();
    for (const inactivityTimeoutSeconds of [300, 3600])
      expect(await pool.update({ inactivityTimeoutSeconds })).toMatchObject({ inactivityTimeoutSeconds });
    for (const inactivityTimeoutSeconds of [299, 3601])
      await expect(pool.update({ inactivityTimeoutSeconds })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
  });

  it('what is left out or null stays as it is, and a change of nothing writes nothing', async () => {
    const pool = await scenario.pool();
    const before = await scenario.storedRows();
    for (const wanted of [
      {},
      { licensedQuantity: null, mode: null },
      { licensedQuantity: 1, suspended: false, userAuthentication: 'TRUSTED' as const },
    ])
      await pool.update(wanted);
    expect(await scenario.storedRows()).toEqual(before);
  });
});

describe('L13: lowering the quantity below the seats in use', () => {
  it('L13: throws nobody out; while the pool is over no seat is granted or regained', async () => {
    const { pool, tom, ann, bob, eve } = await fullPoolOfThree();
    await pool.update({ licensedQuantity: 1 });
    expect(await pool.usage()).toMatchObject({ licensedQuantity: 1, inUse: 3, free: 0 });
    for (const device of [tom, ann, bob]) expect(await device.asks()).toMatchObject(RENEWED);
    expect(await tom.logsIn()).toMatchObject(RENEWED);
    expect(await eve.logsIn()).toMatchObject(DENIED);
    await lapse(scenario.sql, tom);
    expect(await tom.asks()).toMatchObject(DENIED);
    await ann.logsOut();
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 0 });
    expect(await tom.asks()).toMatchObject(DENIED);
    expect(await bob.asks()).toMatchObject(RENEWED);
    await bob.logsOut();
    expect(await tom.asks()).toMatchObject(REGAINED);
    expect(await eve.logsIn()).toMatchObject(DENIED);
  });

  it('L13: a denial while over names all who hold', async () => {
    const { pool, eve } = await fullPoolOfThree();
    await pool.update({ licensedQuantity: 2 });
    await eve.logsIn();
    const [denial] = await pool.denials();
    expect(denial).toMatchObject({ licensedQuantity: 2, inUse: 3 });
    expect(await pool.holdersAt(denial)).toHaveLength(3);
  });

  it('L13: buying licences back ends it at once', async () => {
    const { pool, eve } = await fullPoolOfThree();
    await pool.update({ licensedQuantity: 2 });
    await pool.update({ licensedQuantity: 3 });
    expect(await eve.logsIn()).toMatchObject(DENIED);
    await pool.update({ licensedQuantity: 4 });
    expect(await eve.logsIn()).toMatchObject({ ...NEW, lease: { grantNumber: 1 } });
  });

  it('L13: to none at all is possible', async () => {
    const { pool, tom, ann, bob } = await fullPoolOfThree();
    await pool.update({ licensedQuantity: 0 });
    for (const device of [tom, ann, bob]) await device.logsOut();
    expect(await tom.logsIn()).toMatchObject(DENIED);
    expect(await pool.usage()).toMatchObject({ inUse: 0, free: 0, licensedQuantity: 0 });
  });

  it('L27: a lapsed lease ends when it lapsed, also when the shrink takes its seat', async () => {
    const { pool, tom } = await fullPoolOfThree();
    await lapse(scenario.sql, tom);
    const lapsedAt = (await pool.leases()).find(({ deviceId }) => deviceId === tom.deviceId)?.endedAt;
    await pool.update({ licensedQuantity: 2 });
    expect((await pool.leases()).find(({ deviceId }) => deviceId === tom.deviceId)).toMatchObject({
      endReason: 'EXPIRED',
      endedAt: lapsedAt,
    });
  });

  it('L8: in a NAMED pool nobody loses a registration, and none is given until it fits', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 2 });
    const [tom, ann] = await pool.devices(2);
    await pool.update({ licensedQuantity: 1 });
    expect(await pool.usage()).toMatchObject({ inUse: 2, free: 0 });
    expect(await pool.register()).toMatchObject(DENIED);
    expect(await pool.register({ installationId: tom.device.installationId })).toMatchObject({
      kind: 'registered',
    });
    await lapse(scenario.sql, ann);
    expect(await pool.register()).toMatchObject(DENIED);
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 0 });
  });

  it('L1, L13: shrinking and growing under a storm of logins never grants more than there are', async () => {
    const pool = await scenario.pool({ licensedQuantity: 6 });
    const devices = await pool.devices(12);
    const storm = async () => {
      for (let round = 0; round < 4; round++) {
        await Promise.all(devices.map((device) => device.logsIn().catch(() => null)));
        await Promise.all(devices.slice(0, 6).map((device) => device.logsOut()));
      }
    };
    const changes = async () => {
      for (const licensedQuantity of [2, 5, 1, 6, 3])
        await pool.update({ licensedQuantity }).catch(() => null);
    };
    await Promise.all([storm(), changes()]);
    await pool.update({ licensedQuantity: 3 });
    const settled = await pool.usage();
    await Promise.all(devices.map((device) => device.asks()));
    expect((await pool.usage()).inUse).toBeLessThanOrEqual(Math.max(3, settled.inUse));
    for (const device of devices) await device.logsOut();
    const answers = await Promise.all(devices.map((device) => device.logsIn()));
    expect(answers.filter(({ kind }) => kind === 'granted')).toHaveLength(3);
  });
});

describe('L22: a new time-out', () => {
  it('L22: shortened, it applies at once to every device', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 3600 });
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann]) await device.logsIn();
    await idleFor(tom, 10);
    await pool.update({ inactivityTimeoutSeconds: 300 });
    expect(await tom.state()).toMatchObject({ state: 'LAPSED' });
    expect(await ann.state()).toMatchObject({ state: 'HOLDING_SEAT', lapsesAfterSeconds: 300 });
    expect(await pool.usage()).toMatchObject({ inUse: 1, free: 1 });
    expect(leaseOf(await ann.asks()).inactivityTimeoutSeconds).toBe(300);
  });

  it('L27: who lapses by a shorter time-out lapses when it was set, not before', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 3600 });
    const tom = await pool.device();
    await tom.logsIn();
    await idleFor(tom, 30);
    const before = await now();
    await pool.update({ inactivityTimeoutSeconds: 300 });
    const [lease] = await pool.leases();
    expect(lease).toMatchObject({ endReason: 'EXPIRED' });
    expect(lease?.endedAt?.getTime()).toBeGreaterThanOrEqual(before);
    expect(lease?.endedAt?.getTime()).toBeLessThanOrEqual(await now());
  });

  it('L22: lengthened, it applies at once, also to a lapsed device whose seat nobody took', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 300 });
    const [tom, ann] = await pool.devices(2);
    for (const device of [tom, ann]) await device.logsIn();
    await idleFor(tom, 10);
    expect(await tom.state()).toMatchObject({ state: 'LAPSED' });
    await pool.update({ inactivityTimeoutSeconds: 3600 });
    expect(await tom.state()).toMatchObject({ state: 'HOLDING_SEAT', grantNumber: 1 });
    expect(await ann.state()).toMatchObject({ lapsesAfterSeconds: 3600 });
    expect(await tom.asks()).toMatchObject(RENEWED);
    expect(await pool.leases()).toHaveLength(2);
  });

  it('L22: lengthened, it gives no seat back that somebody has taken meanwhile', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 300 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await idleFor(tom, 10);
    await ann.logsIn();
    await pool.update({ inactivityTimeoutSeconds: 3600 });
    expect(await tom.state()).toMatchObject({ state: 'LAPSED' });
    expect(await ann.state()).toMatchObject({ state: 'HOLDING_SEAT' });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await tom.asks()).toMatchObject(DENIED);
  });

  it('L1, L13: lengthened in a pool that is over, it brings nobody back', async () => {
    const { pool, tom, ann, bob } = await fullPoolOfThree();
    await lapse(scenario.sql, tom);
    await pool.update({ licensedQuantity: 2, inactivityTimeoutSeconds: 3600 });
    expect(await pool.usage()).toMatchObject({ inUse: 2 });
    expect(await tom.asks()).toMatchObject(DENIED);
    for (const device of [ann, bob]) expect(await device.asks()).toMatchObject(RENEWED);
  });
});

async function fullPoolOfThree(): Promise<
  { pool: ScenarioPool } & Record<'tom' | 'ann' | 'bob' | 'eve', Awaited<ReturnType<ScenarioPool['device']>>>
> {
  const pool = await scenario.pool({ licensedQuantity: 3, inactivityTimeoutSeconds: 600 });
  const [tom, ann, bob, eve] = await pool.devices(4);
  for (const device of [tom, ann, bob]) expect(await device.logsIn()).toMatchObject(NEW);
  return { pool, tom, ann, bob, eve };
}

const idleFor = ({ deviceId }: { deviceId: string }, minutes: number) =>
  scenario.sql`update seats set last_call_at = call_lasts_until(last_call_at, -make_interval(mins => ${minutes})) where device_id = ${deviceId}`;

const now = async () => {
  const [row] = await scenario.sql<
    { at: Date }[]
  >`select date_trunc('milliseconds', clock_timestamp()) as at`;
  return row?.at.getTime() ?? 0;
};
