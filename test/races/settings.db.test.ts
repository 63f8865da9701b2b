import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database';
import {
  checkLicense,
  decided,
  denials,
  holders,
  logIn,
  logOut,
  recordActivity,
  renewLeases,
} from '../engine-client';
import { untilBlocked } from '../interleaving';
import { lapse } from '../factories';
import { changePool, raceSettings, refused, setUp } from './set-up';

const db = testDatabase({ settings: raceSettings });

describe('settings', () => {
  it('L22: a longer time-out does not return a seat that is just being taken', async () => {
    const { pool, a, b, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED' });
    const change = changePool(two, pool, { inactivity_timeout_seconds: 3600 });
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    await change;
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
    expect(await decided(() => checkLicense(db.sql, a))).toMatchObject(refused);
  });

  it('L22: a taker behind a longer time-out finds the seat held again', async () => {
    const { pool, a, b, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    await changePool(one, pool, { inactivity_timeout_seconds: 3600 });
    const taker = logIn(two, b);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await taker).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L22, L27: a shorter time-out ends a lease at the change, also for a renewal behind it', async () => {
    const { pool, a, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await db.sql`update seats set last_call_at = wall_clock() - interval '400 s' where device_id = ${a.deviceId}`;
    await one.unsafe('begin');
    await changePool(one, pool, { inactivity_timeout_seconds: 300 });
    const renewal = checkLicense(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await renewal).outcome).toBe('RETRY');
    expect(await checkLicense(two, a)).toMatchObject({
      outcome: 'GRANTED',
      grant_kind: 'REGAINED',
      grant_number: 2,
    });
    const [lease] = await db.sql`
      select end_reason, ended_at <= clock_timestamp() and ended_at > clock_timestamp() - interval '20 s' as at_the_change from leases where device_id = ${a.deviceId} and grant_number = 1`;
    expect(lease).toEqual({ end_reason: 'EXPIRED', at_the_change: true });
  });

  it('L13: a taker behind a shrink gets nothing', async () => {
    const { pool, a, b, one, two } = await setUp(db, { licensedQuantity: 2 });
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await changePool(one, pool, { licensed_quantity: 1 });
    const taker = logIn(two, b);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await taker).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L13: a shrink behind a taker ends no lease, and no seat is granted until the usage fits', async () => {
    const { pool, a, b, c, one, two } = await setUp(db, { licensedQuantity: 2 });
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await logIn(one, b);
    const shrink = changePool(two, pool, { licensed_quantity: 1 });
    await untilBlocked(db.sql, two);
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

  it('L13: simultaneous calls in a pool that fits again get exactly the free seats', async () => {
    const { pool, a, b, c, one, two, three } = await setUp(db, { licensedQuantity: 3 });
    for (const device of [a, b, c]) await logIn(db.sql, device);
    await changePool(db.sql, pool, { licensed_quantity: 1 });
    for (const device of [a, b, c]) await lapse(db.sql, device);
    const answers = await Promise.all(
      [[one, a] as const, [two, b] as const, [three, c] as const].map(([sql, d]) =>
        decided(() => checkLicense(sql, d)),
      ),
    );
    expect(answers.map((answer) => answer.outcome).sort()).toEqual(['GRANTED', 'REFUSED', 'REFUSED']);
    expect(await holders(db.sql, pool)).toHaveLength(1);
  });

  it('L23: a switch to NAMED behind a login ends its lease and gives the device a licence', async () => {
    const { pool, a, one, two } = await setUp(db, { licensedQuantity: 3 });
    await one.unsafe('begin');
    await logIn(one, a);
    const change = changePool(two, pool, { mode: 'NAMED' });
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    await change;
    expect(
      await db.sql`select origin, end_reason from leases where device_id = ${a.deviceId} order by id`,
    ).toEqual([
      { origin: 'LOGIN', end_reason: 'MODE_CHANGED' },
      { origin: 'REGISTRATION', end_reason: null },
    ]);
    expect(await checkLicense(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NOT_REQUIRED' });
  });

  it('L23, L8: a login behind a switch to NAMED does not take a second seat', async () => {
    const { pool, a, one, two } = await setUp(db, { licensedQuantity: 3 });
    await one.unsafe('begin');
    await changePool(one, pool, { mode: 'NAMED' });
    const login = logIn(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(await logIn(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NOT_REQUIRED' });
    expect(
      (await db.sql`select from leases where device_id = ${a.deviceId} and ended_at is null`).length,
    ).toBe(1);
  });

  it('L23: a login behind a switch to CONCURRENT takes a seat like any other', async () => {
    const { pool, a, one, two } = await setUp(db, { mode: 'NAMED', licensedQuantity: 3 });
    await one.unsafe('begin');
    await changePool(one, pool, { mode: 'CONCURRENT' });
    const login = logIn(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(
      await db.sql`select from devices where seat_pool_id = ${pool.seatPoolId} and hard_login`,
    ).toHaveLength(0);
    expect(await logIn(two, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });
  });

  it('L33: a renewal behind a suspension is refused as suspended and is no denial', async () => {
    const { pool, a, one, two, three } = await setUp(db);
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await one`update seat_pools set suspended_at = wall_clock() where id = ${pool.seatPoolId}`;
    const renewal = checkLicense(two, a);
    const sync = recordActivity(three, a);
    await untilBlocked(db.sql, two);
    await untilBlocked(db.sql, three);
    await one.unsafe('commit');
    expect((await renewal).outcome).toBe('RETRY');
    const { lapses_at: heldUntil } = await recordActivity(three, a);
    expect(await sync).toMatchObject({ outcome: 'DONE', lapses_at: heldUntil });
    expect(await checkLicense(two, a)).toMatchObject({ outcome: 'REFUSED', reason: 'POOL_SUSPENDED' });
    expect(await renewLeases(two, [a])).toEqual([]);
    expect(await denials(db.sql, pool)).toBe(0);
    await db.sql`update seat_pools set suspended_at = null where id = ${pool.seatPoolId}`;
    expect(await checkLicense(two, a)).toMatchObject({ grant_kind: 'RENEWED' });
  });
});
