import { describe, expect, it } from 'vitest';
import { listDevices, type Context } from '../licensing';
import { run } from '../test/graphql';
import { PAGE, testScenario } from '../test/scenario';

const scenario = testScenario();

/** The same person with an API token instead of a session. */
function withToken(ctx: Context, scope: 'READ' | 'DEVICES'): Context {
  if (ctx.actor.kind !== 'portal') throw new Error('not a portal user');
  return scenario.as({ ...ctx.actor, via: 'api-token', scope });
}

describe('the installation id of a device', () => {
  it('L10: is shown to those who may remove the device, and to the caller who registers it', async () => {
    const pool = await scenario.pool();
    const tom = await pool.device({ installationId: 'Secret-4711' });
    const query = 'query ($id: ID!) { device(id: $id) { name installationId } }';
    const shownTo = async (ctx: typeof scenario.vendor) =>
      (await run(ctx, query, { id: tom.opaqueId })).device as { name: string; installationId: string };
    for (const ctx of [pool.admin, scenario.vendor])
      expect(await shownTo(ctx)).toEqual({ name: tom.device.name, installationId: 'Secret-4711' });
    for (const ctx of [pool.viewer, scenario.support, withToken(pool.admin, 'READ')])
      expect(await shownTo(ctx)).toEqual({ name: tom.device.name, installationId: '' });
    expect(await shownTo(withToken(pool.admin, 'DEVICES'))).toMatchObject({ installationId: 'Secret-4711' });
    const register = `mutation ($input: RegisterDeviceInput!) {
      registerDevice(input: $input) { ... on DeviceRegistered { device { installationId } } } }`;
    const input = { registrationKey: pool.registrationKey, installationId: 'Secret-4711', name: 'Scanner' };
    expect(await run(scenario.anonymous, register, { input })).toEqual({
      registerDevice: { device: { installationId: 'Secret-4711' } },
    });
  });

  it('L10: cannot be guessed piece by piece with a search', async () => {
    const pool = await scenario.pool();
    await pool.device({ installationId: 'Secret-4711' });
    const found = async (ctx: typeof scenario.vendor, search: string) =>
      (await listDevices({ ctx, input: { ...PAGE, seatPool: pool.key, search } })).totalCount;
    for (const ctx of [pool.admin, scenario.vendor]) expect(await found(ctx, 'secret-4')).toBe(1);
    for (const ctx of [pool.viewer, scenario.support]) {
      expect(await found(ctx, 'secret-4')).toBe(0);
      expect(await found(ctx, 'secret-4711')).toBe(1);
    }
  });
});
