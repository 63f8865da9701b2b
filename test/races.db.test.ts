import { describe, expect, it } from 'vitest';
import { testDatabase, type Connection } from './database';
import {
  checkLicense,
  decided,
  denials,
  forceLogout,
  holders,
  logIn,
  logOut,
  nearlyLapse,
  recordActivity,
  register,
  renewLeases,
  untilLapsed,
  untilWaiting,
} from './engine-calls';
import { lapse, makeCrew, makeDevice, makePool } from './factories';

const db = testDatabase({ settings: { deadlock_timeout: '100ms', lock_timeout: '5s' } });
const refused = { outcome: 'REFUSED', reason: 'NO_LICENSE_AVAILABLE' };

describe('renewals and takers', () => {
  it('L1: a renewal in flight keeps its seat from a taker who already sees it lapsed', async () => {
    const { pool, a, b, one, two } = await setUp();
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await one.unsafe('begin');
    expect(await checkLicense(one, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'RENEWED' });
    await untilLapsed(db.sql, a);

    const taker = logIn(two, b);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await taker).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L1: a renewal that waits past its lapse does not revive a seat that was taken meanwhile', async () => {
    const { pool, a, b, one, two } = await setUp();
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });

    // In this connection's eyes the seat is still its own until the taker commits.
    const renewal = checkLicense(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await renewal).outcome).toBe('RETRY');
    expect(await decided(() => checkLicense(two, a))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
  });

  it('L1: a renewal decides by the clock after the lock, not by the start of its transaction', async () => {
    const { pool, a, b, one, two } = await setUp();
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await two.unsafe('begin');
    await two`select now()`;
    await untilLapsed(db.sql, a);
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED' });
    expect(await checkLicense(two, a)).toMatchObject(refused);
    await two.unsafe('commit');
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
  });

  it('L18: a check that missed its seat gives way at once and blocks nobody', async () => {
    const { pool, a, b, one, two, three } = await setUp();
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} for update`;
    const check = checkLicense(two, a);
    await untilWaiting(db.sql, two);
    await untilLapsed(db.sql, a);
    const login = logIn(three, a);
    await untilWaiting(db.sql, three);
    await one`update seats set device_id = ${b.deviceId}, last_call_at = clock_timestamp() where seat_pool_id = ${pool.seatPoolId}`;
    await one.unsafe('commit');
    expect([(await check).outcome, (await login).outcome]).toEqual(['RETRY', 'RETRY']);
    expect(await decided(() => checkLicense(two, a))).toMatchObject(refused);
  });

  it('L11: a seat that is only locked is not refused: the next one waits for it', async () => {
    const { pool, a, b, one, two } = await setUp();
    await one.unsafe('begin');
    await logIn(one, a);
    const other = logIn(two, b);
    await untilWaiting(db.sql, two);
    await one.unsafe('rollback');
    expect(await other).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
    expect(await denials(db.sql, pool)).toBe(0);
  });

  it('L25: the one who waited in vain is refused once and recorded once', async () => {
    const { pool, a, b, one, two } = await setUp();
    await one.unsafe('begin');
    await logIn(one, a);
    const other = logIn(two, b);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await other).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await denials(db.sql, pool)).toBe(1);
  });

  it('L12: two logins of one device at once are one seat and one grant', async () => {
    const { pool, a, one, two } = await setUp({ licensedQuantity: 3 });
    await one.unsafe('begin');
    const first = await logIn(one, a);
    const second = logIn(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await second).toMatchObject({ outcome: 'GRANTED', grant_kind: 'RENEWED', grant_number: first.grant_number });
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L18: two devices, each with a lapsed seat the other could take, get their own back', async () => {
    const { pool, a, b, one, two, three } = await setUp({ licensedQuantity: 2 });
    for (const device of [a, b]) await logIn(db.sql, device);
    for (const device of [a, b]) await lapse(db.sql, device);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} order by seat_number for update`;
    const checks = [checkLicense(two, b), checkLicense(three, a)];
    await untilWaiting(db.sql, two);
    await untilWaiting(db.sql, three);
    await one.unsafe('commit');
    for (const answer of await Promise.all(checks)) expect(answer).toMatchObject({ outcome: 'GRANTED', grant_kind: 'REGAINED' });
    expect(await holders(db.sql, pool)).toEqual([a.deviceId, b.deviceId]);
  });

  it('L18: batches of renewals in opposite order do not wait for each other', async () => {
    const { a, b, one, two } = await setUp({ licensedQuantity: 2 });
    await logIn(db.sql, a);
    await logIn(db.sql, b);
    await one.unsafe('begin');
    await two.unsafe('begin');
    expect(await renewLeases(one, [a])).toEqual([a.deviceId]);
    expect(await renewLeases(two, [b, a])).toEqual([b.deviceId]);
    expect(await renewLeases(one, [a, b])).toEqual([a.deviceId]);
    await Promise.all([one.unsafe('commit'), two.unsafe('commit')]);
  });

  it('L20: a synchronisation in flight while its seat is taken is neither refused nor gets a seat', async () => {
    const { pool, a, b, one, two } = await setUp();
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} for update`;
    const sync = recordActivity(two, a);
    await untilWaiting(db.sql, two);
    await untilLapsed(db.sql, a);
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED' });
    await one.unsafe('commit');
    expect(await sync).toMatchObject({ outcome: 'DONE', grant_number: null });
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
  });
});

describe('force logout', () => {
  it('L15: a check between its miss and its regain does not bring the seat back', async () => {
    const { pool, a, one, two } = await setUp();
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    expect(await forceLogout(one, a)).toBe(true);
    const check = checkLicense(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await check).outcome).toBe('RETRY');
    expect(await checkLicense(two, a)).toMatchObject({ outcome: 'REFUSED', reason: 'FORCED_LOGOUT', logged_out_by: 'portal:1' });
    expect(await holders(db.sql, pool)).toEqual([]);
    expect(await denials(db.sql, pool)).toBe(0);
  });

  it('L15: a renewal in flight is ended by the force logout that waits for it', async () => {
    const { pool, a, one, two } = await setUp();
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await checkLicense(one, a);
    const force = forceLogout(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await force).toBe(true);
    expect(await holders(db.sql, pool)).toEqual([]);
    expect(await checkLicense(one, a)).toMatchObject({ reason: 'FORCED_LOGOUT' });
  });

  it('L15: a renewal behind the force logout finds no seat', async () => {
    const { pool, a, one, two } = await setUp();
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await forceLogout(one, a);
    const check = checkLicense(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await check).outcome).toBe('RETRY');
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L15: a login behind the force logout is held off', async () => {
    const { pool, a, one, two } = await setUp();
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await forceLogout(one, a);
    const login = logIn(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(await logIn(two, a)).toMatchObject({ outcome: 'REFUSED', reason: 'HELD_OFF' });
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L15: a login in flight is ended by the force logout that waits for it', async () => {
    const { pool, a, one, two } = await setUp();
    await one.unsafe('begin');
    await logIn(one, a);
    const force = forceLogout(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await force).toBe(true);
    expect(await holders(db.sql, pool)).toEqual([]);
  });
});

describe('settings', () => {
  it('L22: a longer time-out gives nothing back to a device whose seat is just being taken', async () => {
    const { pool, a, b, one, two } = await setUp();
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED' });
    const change = changePool(two, pool, { inactivity_timeout_seconds: 3600 });
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    await change;
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
    expect(await decided(() => checkLicense(db.sql, a))).toMatchObject(refused);
  });

  it('L22: a taker behind a longer time-out finds the seat held again', async () => {
    const { pool, a, b, one, two } = await setUp();
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    await changePool(one, pool, { inactivity_timeout_seconds: 3600 });
    const taker = logIn(two, b);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await taker).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L22, L27: a shorter time-out ends a lease at the change, also for a renewal behind it', async () => {
    const { pool, a, one, two } = await setUp();
    await logIn(db.sql, a);
    await db.sql`update seats set last_call_at = clock_timestamp() - interval '400 s' where device_id = ${a.deviceId}`;
    await one.unsafe('begin');
    await changePool(one, pool, { inactivity_timeout_seconds: 300 });
    const renewal = checkLicense(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await renewal).outcome).toBe('RETRY');
    expect(await checkLicense(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'REGAINED', grant_number: 2 });
    const [lease] = await db.sql`
      select end_reason, ended_at <= clock_timestamp() and ended_at > clock_timestamp() - interval '20 s' as at_the_change from leases where device_id = ${a.deviceId} and grant_number = 1`;
    expect(lease).toEqual({ end_reason: 'EXPIRED', at_the_change: true });
  });

  it('L13: a taker behind a shrink gets nothing', async () => {
    const { pool, a, b, one, two } = await setUp({ licensedQuantity: 2 });
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await changePool(one, pool, { licensed_quantity: 1 });
    const taker = logIn(two, b);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await taker).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L13: a shrink behind a taker leaves the pool over, throws nobody out and grants nothing until it fits', async () => {
    const { pool, a, b, c, one, two } = await setUp({ licensedQuantity: 2 });
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await logIn(one, b);
    const shrink = changePool(two, pool, { licensed_quantity: 1 });
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    await shrink;
    expect(await holders(db.sql, pool)).toEqual([a.deviceId, b.deviceId]);
    expect(await checkLicense(db.sql, a)).toMatchObject({ grant_kind: 'RENEWED' });
    expect(await logIn(db.sql, b, c)).toMatchObject({ grant_kind: 'RENEWED' });

    await lapse(db.sql, b);
    expect(await decided(() => checkLicense(db.sql, b))).toMatchObject(refused);
    expect(await decided(() => logIn(db.sql, c))).toMatchObject(refused);
    await logOut(db.sql, a);
    expect(await decided(() => checkLicense(db.sql, b))).toMatchObject({ grant_kind: 'REGAINED' });
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
  });

  it('L13: many who find the pool fitting again at the same moment are given what fits', async () => {
    const { pool, a, b, c, one, two, three } = await setUp({ licensedQuantity: 3 });
    for (const device of [a, b, c]) await logIn(db.sql, device);
    await changePool(db.sql, pool, { licensed_quantity: 1 });
    for (const device of [a, b, c]) await lapse(db.sql, device);
    const answers = await Promise.all([[one, a] as const, [two, b] as const, [three, c] as const].map(([sql, d]) => decided(() => checkLicense(sql, d))));
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['GRANTED', 'REFUSED', 'REFUSED']);
    expect(await holders(db.sql, pool)).toHaveLength(1);
  });

  it('L23: a switch to NAMED behind a login ends its lease and gives the device a licence', async () => {
    const { pool, a, one, two } = await setUp({ licensedQuantity: 3 });
    await one.unsafe('begin');
    await logIn(one, a);
    const change = changePool(two, pool, { mode: 'NAMED' });
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    await change;
    expect(await db.sql`select origin, end_reason from leases where device_id = ${a.deviceId} order by id`).toEqual([
      { origin: 'LOGIN', end_reason: 'MODE_CHANGED' },
      { origin: 'REGISTRATION', end_reason: null },
    ]);
    expect(await checkLicense(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NOT_REQUIRED' });
  });

  it('L23, L8: a login behind a switch to NAMED takes no second seat', async () => {
    const { pool, a, one, two } = await setUp({ licensedQuantity: 3 });
    await one.unsafe('begin');
    await changePool(one, pool, { mode: 'NAMED' });
    const login = logIn(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(await logIn(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NOT_REQUIRED' });
    expect((await db.sql`select from leases where device_id = ${a.deviceId} and ended_at is null`).length).toBe(1);
  });

  it('L23: a login behind a switch to CONCURRENT takes a seat like any other', async () => {
    const { pool, a, one, two } = await setUp({ mode: 'NAMED', licensedQuantity: 3 });
    await one.unsafe('begin');
    await changePool(one, pool, { mode: 'CONCURRENT' });
    const login = logIn(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(await db.sql`select from devices where seat_pool_id = ${pool.seatPoolId} and hard_login`).toHaveLength(0);
    expect(await logIn(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });
  });

  it('L33: a renewal behind a suspension is refused as suspended and is no denial', async () => {
    const { pool, a, one, two, three } = await setUp();
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await one`update seat_pools set suspended_at = clock_timestamp() where id = ${pool.seatPoolId}`;
    const renewal = checkLicense(two, a);
    const sync = recordActivity(three, a);
    await untilWaiting(db.sql, two);
    await untilWaiting(db.sql, three);
    await one.unsafe('commit');
    expect((await renewal).outcome).toBe('RETRY');
    expect(await sync).toMatchObject({ outcome: 'DONE', lapses_at: null });
    expect(await checkLicense(two, a)).toMatchObject({ outcome: 'REFUSED', reason: 'POOL_SUSPENDED' });
    expect(await renewLeases(two, [a])).toEqual([]);
    expect(await denials(db.sql, pool)).toBe(0);
    await db.sql`update seat_pools set suspended_at = null where id = ${pool.seatPoolId}`;
    expect(await checkLicense(two, a)).toMatchObject({ grant_kind: 'RENEWED' });
  });
});

describe('users and registrations', () => {
  it('L16: a login behind the disabling of its user is refused', async () => {
    const { pool, a, one, two } = await setUp();
    await one.unsafe('begin');
    await disable(one, a);
    const login = logIn(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(await logIn(two, a)).toMatchObject({ outcome: 'REFUSED', reason: 'USER_DISABLED' });
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L16: a login in flight is ended by the disabling of its user that waits for it', async () => {
    const { pool, a, one, two } = await setUp();
    await one.unsafe('begin');
    await logIn(one, a);
    const disabling = disableAndLogOut(two, a);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    await disabling;
    expect(await holders(db.sql, pool)).toEqual([]);
    expect(await checkLicense(one, a)).toMatchObject({ outcome: 'REFUSED', reason: 'FORCED_LOGOUT' });
  });

  it('L16: a regain and the disabling of its user do not wait for each other in a circle', async () => {
    const { pool, a, one, two } = await setUp();
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    await disable(one, a);
    const regain = checkLicense(two, a);
    await untilWaiting(db.sql, two);
    expect(await one`select force_logout(${a.customerId}, ${a.deviceId}, 'USER_DISABLED', ${a.appUserId}, 'portal:1', null) as done`).toEqual([{ done: true }]);
    await one.unsafe('commit');
    expect((await regain).outcome).toBe('RETRY');
    expect(await checkLicense(two, a)).toMatchObject({ reason: 'FORCED_LOGOUT' });
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L8: a registration behind a switch to NAMED needs a licence', async () => {
    const { pool, one, two } = await setUp({ licensedQuantity: 3 });
    await one.unsafe('begin');
    await changePool(one, pool, { mode: 'NAMED' });
    const newcomer = { installationId: 'late', deviceId: crypto.randomUUID(), tokenHash: Buffer.alloc(32) };
    const registration = register(two, pool, newcomer);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await registration).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => register(two, pool, newcomer))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toHaveLength(3);
  });

  it('L23: a switch to NAMED behind a registration counts it', async () => {
    const { pool, one, two } = await setUp({ licensedQuantity: 3 });
    await one.unsafe('begin');
    await register(one, pool, { installationId: 'late', deviceId: crypto.randomUUID(), tokenHash: Buffer.alloc(32) });
    const change = changePool(two, pool, { mode: 'NAMED' }).catch((error: { constraint_name?: string }) => error.constraint_name);
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await change).toBe('seat_pools_named_fit');
  });

  it('L9: renewing a lapsed registration while another device takes its licence is no deadlock', async () => {
    const { pool, one, two, three } = await setUp({ mode: 'NAMED', licensedQuantity: 1, devices: 0 });
    const a = await makeDevice(db.sql, pool);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} for update`;
    const taker = register(two, pool, { installationId: 'b', deviceId: crypto.randomUUID(), tokenHash: Buffer.alloc(32) });
    await untilWaiting(db.sql, two);
    const renewal = register(three, pool, a);
    await untilWaiting(db.sql, three);
    await one.unsafe('commit');
    expect(await taker).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });
    expect(await renewal).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => register(three, pool, a))).toMatchObject(refused);
  });

  it('L10: two registrations of one installation at once are one device', async () => {
    const { pool, one, two } = await setUp({ mode: 'NAMED', licensedQuantity: 2, devices: 0 });
    await one.unsafe('begin');
    const first = await register(one, pool, { installationId: 'same', deviceId: crypto.randomUUID(), tokenHash: Buffer.alloc(32, 1) });
    const again = register(two, pool, { installationId: 'same', deviceId: crypto.randomUUID(), tokenHash: Buffer.alloc(32, 2) });
    await untilWaiting(db.sql, two);
    await one.unsafe('commit');
    expect(await again).toMatchObject({ outcome: 'GRANTED', device_id: first.device_id, grant_kind: 'RENEWED' });
    expect(await holders(db.sql, pool)).toHaveLength(1);
  });
});

/** A pool with three devices that nobody is logged in on, and three connections. */
async function setUp({ devices = 3, ...options }: Parameters<typeof makePool>[1] & { devices?: number } = {}) {
  const pool = await makePool(db.sql, { licensedQuantity: 1, ...options });
  const [a, b, c] = await makeCrew(db.sql, pool, devices);
  const [one, two, three] = await Promise.all([db.connect(), db.connect(), db.connect()]);
  return { pool, a: a!, b: b!, c: c!, one, two, three };
}

async function changePool(
  sql: Connection | typeof db.sql,
  { seatPoolId }: { seatPoolId: string },
  change: { licensed_quantity?: number; inactivity_timeout_seconds?: number; mode?: string },
) {
  await sql`update seat_pools set ${sql(change)} where id = ${seatPoolId}`;
}

async function disable(sql: Connection, { appUserId }: { appUserId: string }) {
  await sql`select from app_users where id = ${appUserId} for update`;
  await sql`update app_users set disabled_at = clock_timestamp() where id = ${appUserId}`;
}

async function disableAndLogOut(sql: Connection, user: { customerId: string; appUserId: string }) {
  await sql.unsafe('begin');
  await disable(sql, user);
  await sql`
    select force_logout(customer_id, id, 'USER_DISABLED', app_user_id, 'portal:1', null) from devices
    where customer_id = ${user.customerId} and app_user_id = ${user.appUserId} and hard_login order by id`;
  await sql.unsafe('commit');
}
