import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database';
import { checkLicense, decided, holders, logIn, register } from '../engine-client';
import { untilBlocked } from '../interleaving';
import { lapse, makeDevice } from '../factories';
import { changePool, disable, disableAndLogOut, raceSettings, refused, setUp } from './set-up';

const db = testDatabase({ settings: raceSettings });

describe('users and registrations', () => {
  it('L16: a login behind the disabling of its user is refused', async () => {
    const { pool, a, one, two } = await setUp(db);
    await one.unsafe('begin');
    await disable(one, a);
    const login = logIn(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await login).toMatchObject({ outcome: 'REFUSED', reason: 'USER_DISABLED' });
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L16: a login in flight is ended by the disabling of its user that waits for it', async () => {
    const { pool, a, one, two } = await setUp(db);
    await one.unsafe('begin');
    await logIn(one, a);
    const disabling = disableAndLogOut(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    await disabling;
    expect(await holders(db.sql, pool)).toEqual([]);
    expect(await checkLicense(one, a)).toMatchObject({ outcome: 'REFUSED', reason: 'FORCED_LOGOUT' });
  });

  it('L16: a regain and the disabling of its user do not deadlock', async () => {
    const { pool, a, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    await disable(one, a);
    const regain = checkLicense(two, a);
    await untilBlocked(db.sql, two);
    expect(
      await one`select force_logout(${a.customerId}, ${a.deviceId}, 'USER_DISABLED', ${a.appUserId}, 'portal:1', null) as done`,
    ).toEqual([{ done: true }]);
    await one.unsafe('commit');
    expect((await regain).outcome).toBe('RETRY');
    expect(await checkLicense(two, a)).toMatchObject({ reason: 'FORCED_LOGOUT' });
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L8: a registration behind a switch to NAMED needs a licence', async () => {
    const { pool, one, two } = await setUp(db, { licensedQuantity: 3 });
    await one.unsafe('begin');
    await changePool(one, pool, { mode: 'NAMED' });
    const newcomer = { installationId: 'late', deviceId: crypto.randomUUID(), tokenHash: Buffer.alloc(32) };
    const registration = register(two, pool, newcomer);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await registration).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => register(two, pool, newcomer))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toHaveLength(3);
  });

  it('L23: a switch to NAMED behind a registration counts it', async () => {
    const { pool, one, two } = await setUp(db, { licensedQuantity: 3 });
    await one.unsafe('begin');
    await register(one, pool, {
      installationId: 'late',
      deviceId: crypto.randomUUID(),
      tokenHash: Buffer.alloc(32),
    });
    const change = changePool(two, pool, { mode: 'NAMED' }).catch(
      (error: { constraint_name?: string }) => error.constraint_name,
    );
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await change).toBe('seat_pools_named_fit');
  });

  it('L9: renewing a lapsed registration while another device takes its licence does not deadlock', async () => {
    const { pool, one, two, three } = await setUp(db, { mode: 'NAMED', licensedQuantity: 1, devices: 0 });
    const a = await makeDevice(db.sql, pool);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} for update`;
    const taker = register(two, pool, {
      installationId: 'b',
      deviceId: crypto.randomUUID(),
      tokenHash: Buffer.alloc(32),
    });
    await untilBlocked(db.sql, two);
    const renewal = register(three, pool, a);
    await untilBlocked(db.sql, three);
    await one.unsafe('commit');
    expect(await taker).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });
    expect(await renewal).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => register(three, pool, a))).toMatchObject(refused);
  });

  it('L10: two simultaneous registrations of one installation are one device', async () => {
    const { pool, one, two } = await setUp(db, { mode: 'NAMED', licensedQuantity: 2, devices: 0 });
    await one.unsafe('begin');
    const first = await register(one, pool, {
      installationId: 'same',
      deviceId: crypto.randomUUID(),
      tokenHash: Buffer.alloc(32, 1),
    });
    const again = register(two, pool, {
      installationId: 'same',
      deviceId: crypto.randomUUID(),
      tokenHash: Buffer.alloc(32, 2),
    });
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await again).toMatchObject({
      outcome: 'GRANTED',
      device_id: first.device_id,
      grant_kind: 'RENEWED',
    });
    expect(await holders(db.sql, pool)).toHaveLength(1);
  });
});
