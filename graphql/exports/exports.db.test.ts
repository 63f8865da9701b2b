import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAppUser, forceLogout, updateSeatPool } from '../../licensing';
import { testScenario, type ScenarioPool } from '../../test/scenario';
import { bearerOf, startTestExports } from './test-exports';

const scenario = testScenario();
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
let pool: ScenarioPool;
let exports: Awaited<ReturnType<typeof startTestExports>>;
let admin: { authorization: string };
let support: { authorization: string };
let forced: string;

beforeAll(async () => {
  exports = await startTestExports(scenario.vendor);
  pool = await scenario.pool({ licensedQuantity: 2 });
  const crew = await pool.devices(6);
  for (const device of crew) await device.logsIn();
  await crew[0]?.logsOut();
  forced = crew[1]?.opaqueId ?? '';
  await forceLogout({ ctx: pool.admin, input: { deviceId: forced, reason: 'a, "b"' } });
  [admin, support] = [await bearerOf(pool.admin), await bearerOf(scenario.support)];
});
afterAll(() => exports.close());

const of = (table: string, parameters: Record<string, string> = {}) =>
  `/exports/${table}.csv?${new URLSearchParams(parameters)}`;
const ofPool = (table: string, parameters: Record<string, string> = {}) =>
  of(table, { seatPoolId: pool.opaqueId, ...parameters });

describe('an export', () => {
  it('of devices has all fields, stable ids first', async () => {
    const { status, headers, body, rows } = await exports.ask(ofPool('devices', { search: 'Device' }), admin);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        new RegExp(
          `^attachment; filename="devices-${pool.customer.code}-${pool.application.code}-\\d{4}-\\d\\d-\\d\\d\\.csv"$`,
        ),
      ),
    });
    expect(body.startsWith('\uFEFFdevice_id,seat_pool_id,installation_id,name,')).toBe(true);
    expect(body.endsWith('\r\n')).toBe(true);
    expect(rows).toHaveLength(6);
    expect(rows.find((row) => row.device_id === forced)).toMatchObject({
      device_id: expect.stringMatching(/^dev_/),
      seat_pool_id: pool.opaqueId,
      state: 'LOGGED_OUT',
      registered_at_utc: expect.stringMatching(INSTANT),
      logout_reason: 'FORCED',
      logged_out_by: expect.stringMatching(/^customer_admin/),
      logout_note: 'a, "b"',
      held_off_until_utc: expect.stringMatching(INSTANT),
      lapses_at_utc: '',
    });
  });

  it('L25: of denials names who held the seats', async () => {
    const { rows } = await exports.ask(ofPool('denials', { search: 'Device' }), support);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({
      denial_id: expect.stringMatching(/^den_/),
      at_utc: expect.stringMatching(INSTANT),
      licensed_quantity: '2',
      in_use: '2',
      holders: expect.stringMatching(/^Device \d+ \(user-\d+\), Device \d+ \(user-\d+\)$/),
    });
  });

  it('of leases, people, pools and audit trails has its rows', async () => {
    await updateSeatPool({
      ctx: scenario.vendor,
      input: { seatPoolId: pool.opaqueId, inactivityTimeoutSeconds: 900 },
    });
    const leases = await exports.ask(ofPool('leases'), admin);
    expect(leases.rows).toHaveLength(2);
    expect(leases.rows.at(-1)).toMatchObject({ origin: 'LOGIN', end_reason: 'LOGOUT', grant_number: '1' });
    const { opaqueId: customerId, code } = pool.customer;
    const people = await exports.ask(of('app-users', { customerId, disabled: 'false' }), admin);
    expect(people.rows).toHaveLength(6);
    expect(people.rows[0]).toMatchObject({
      user_id: expect.stringMatching(/^usr_/),
      disabled: 'false',
      has_password: 'false',
    });
    const none = await exports.ask(of('app-users', { customerId, disabled: 'true' }), admin);
    expect(none.rows).toEqual([]);
    expect(none.body).toMatch(/^\uFEFFuser_id,customer_id,[a-z_,]+\r\n$/);
    const pools = await exports.ask(of('seat-pools', { search: code }), support);
    expect(pools.rows).toContainEqual(
      expect.objectContaining({ seat_pool_id: pool.opaqueId, customer_code: code, in_use: '0' }),
    );
    const trail = await exports.ask(of('audit-entries', { customerId, actions: 'seat-pool.updated' }), admin);
    expect(trail.rows).toMatchObject([
      {
        action: 'seat-pool.updated',
        changes: 'inactivityTimeoutSeconds: 1800 → 900',
        actor_role: 'VENDOR_ADMIN',
      },
    ]);
    const vendors = await exports.ask(of('audit-entries', { search: pool.application.code }), support);
    expect(vendors.rows).toContainEqual(
      expect.objectContaining({ action: 'application.created', subject_id: pool.application.opaqueId }),
    );
    expect(vendors.headers['content-disposition']).toContain('"audit-entries-vendor-');
  });

  it('adds local times for the zone that is named, summer and winter', async () => {
    const one = await scenario.pool();
    await scenario.sql`
      insert into devices (customer_id, seat_pool_id, installation_id, name, token_hash, registered_at) values
        (${one.customerId}, ${one.id}, 'i1', 'a', sha256('1'), '2026-10-25T00:30:00Z'),
        (${one.customerId}, ${one.id}, 'i2', 'b', sha256('2'), '2026-10-25T01:30:00Z')`;
    const { body, rows } = await exports.ask(
      of('devices', { seatPoolId: one.opaqueId, timeZone: 'Europe/Berlin' }),
      support,
    );
    expect(body).toContain('registered_at_utc,registered_at_local');
    expect(rows).toMatchObject([
      { registered_at_utc: '2026-10-25T00:30:00.000Z', registered_at_local: '2026-10-25 02:30:00' },
      { registered_at_utc: '2026-10-25T01:30:00.000Z', registered_at_local: '2026-10-25 02:30:00' },
    ]);
  });

  it('is no formula to a spreadsheet, whatever people call themselves, and keeps quotes and line ends', async () => {
    const one = await scenario.pool();
    const names = {
      '=1+1': "'=1+1",
      '+1': "'+1",
      '-1': "'-1",
      '@SUM(A1)': "'@SUM(A1)",
      '\t=1': "'\t'=1",
      '\r=1': "'\r'=1",
      '\n=1': "\n'=1",
      '＝1': "'＝1",
      'a;=1+1': "a;'=1+1",
      'a; "=1+1"': `a; "'=1+1"`,
      'a\n@b': "a\n'@b",
      'quoted "so", and\r\nbroken': 'quoted "so", and\r\nbroken',
      'a - b; c = d': 'a - b; c = d',
      '': '',
    };
    const given = Object.keys(names).filter(Boolean);
    for (const name of given) {
      const { appUser } = await createAppUser({
        ctx: one.admin,
        input: { customerId: one.customer.opaqueId, userName: `u${given.indexOf(name)}`, displayName: 'x' },
      });
      await scenario.sql`update app_users set display_name = ${name} where id = ${appUser.id}`;
    }
    const { rows, body } = await exports.ask(of('app-users', { customerId: one.customer.opaqueId }), support);
    const told = Object.fromEntries(rows.map((row) => [row.user_name, row.display_name]));
    expect(told).toEqual(
      Object.fromEntries(given.map((name, n) => [`u${n}`, names[name as keyof typeof names]])),
    );
    expect(body).toContain('"quoted ""so"", and\r\nbroken"');
  });
});
