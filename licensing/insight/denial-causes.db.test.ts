import { describe, expect, it } from 'vitest';
import { forceLogout, getDenialExplanation } from '..';
import { agePool } from '../../test/factories';
import { DENIED, testScenario, type ScenarioDevice, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

/** Explanations of the denials of a device, oldest first. */
async function explainAll(pool: ScenarioPool, device: ScenarioDevice) {
  const denials = (await pool.denials()).filter(({ deviceId }) => deviceId === device.deviceId);
  return Promise.all(
    denials.reverse().map((denial) => getDenialExplanation({ ctx: pool.viewer, input: { denial } })),
  );
}

async function explain(pool: ScenarioPool, device: ScenarioDevice) {
  const [told] = await explainAll(pool, device);
  if (!told) throw new Error('nobody was refused');
  return told;
}

/** Calls every two minutes, often enough for a usual idle time. */
async function works(pool: ScenarioPool, device: ScenarioDevice) {
  await device.logsIn();
  for (let n = 0; n < 4; n++) {
    await device.asks();
    await agePool(scenario.sql, pool, 2);
  }
}

describe('L28: the episode of a refusal', () => {
  it('is its own, not an earlier one of the same day, told by microseconds', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 3600 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    for (const minutes of [40, 2, 2, 2]) {
      expect(await ann.logsIn()).toMatchObject(DENIED);
      await agePool(scenario.sql, pool, minutes);
    }
    await tom.logsOut();
    await ann.logsIn();
    const tries = (await explainAll(pool, ann)).map((told) => [
      told.tries,
      Math.round(told.waitedSeconds / 60),
    ]);
    expect(tries).toEqual([
      [1, 46],
      [3, 6],
      [3, 6],
      [3, 6],
    ]);
  });

  it('ends with a seat, and the next refusal begins another', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    await ann.logsIn();
    await agePool(scenario.sql, pool, 1);
    await tom.logsOut();
    await ann.logsIn();
    await agePool(scenario.sql, pool, 1);
    await ann.logsOut();
    await tom.logsIn();
    await agePool(scenario.sql, pool, 1);
    expect(await ann.logsIn()).toMatchObject(DENIED);
    const [first, second] = await explainAll(pool, ann);
    expect(first).toMatchObject({ tries: 1, waitedSeconds: 60 });
    expect(first?.admittedAt).not.toBeNull();
    expect(second).toMatchObject({ tries: 1, waitedSeconds: 0, admittedAt: null });
  });

  it('has one cause, that of its first denial; idle seats and the next seat are of the denial itself', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await tom.logsIn();
    // Idle for 4 minutes at the first denial, 6 and 8 at the next ones: beyond the shortest time-out of 5.
    for (const minutes of [4, 2, 2]) {
      await agePool(scenario.sql, pool, minutes);
      expect(await ann.logsIn()).toMatchObject(DENIED);
    }
    const told = await explainAll(pool, ann);
    expect(told).toHaveLength(3);
    expect(told[0]).toMatchObject({ cause: 'ONLY_MORE_LICENSES', idleSeats: 0, tries: 3 });
    expect(told[1]).toEqual({ ...told[0], idleSeats: 1 });
    expect(told[2]).toEqual({ ...told[0], idleSeats: 1 });
  });

  it('a seat that came free between two denials is not the next seat of the later one', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, bob, ann] = await pool.devices(3);
    await tom.logsIn();
    await ann.logsIn();
    await agePool(scenario.sql, pool, 1);
    await tom.logsOut();
    await bob.logsIn();
    expect(await ann.logsIn()).toMatchObject(DENIED);
    const [first, second] = await explainAll(pool, ann);
    expect(first).toMatchObject({
      tries: 2,
      nextSeatFreedBy: { deviceName: tom.device.name, how: 'LOGOUT' },
    });
    expect(second).toMatchObject({ tries: 2, nextSeatFreedAt: null, nextSeatFreedBy: null });
    await agePool(scenario.sql, pool, 1);
    await bob.logsOut();
    const [, later] = await explainAll(pool, ann);
    expect(later).toMatchObject({ nextSeatFreedBy: { deviceName: bob.device.name, how: 'LOGOUT' } });
  });
});

describe('a lowered quantity', () => {
  it('L13: is no cause where it would have been full with as many licences as before', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, eve, ann] = await pool.devices(3);
    await tom.logsIn();
    await eve.logsIn();
    await pool.update({ licensedQuantity: 1 });
    await ann.logsIn();
    expect(await explain(pool, ann)).toMatchObject({
      cause: 'ONLY_MORE_LICENSES',
      quantityLoweredAt: null,
      quantityLoweredFrom: null,
    });
  });

  it('L24: is told as it was lowered then, though it was raised again since', async () => {
    const pool = await scenario.pool({ licensedQuantity: 3 });
    const [tom, eve, ann] = await pool.devices(3);
    await pool.update({ licensedQuantity: 1 });
    await agePool(scenario.sql, pool, 60);
    await pool.update({ licensedQuantity: 2 });
    for (const device of [tom, eve, ann]) await device.logsIn();
    const told = await explain(pool, ann);
    expect(told).toMatchObject({
      cause: 'QUANTITY_LOWERED',
      quantityLoweredFrom: 3,
      quantityLoweredTo: 1,
    });
    expect(Date.now() - Number(told.quantityLoweredAt)).toBeGreaterThan(3_600_000);
  });

  it('is no cause once it was raised to as many as before', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2 });
    const [tom, eve, ann] = await pool.devices(3);
    await pool.update({ licensedQuantity: 1 });
    await pool.update({ licensedQuantity: 2 });
    for (const device of [tom, eve, ann]) await device.logsIn();
    expect(await explain(pool, ann)).toMatchObject({ cause: 'ONLY_MORE_LICENSES', quantityLoweredAt: null });
  });
});

describe('a forgotten logout', () => {
  it('is none while the lease runs, nor of somebody who works on', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await works(pool, tom);
    await agePool(scenario.sql, pool, 1);
    await ann.logsIn();
    const nobody = { cause: 'ONLY_MORE_LICENSES', forgotten: [] };
    expect(await explain(pool, ann)).toMatchObject(nobody);
    await agePool(scenario.sql, pool, 1);
    await tom.asks();
    expect(await explain(pool, ann)).toMatchObject(nobody);
  });

  it('L15: is none of somebody who was logged out by IT', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await works(pool, tom);
    await agePool(scenario.sql, pool, 3);
    await ann.logsIn();
    await agePool(scenario.sql, pool, 1);
    await forceLogout({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    await agePool(scenario.sql, pool, 60);
    expect(await explain(pool, ann)).toMatchObject({ forgotten: [], nextSeatFreedBy: { how: 'FORCED' } });
  });

  it('L18: is none of somebody who came back within an hour and went on without a login', async () => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 1800 });
    const [tom, ann] = await pool.devices(2);
    await works(pool, tom);
    await agePool(scenario.sql, pool, 20);
    await ann.logsIn();
    await agePool(scenario.sql, pool, 15);
    expect((await explain(pool, ann)).forgotten).toHaveLength(1);
    await tom.asks();
    expect((await explain(pool, ann)).forgotten).toEqual([]);
  });

  it('is none of a device of which nobody can say what is usual', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 1800 });
    const [tom, eve, ann] = await pool.devices(3);
    await works(pool, tom);
    await eve.logsIn();
    await agePool(scenario.sql, pool, 10);
    await ann.logsIn();
    await agePool(scenario.sql, pool, 60);
    expect(await explain(pool, ann)).toMatchObject({
      forgotten: [{ deviceName: tom.device.name, usualIdleSeconds: 120 }],
    });
  });
});

describe('a shorter time-out', () => {
  /** One device is refused at 10:20 of idle time, another at `second` minutes. */
  const refusedTwice = async (second: number) => {
    const pool = await scenario.pool({ inactivityTimeoutSeconds: 3000 });
    const [tom, bob, ann] = await pool.devices(3);
    await tom.logsIn();
    await agePool(scenario.sql, pool, 10 + 1 / 3);
    await bob.logsIn();
    await agePool(scenario.sql, pool, second - 10 - 1 / 3);
    await ann.logsIn();
    return { bob: await explain(pool, bob), ann: await explain(pool, ann) };
  };

  it('would not have helped where it had let in somebody else before', async () => {
    expect(await refusedTwice(10.75)).toMatchObject({
      bob: { cause: 'SHORTER_TIMEOUT', longestHelpfulTimeoutSeconds: 600, othersWaiting: 0 },
      ann: {
        cause: 'ONLY_MORE_LICENSES',
        longestHelpfulTimeoutSeconds: null,
        idleSeats: 1,
        othersWaiting: 1,
      },
    });
  });

  it('would have helped where the seat had lapsed only after the other was refused', async () => {
    expect(await refusedTwice(12.5)).toMatchObject({
      ann: { cause: 'SHORTER_TIMEOUT', longestHelpfulTimeoutSeconds: 720 },
    });
  });

  it('counts nobody as waiting who got in meanwhile', async () => {
    const pool = await scenario.pool({ licensedQuantity: 2, inactivityTimeoutSeconds: 3000 });
    const [tom, eve, bob, ann] = await pool.devices(4);
    await tom.logsIn();
    await eve.logsIn();
    await agePool(scenario.sql, pool, 10.1);
    expect(await bob.logsIn()).toMatchObject(DENIED);
    await eve.logsOut();
    await bob.logsIn();
    await ann.logsIn();
    expect(await explain(pool, ann)).toMatchObject({
      longestHelpfulTimeoutSeconds: 600,
      othersWaiting: 0,
    });
  });
});

it('the next seat came free when licences were added, if nobody had left before', async () => {
  const pool = await scenario.pool();
  const [tom, ann] = await pool.devices(2);
  await tom.logsIn();
  await ann.logsIn();
  expect(await explain(pool, ann)).toMatchObject({ nextSeatFreedAt: null });
  await agePool(scenario.sql, pool, 5);
  await pool.update({ licensedQuantity: 2 });
  await tom.logsOut();
  const told = await explain(pool, ann);
  expect(told.nextSeatFreedBy).toBeNull();
  expect(Date.now() - Number(told.nextSeatFreedAt)).toBeLessThan(60_000);
});
