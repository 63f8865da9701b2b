import { beforeAll, describe, expect, it } from 'vitest';
import { createCustomer, encodeKey, removeDevice, search, VENDOR_CUSTOMER_ID, type Context } from '.';
import { testScenario, type ScenarioPool } from '../test/scenario';

const scenario = testScenario();
let pool: ScenarioPool;
let other: ScenarioPool;

beforeAll(async () => {
  const app = await scenario.application({ code: 'HANDHELD', name: 'Handheld inspections' });
  [pool, other] = [await scenario.pool({ app }), await scenario.pool({ app })];
});

/** Hits as kind and id. */
async function find(ctx: Context, text: string, first = 20) {
  const hits = await search({ ctx, input: { text, first } });
  return hits.map((hit) => `${hit.__typename} ${hit.id}`);
}

describe('a search', () => {
  it('finds a device by name, installation id or id, the closest first', async () => {
    const [contains, begins, exact] = [
      await pool.device({ name: 'Old ZEBRA TC52' }),
      await pool.device({ name: 'Zebra TC52 east' }),
      await pool.device({ name: 'zebra tc52', installationId: 'Serial_100%x' }),
    ];
    const expected = [exact, begins, contains].map((device) => `Device ${device.deviceId}`);
    expect(await find(pool.viewer, ' Zebra tc52 ')).toEqual(expected);
    expect(await find(scenario.support, 'zebra TC52', 2)).toEqual(expected.slice(0, 2));
    expect(await find(pool.admin, 'serial_100%')).toEqual(expected.slice(0, 1));
    expect(await find(pool.admin, 'serial%100')).toEqual([]);
    expect(await find(pool.viewer, 'z_bra')).toEqual([]);
    expect(await find(pool.viewer, exact.opaqueId)).toEqual(expected.slice(0, 1));
    expect(await find(pool.viewer, exact.opaqueId.slice(26, 44))).toEqual(expected.slice(0, 1));
    expect(await find(pool.viewer, exact.opaqueId.slice(0, -4))).toEqual(expected.slice(0, 1));
  });

  it('L10: finds a device by part of its installation id only for those who may remove it', async () => {
    const device = await pool.device({ name: 'Guarded', installationId: 'Secret-4711' });
    const expected = [`Device ${device.deviceId}`];
    for (const ctx of [pool.admin, scenario.vendor]) expect(await find(ctx, 'secret-47')).toEqual(expected);
    for (const ctx of [pool.viewer, scenario.support]) {
      expect(await find(ctx, 'secret-47')).toEqual([]);
      expect(await find(ctx, 'SECRET-4711')).toEqual(expected);
      expect(await find(ctx, 'guard')).toEqual(expected);
    }
  });

  it('finds people by user name and by name, pools by what they are of, customers by code and name', async () => {
    const ann = await pool.appUser({ userName: 'Ann.Lee@acme' });
    expect(await find(pool.viewer, 'lee@')).toEqual([`AppUser ${ann.id}`]);
    expect(await find(scenario.support, ann.opaqueId)).toEqual([`AppUser ${ann.id}`]);
    const { customer } = await createCustomer({
      ctx: scenario.vendor,
      input: { code: 'ZULU', name: 'Äpfel & Söhne' },
    });
    expect(await find(scenario.support, 'zulu')).toEqual([`Customer ${customer.id}`]);
    expect(await find(scenario.support, 'äPFEL & söh')).toEqual([`Customer ${customer.id}`]);
    expect(await find(pool.viewer, 'handheld')).toEqual([`SeatPool ${pool.id}`]);
    expect((await find(scenario.support, 'handheld')).toSorted()).toEqual(
      [`SeatPool ${pool.id}`, `SeatPool ${other.id}`].toSorted(),
    );
    expect(await find(scenario.support, `${pool.customer.code} handheld`)).toEqual([`SeatPool ${pool.id}`]);
    expect(await find(pool.viewer, pool.opaqueId)).toEqual([`SeatPool ${pool.id}`]);
    expect(await find(pool.viewer, pool.customer.opaqueId)).toEqual([`Customer ${pool.customerId}`]);
  });

  it('finds a removed device by its id only', async () => {
    const device = await pool.device({ name: 'Gone for good' });
    await removeDevice({ ctx: pool.admin, input: { deviceId: device.opaqueId } });
    expect(await find(pool.admin, 'gone for good')).toEqual([]);
    expect(await find(pool.admin, device.opaqueId)).toEqual([`Device ${device.deviceId}`]);
    expect(await find(pool.admin, device.opaqueId.slice(26))).toEqual([`Device ${device.deviceId}`]);
  });

  it('L31: finds nothing of another tenant, nor of the vendor’s own', async () => {
    const device = await other.device({ name: 'Next door' });
    const { opaqueId } = other.customer;
    for (const text of ['next door', device.opaqueId, opaqueId, other.opaqueId, device.user.opaqueId])
      expect(await find(pool.admin, text)).toEqual([]);
    expect(await find(scenario.support, 'next door')).toEqual([`Device ${device.deviceId}`]);
    const vendors = encodeKey('device', { customerId: VENDOR_CUSTOMER_ID, id: VENDOR_CUSTOMER_ID });
    expect(await find(scenario.vendor, vendors)).toEqual([]);
    const [own] = await scenario.sql<
      { code: string }[]
    >`select code from customers where id = ${VENDOR_CUSTOMER_ID}`;
    expect(own?.code).toBeTruthy();
    expect(await find(scenario.vendor, own?.code ?? '')).toEqual([]);
  });

  it('is for people of the portal, for 1 to 100 characters and 1 to 50 hits', async () => {
    const device = await pool.device();
    for (const ctx of [scenario.anonymous, device.ctx])
      await expect(find(ctx, 'x')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    for (const text of ['', '   ', 'x'.repeat(101), 'a\nb'])
      await expect(find(pool.viewer, text)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'text' });
    for (const first of [0, 51, 1.5])
      await expect(find(pool.viewer, 'x', first)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'first',
      });
  });
});
