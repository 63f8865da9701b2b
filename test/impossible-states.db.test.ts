import { describe, expect, it } from 'vitest';
import { testDatabase } from './database';
import { checkLicense, decided, holders, logIn } from './engine-client';
import { lapse, makeApplication, makeDevices, makeCustomer, makePool, type Pool } from './factories';

const db = testDatabase();

describe('L1, L6: N+1 live seats cannot be stored by any SQL', () => {
  it('refuses another row for a seat', async () => {
    const { pool } = await makeFullPool();
    await expect(insertSeat(pool, 3)).rejects.toMatchObject({ constraint_name: 'seats_quantity_guard' });
    await expect(insertSeat(pool, 1)).rejects.toMatchObject({ constraint_name: 'seats_pkey' });
    await expect(insertSeat(pool, 0)).rejects.toMatchObject({ constraint_name: 'seats_number_check' });
  });

  it('refuses a row in place of one with a raised number', async () => {
    const { pool } = await makeFullPool();
    const moved = db.sql`update seats set seat_number = seat_number + 10 where seat_pool_id = ${pool.seatPoolId}`;
    await expect(moved).rejects.toMatchObject({ constraint_name: 'seats_number_guard' });
  });

  it('refuses a seat from another pool or another customer', async () => {
    const { pool } = await makeFullPool();
    const other = await makePool(db.sql, { customerId: pool.customerId, licensedQuantity: 5 });
    const stranger = await makePool(db.sql, { licensedQuantity: 5 });
    for (const giver of [other, stranger]) {
      await db.sql`update seats set standing = 'SURPLUS' where seat_pool_id = ${giver.seatPoolId}`;
      const moved = db.sql`
        update seats set customer_id = ${pool.customerId}, seat_pool_id = ${pool.seatPoolId} where seat_pool_id = ${giver.seatPoolId} and seat_number = 3`;
      await expect(moved).rejects.toMatchObject({ constraint_name: 'seats_pool_guard' });
    }
  });

  it('refuses a second seat of a device and a second device on a seat', async () => {
    const { pool, crew } = await makeFullPool({ licensedQuantity: 3 });
    const twice = db.sql`
      update seats set device_id = ${crew[0]!.deviceId}, lease_id = 1, grant_number = 1, lease_origin = 'LOGIN', lease_started_at = clock_timestamp(), last_call_at = clock_timestamp() where seat_pool_id = ${pool.seatPoolId} and device_id is null`;
    await expect(twice).rejects.toMatchObject({ constraint_name: 'seats_device_key' });
  });

  it('refuses a lease without its start, a lease without a device, and a last call without a lease', async () => {
    const { pool, crew } = await makeFullPool({ holders: 1 });
    const seat = db.sql`seat_pool_id = ${pool.seatPoolId} and device_id is null`;
    await expect(
      db.sql`update seats set device_id = ${crew[1]!.deviceId}, lease_id = 1, grant_number = 1, lease_origin = 'LOGIN', last_call_at = clock_timestamp() where ${seat}`,
    ).rejects.toMatchObject({ constraint_name: 'seats_holder_check' });
    await expect(
      db.sql`update seats set lease_id = 1, grant_number = 1, lease_origin = 'LOGIN', lease_started_at = clock_timestamp(), last_call_at = clock_timestamp() where ${seat}`,
    ).rejects.toMatchObject({ constraint_name: 'seats_holder_check' });
    await expect(
      db.sql`update seats set last_call_at = clock_timestamp() where ${seat}`,
    ).rejects.toMatchObject({ constraint_name: 'seats_holder_check' });
  });

  it('refuses a seat to a device of another pool or customer', async () => {
    const { pool } = await makeFullPool({ holders: 1 });
    const [neighbour] = await makeDevices(db.sql, await makePool(db.sql, { customerId: pool.customerId }), 1);
    const [stranger] = await makeDevices(db.sql, await makePool(db.sql), 1);
    for (const device of [neighbour!, stranger!]) {
      const given = db.sql`
        update seats set device_id = ${device.deviceId}, lease_id = 1, grant_number = 1, lease_origin = 'LOGIN', lease_started_at = clock_timestamp(), last_call_at = clock_timestamp()
        where seat_pool_id = ${pool.seatPoolId} and device_id is null`;
      await expect(given).rejects.toMatchObject({ code: '23503' });
    }
  });

  it('L13: after a shrink by raw SQL, no device gets a seat until the usage fits', async () => {
    const { pool, crew } = await makeFullPool({ licensedQuantity: 3, holders: 3, devices: 4 });
    await db.sql`update seat_pools set licensed_quantity = 2 where id = ${pool.seatPoolId}`;
    await lapse(db.sql, crew[0]!);
    const newcomer = crew[3]!.deviceId;

    const given = db.sql`update seats set device_id = ${newcomer}, last_call_at = clock_timestamp() where seat_pool_id = ${pool.seatPoolId} and seat_number = 1`;
    await expect(given).rejects.toMatchObject({ constraint_name: 'seats_holder_guard' });
    const opened = db.sql`update seats set standing = 'OPEN' where seat_pool_id = ${pool.seatPoolId}`;
    await expect(opened).rejects.toMatchObject({ constraint_name: 'seats_quantity_guard' });
    const openedAndGiven = db.sql`update seats set standing = 'OPEN', device_id = ${newcomer}, last_call_at = clock_timestamp() where seat_pool_id = ${pool.seatPoolId} and seat_number = 1`;
    await expect(openedAndGiven).rejects.toMatchObject({ constraint_name: 'seats_quantity_guard' });
    const revived = db.sql`update seats set last_call_at = clock_timestamp() where seat_pool_id = ${pool.seatPoolId} and device_id = ${crew[0]!.deviceId}`;
    await expect(revived).rejects.toMatchObject({ constraint_name: 'seats_revival_guard' });
    const lengthened = db.sql`update seats set lapses_after = interval '1 year' where seat_pool_id = ${pool.seatPoolId}`;
    await expect(lengthened).rejects.toMatchObject({ constraint_name: 'seats_revival_guard' });
    await db.sql`delete from seats where seat_pool_id = ${pool.seatPoolId} and seat_number = 1`;
    await expect(insertSeat(pool, 1)).rejects.toMatchObject({ constraint_name: 'seats_quantity_guard' });
    expect(await holders(db.sql, pool)).toHaveLength(2);
  });

  it('L13: a longer time-out does not bring back a lapsed holder above the quantity', async () => {
    const { pool, crew } = await makeFullPool({ licensedQuantity: 3, holders: 3 });
    await db.sql`update seat_pools set licensed_quantity = 2 where id = ${pool.seatPoolId}`;
    await lapse(db.sql, crew[2]!);
    await db.sql`update seat_pools set inactivity_timeout_seconds = 3600 where id = ${pool.seatPoolId}`;
    expect(await holders(db.sql, pool)).toEqual([crew[0]!.deviceId, crew[1]!.deviceId]);
    expect(await decided(() => checkLicense(db.sql, crew[2]!))).toMatchObject({
      outcome: 'REFUSED',
      reason: 'NO_LICENSE_AVAILABLE',
    });
  });

  it('L13: a change of both quantity and time-out does not bring back a lapsed holder either', async () => {
    const { pool, crew } = await makeFullPool({ licensedQuantity: 3, holders: 3 });
    await lapse(db.sql, crew[1]!);
    await db.sql`update seat_pools set licensed_quantity = 2, inactivity_timeout_seconds = 3600 where id = ${pool.seatPoolId}`;
    expect(await holders(db.sql, pool)).toHaveLength(2);
  });
});

describe('other states that cannot be stored', () => {
  it('L5: an application without concurrent licensing has no CONCURRENT pool', async () => {
    const poa = await makeApplication(db.sql, { supportsConcurrent: false });
    await expect(makePool(db.sql, { application: poa, mode: 'CONCURRENT' })).rejects.toMatchObject({
      constraint_name: 'seat_pools_mode_check',
    });
    await expect(
      makePool(db.sql, { application: { ...poa, supportsConcurrent: true } }),
    ).rejects.toMatchObject({ constraint_name: 'seat_pools_application_fkey' });
    const pool = await makePool(db.sql, { application: poa, mode: 'NAMED' });
    const switched = db.sql`update seat_pools set mode = 'CONCURRENT' where id = ${pool.seatPoolId}`;
    await expect(switched).rejects.toMatchObject({ constraint_name: 'seat_pools_mode_check' });
  });

  it('L5: concurrent licensing of an application cannot be turned off while a pool uses it', async () => {
    const { application } = await makePool(db.sql);
    const taken = db.sql`update applications set supports_concurrent = false where id = ${application.applicationId}`;
    await expect(taken).rejects.toMatchObject({ constraint_name: 'seat_pools_mode_check' });
  });

  it('L23: a NAMED pool cannot have more devices than licences', async () => {
    const { pool } = await makeFullPool({ licensedQuantity: 2, devices: 3, holders: 0 });
    const switched = db.sql`update seat_pools set mode = 'NAMED' where id = ${pool.seatPoolId}`;
    await expect(switched).rejects.toMatchObject({ constraint_name: 'seat_pools_named_fit' });
  });

  it('L24: an audit entry is neither changed nor removed', async () => {
    const { customerId } = await makeCustomer(db.sql);
    await db.sql`insert into audit_entries (customer_id, actor_id, actor_name, action, subject_id, subject_name) values (${customerId}, 'a', 'A', 'POOL_CHANGED', 'p', 'P')`;
    await expect(db.sql`update audit_entries set reason = 'x'`).rejects.toMatchObject({ code: '42501' });
    await expect(db.sql`delete from audit_entries`).rejects.toMatchObject({ code: '42501' });
    await expect(db.sql`truncate audit_entries`).rejects.toMatchObject({ code: '42501' });
  });

  it('L27: a lease is recorded once, with the reason of its end, and does not end before it began', async () => {
    const { pool, crew } = await makeFullPool();
    const record = (endedAt: string, reason: string | null) => db.sql`
      insert into past_leases (customer_id, seat_pool_id, id, device_id, grant_number, origin, started_at, last_call_at, ended_at, end_reason)
      values (${pool.customerId}, ${pool.seatPoolId}, 1, ${crew[0]!.deviceId}, 1, 'LOGIN', '2026-05-04 08:00Z', '2026-05-04 08:00Z', ${endedAt}, ${reason})`;
    await expect(record('2026-05-04 09:00Z', null)).rejects.toMatchObject({ code: '23502' });
    await expect(record('2026-05-04 07:00Z', 'LOGOUT')).rejects.toMatchObject({
      constraint_name: 'past_leases_order_check',
    });
    await record('2026-05-04 09:00Z', 'LOGOUT');
    await expect(record('2026-05-04 09:30Z', 'FORCED')).rejects.toMatchObject({
      constraint_name: 'past_leases_pkey',
    });
  });

  it('L25: a denial has as many seats in use as there are licences, or more', async () => {
    const { pool } = await makeFullPool();
    const untrue = db.sql`
      insert into denials (customer_id, seat_pool_id, at, installation_id, device_name, action, licensed_quantity, in_use)
      values (${pool.customerId}, ${pool.seatPoolId}, clock_timestamp(), 'i', 'd', 'LOGIN', 2, 1)`;
    await expect(untrue).rejects.toMatchObject({ constraint_name: 'denials_in_use_check' });
  });

  it('a device is not logged in without a user, nor after its removal', async () => {
    const { crew } = await makeFullPool();
    const device = db.sql`id = ${crew[0]!.deviceId}`;
    await expect(db.sql`update devices set app_user_id = null where ${device}`).rejects.toMatchObject({
      constraint_name: 'devices_hard_login_check',
    });
    await expect(
      db.sql`update devices set removed_at = clock_timestamp() where ${device}`,
    ).rejects.toMatchObject({ constraint_name: 'devices_hard_login_check' });
  });
});

describe('display links that cannot be stored by any SQL', () => {
  const insertLink = (customerId: string, more: { name?: string; expiresIn?: string; hash?: string } = {}) =>
    db.sql<{ id: string }[]>`
      insert into display_links (customer_id, id, name, token_hash, creator_name, expires_at)
      values (${customerId}, gen_random_uuid(), ${more.name ?? 'Hall'}, ${Buffer.from(more.hash ?? 'x'.repeat(32))}, 'Ann',
        clock_timestamp() + ${more.expiresIn ?? '1 day'}::interval)
      returning id`;
  const show = (customerId: string, link: string | undefined, pool: Pool, position: number) =>
    db.sql`
      insert into display_link_pools (customer_id, display_link_id, seat_pool_id, position)
      values (${customerId}, ${link ?? null}, ${pool.seatPoolId}, ${position})`;

  it('refuses a link of the vendor, without a name, with a short hash, or with an end before its creation', async () => {
    const { customerId } = await makeCustomer(db.sql);
    for (const [link, constraint] of [
      [insertLink('00000000-0000-0000-0000-000000000000'), 'customer_check'],
      [insertLink(customerId, { name: '' }), 'name_check'],
      [insertLink(customerId, { hash: 'x' }), 'token_hash_check'],
      [insertLink(customerId, { expiresIn: '-1 day' }), 'expires_at_check'],
    ] as const)
      await expect(link).rejects.toMatchObject({ constraint_name: `display_links_${constraint}` });
  });

  it('refuses a pool of another customer, a pool twice, two pools at one position, and a thirteenth pool', async () => {
    const pool = await makePool(db.sql);
    const [stranger, second] = [
      await makePool(db.sql),
      await makePool(db.sql, { customerId: pool.customerId }),
    ];
    const [link] = await insertLink(pool.customerId);
    await show(pool.customerId, link?.id, pool, 0);
    for (const [shown, constraint] of [
      [show(pool.customerId, link?.id, stranger, 1), 'seat_pool_fkey'],
      [show(pool.customerId, link?.id, pool, 1), 'pkey'],
      [show(pool.customerId, link?.id, second, 0), 'position_key'],
      [show(pool.customerId, link?.id, second, 12), 'position_check'],
    ] as const)
      await expect(shown).rejects.toMatchObject({ constraint_name: `display_link_pools_${constraint}` });
  });
});

async function makeFullPool({
  licensedQuantity = 2,
  holders: holding = 2,
  devices = Math.max(holding, 2),
} = {}) {
  const pool = await makePool(db.sql, { licensedQuantity });
  const crew = await makeDevices(db.sql, pool, devices);
  for (const device of crew.slice(0, holding))
    expect(await logIn(db.sql, device)).toMatchObject({ outcome: 'GRANTED' });
  return { pool, crew };
}

const insertSeat = ({ customerId, seatPoolId }: Pool, seatNumber: number) =>
  db.sql`insert into seats (customer_id, seat_pool_id, seat_number, mode, lapses_after) values (${customerId}, ${seatPoolId}, ${seatNumber}, 'CONCURRENT', interval '1 hour')`.execute();
