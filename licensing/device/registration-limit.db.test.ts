import { describe, expect, it } from 'vitest';
import { registerDevice, removeDevice, rotateRegistrationKey, type Context } from '..';
import { openTestRuntime } from '../../test/open-test-runtime';
import { scenarioDevice, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();

const limitedTo = (registrationsPerHour: number, ctx: Context = scenario.anonymous): Context => ({
  ...ctx,
  registrationsPerHour,
});
const register = (pool: ScenarioPool, ctx: Context, installationId: string = crypto.randomUUID()) =>
  pool.register({ installationId }, pool.registrationKey, ctx);
const LIMITED = { code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) };
const countDevices = async ({ id }: ScenarioPool) =>
  (await scenario.sql`select 1 from devices where seat_pool_id = ${id}`).length;
/** Moves records into the past. */
const age = ({ id }: ScenarioPool, hours: number) => scenario.sql`
  update registration_windows set hour_starts_at = call_lasts_until(hour_starts_at, -make_interval(hours => ${hours})) where seat_pool_id = ${id}`;

describe('the limit on registrations', () => {
  it('a key adds as many devices within an hour as it may, then is refused with the time to wait', async () => {
    const pool = await scenario.pool();
    const ctx = limitedTo(5);
    for (let n = 0; n < 5; n++) expect(await register(pool, ctx)).toMatchObject({ kind: 'registered' });
    const refusal: unknown = await register(pool, ctx).catch((error: unknown) => error);
    expect(refusal).toMatchObject(LIMITED);
    const { retryAfterSeconds } = refusal as { retryAfterSeconds: number };
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(2 * 60 * 60);
    expect(await countDevices(pool)).toBe(5);
    expect(await pool.denials()).toEqual([]);
    // The key of another pool has its own limit.
    expect(await register(await scenario.pool(), ctx)).toMatchObject({ kind: 'registered' });
  });

  it('L10: an installation that is registered is never limited and keeps its login', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await tom.logsIn();
    const ctx = limitedTo(1, tom.ctx);
    await expect(register(pool, ctx)).rejects.toMatchObject(LIMITED);
    const again = await register(pool, ctx, tom.device.installationId);
    if (again.kind !== 'registered') throw new Error('refused');
    expect(again.device).toMatchObject({ id: tom.deviceId, hardLogin: true });
    expect(await scenarioDevice(scenario.as, again, tom.user).asks()).toMatchObject({ kind: 'granted' });
  });

  it('a device that was removed counts when it is registered again', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device();
    await removeDevice({ ctx: pool.admin, input: { deviceId: tom.opaqueId } });
    await expect(register(pool, limitedTo(1), tom.device.installationId)).rejects.toMatchObject(LIMITED);
    expect(await tom.state()).toMatchObject({ state: 'REMOVED' });
    expect(await register(pool, limitedTo(2), tom.device.installationId)).toMatchObject({
      kind: 'registered',
    });
  });

  it('what was registered in the hour before counts less and less, and nothing counts after two hours', async () => {
    const pool = await scenario.pool();
    const ctx = limitedTo(4);
    for (let n = 0; n < 4; n++) await register(pool, ctx);
    await age(pool, 1);
    const [{ load = -1 } = {}] = await scenario.sql<{ load: number }[]>`
      select registration_load(w.hour_starts_at, w.registered, w.registered_before, date_trunc('hour', now(), 'UTC') + interval '45 minutes') as load
      from registration_windows w where seat_pool_id = ${pool.id}`;
    expect(load).toBeCloseTo(1, 3);
    await age(pool, 1);
    expect(await register(pool, ctx)).toMatchObject({ kind: 'registered' });
  });

  it('a clock that was set back does not close a key for longer than an hour', async () => {
    const pool = await scenario.pool();
    const ctx = limitedTo(2);
    for (let n = 0; n < 2; n++) await register(pool, ctx);
    await age(pool, -1);
    await expect(register(pool, ctx)).rejects.toMatchObject(LIMITED);
    await age(pool, -24);
    expect(await register(pool, ctx)).toMatchObject({ kind: 'registered' });
  });

  it('the first registrations of a pool, all at once, are none of them refused', async () => {
    for (let round = 0; round < 5; round++) {
      const pool = await scenario.pool();
      const ctx = limitedTo(2000);
      const names = ['one', 'two', 'three', 'four', 'five', 'six'];
      await Promise.all(
        names.map((installationId) => pool.register({ installationId }, pool.registrationKey, ctx)),
      );
      expect(await pool.usage()).toMatchObject({ registeredDevices: names.length });
    }
  });

  it('a new key starts the count anew, and NAMED pools are limited too', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 10 });
    const ctx = limitedTo(2);
    for (let n = 0; n < 2; n++) await register(pool, ctx);
    const { registrationKey } = await rotateRegistrationKey({
      ctx: pool.admin,
      input: { seatPoolId: pool.opaqueId },
    });
    for (const installationId of ['third', 'fourth'])
      await pool.register({ installationId }, registrationKey, ctx);
    await expect(pool.register({ installationId: 'fifth' }, registrationKey, ctx)).rejects.toMatchObject(
      LIMITED,
    );
    expect(await pool.usage()).toMatchObject({ inUse: 4, registeredDevices: 4 });
  });

  it.each([3, 210])('two processes together never add more than %d, and exactly as many', async (limit) => {
    const pool = await scenario.pool();
    const [one, other] = await Promise.all([serverOf(limit), serverOf(limit)]);
    try {
      const outcomes: PromiseSettledResult<unknown>[] = [];
      while (outcomes.length < limit + 60) {
        const from = outcomes.length;
        outcomes.push(
          ...(await Promise.allSettled(
            Array.from({ length: 20 }, (_, n) =>
              registerDevice({
                ctx: {
                  ...(n % 2 === 0 ? one : other).runtime,
                  actor: scenario.anonymous.actor,
                  address: '192.0.2.1',
                },
                input: {
                  registrationKey: pool.registrationKey,
                  // Some calls use the same installation concurrently.
                  installationId: `installation ${from + (n % 10 === 0 ? n + 1 : n)}`,
                  name: 'Scanner',
                },
              }),
            ),
          )),
        );
      }
      const failures = outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
      );
      for (const failure of failures) expect(failure).toMatchObject(LIMITED);
      expect(await countDevices(pool)).toBe(limit);
    } finally {
      await Promise.all([one.close(), other.close()]);
    }
  });

  it('a registration that has not ended keeps no other one waiting', async () => {
    const pool = await scenario.pool();
    for (let n = 0; n < 20; n++) await register(pool, limitedTo(1600));
    await scenario.sql
      .begin(async (tx) => {
        await tx`select count_registration(${pool.customerId}, ${pool.id}, 1600)`;
        for (let n = 0; n < 5; n++)
          expect(await register(pool, limitedTo(1600))).toMatchObject({ kind: 'registered' });
        throw new Error('undone');
      })
      .catch((error: Error) => expect(error.message).toBe('undone'));
  });
});

const serverOf = (registrationsPerHour: number) =>
  openTestRuntime({ url: scenario.databaseUrl, poolSize: 10, registrationsPerHour });
