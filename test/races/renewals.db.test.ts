import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database';
import {
  checkLicense,
  decided,
  denials,
  holders,
  logIn,
  nearlyLapse,
  recordActivity,
  renewLeases,
  untilLapsed,
} from '../engine-client';
import { untilBlocked } from '../interleaving';
import { lapse } from '../factories';
import { raceSettings, refused, setUp } from './set-up';

const db = testDatabase({ settings: raceSettings });

describe('renewals and takers', () => {
  it('L1: a renewal in flight keeps its seat from a taker that already sees it lapsed', async () => {
    const { pool, a, b, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await one.unsafe('begin');
    expect(await checkLicense(one, a)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'RENEWED' });
    await untilLapsed(db.sql, a);

    const taker = logIn(two, b);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await taker).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L1: a renewal that waits past its lapse does not revive a seat that was taken meanwhile', async () => {
    const { pool, a, b, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });

    // This connection still sees its own seat until the taker commits.
    const renewal = checkLicense(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await renewal).outcome).toBe('RETRY');
    expect(await decided(() => checkLicense(two, a))).toMatchObject(refused);
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
  });

  it('L1: a renewal decides by the clock after the lock, not by the start of its transaction', async () => {
    const { pool, a, b, one, two } = await setUp(db);
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

  it('L18: a check that missed its seat ends at once and blocks no other call', async () => {
    const { pool, a, b, one, two, three } = await setUp(db);
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} for update`;
    const check = checkLicense(two, a);
    await untilBlocked(db.sql, two);
    await untilLapsed(db.sql, a);
    const login = logIn(three, a);
    await untilBlocked(db.sql, three);
    await one`update seats set device_id = ${b.deviceId}, last_call_at = wall_clock() where seat_pool_id = ${pool.seatPoolId}`;
    await one.unsafe('commit');
    expect([(await check).outcome, (await login).outcome]).toEqual(['RETRY', 'RETRY']);
    expect(await decided(() => checkLicense(two, a))).toMatchObject(refused);
  });

  it('L11: a seat that is only locked is not refused: the next caller waits for it', async () => {
    const { pool, a, b, one, two } = await setUp(db);
    await one.unsafe('begin');
    await logIn(one, a);
    const other = logIn(two, b);
    await untilBlocked(db.sql, two);
    await one.unsafe('rollback');
    expect(await other).toMatchObject({ outcome: 'GRANTED', grant_kind: 'NEW' });
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
    expect(await denials(db.sql, pool)).toBe(0);
  });

  it('L25: a caller that waited in vain is denied once and recorded once', async () => {
    const { pool, a, b, one, two } = await setUp(db);
    await one.unsafe('begin');
    await logIn(one, a);
    const other = logIn(two, b);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await other).toEqual({ outcome: 'RETRY' });
    expect(await decided(() => logIn(two, b))).toMatchObject(refused);
    expect(await denials(db.sql, pool)).toBe(1);
  });

  it('L12: two simultaneous logins of one device are one seat and one grant', async () => {
    const { pool, a, one, two } = await setUp(db, { licensedQuantity: 3 });
    await one.unsafe('begin');
    const first = await logIn(one, a);
    const second = logIn(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await second).toMatchObject({
      outcome: 'GRANTED',
      grant_kind: 'RENEWED',
      grant_number: first.grant_number,
    });
    expect(await holders(db.sql, pool)).toEqual([a.deviceId]);
  });

  it('L18: two devices with lapsed seats that each other could take regain their own', async () => {
    const { pool, a, b, one, two, three } = await setUp(db, { licensedQuantity: 2 });
    for (const device of [a, b]) await logIn(db.sql, device);
    for (const device of [a, b]) await lapse(db.sql, device);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} order by seat_number for update`;
    const checks = [checkLicense(two, b), checkLicense(three, a)];
    await untilBlocked(db.sql, two);
    await untilBlocked(db.sql, three);
    await one.unsafe('commit');
    for (const answer of await Promise.all(checks))
      expect(answer).toMatchObject({ outcome: 'GRANTED', grant_kind: 'REGAINED' });
    expect(await holders(db.sql, pool)).toEqual([a.deviceId, b.deviceId]);
  });

  it('L18: batches of renewals in opposite order do not block each other', async () => {
    const { a, b, one, two } = await setUp(db, { licensedQuantity: 2 });
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
    const { pool, a, b, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await nearlyLapse(db.sql, a);
    await one.unsafe('begin');
    await one`select from seats where seat_pool_id = ${pool.seatPoolId} for update`;
    const sync = recordActivity(two, a);
    await untilBlocked(db.sql, two);
    await untilLapsed(db.sql, a);
    expect(await logIn(one, b)).toMatchObject({ outcome: 'GRANTED' });
    await one.unsafe('commit');
    expect(await sync).toMatchObject({ outcome: 'DONE', grant_number: null });
    expect(await holders(db.sql, pool)).toEqual([b.deviceId]);
  });
});
