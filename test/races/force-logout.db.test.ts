import { describe, expect, it } from 'vitest';
import { testDatabase } from '../database';
import { checkLicense, denials, forceLogout, holders, logIn } from '../engine-client';
import { untilBlocked } from '../interleaving';
import { lapse } from '../factories';
import { raceSettings, setUp } from './set-up';

const db = testDatabase({ settings: raceSettings });

describe('force logout', () => {
  it('L15: a check between its miss and its regain does not bring the seat back', async () => {
    const { pool, a, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await lapse(db.sql, a);
    await one.unsafe('begin');
    expect(await forceLogout(one, a)).toBe(true);
    const check = checkLicense(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await check).outcome).toBe('RETRY');
    expect(await checkLicense(two, a)).toMatchObject({
      outcome: 'REFUSED',
      reason: 'FORCED_LOGOUT',
      logged_out_by: 'portal:1',
    });
    expect(await holders(db.sql, pool)).toEqual([]);
    expect(await denials(db.sql, pool)).toBe(0);
  });

  it('L15: a renewal in flight is ended by the force logout that waits for it', async () => {
    const { pool, a, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await checkLicense(one, a);
    const force = forceLogout(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await force).toBe(true);
    expect(await holders(db.sql, pool)).toEqual([]);
    expect(await checkLicense(one, a)).toMatchObject({ reason: 'FORCED_LOGOUT' });
  });

  it('L15: a renewal behind the force logout finds no seat', async () => {
    const { pool, a, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await forceLogout(one, a);
    const check = checkLicense(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await check).outcome).toBe('RETRY');
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L15: a login behind the force logout is held off', async () => {
    const { pool, a, one, two } = await setUp(db);
    await logIn(db.sql, a);
    await one.unsafe('begin');
    await forceLogout(one, a);
    const login = logIn(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect((await login).outcome).toBe('RETRY');
    expect(await logIn(two, a)).toMatchObject({ outcome: 'REFUSED', reason: 'HELD_OFF' });
    expect(await holders(db.sql, pool)).toEqual([]);
  });

  it('L15: a login in flight is ended by the force logout that waits for it', async () => {
    const { pool, a, one, two } = await setUp(db);
    await one.unsafe('begin');
    await logIn(one, a);
    const force = forceLogout(two, a);
    await untilBlocked(db.sql, two);
    await one.unsafe('commit');
    expect(await force).toBe(true);
    expect(await holders(db.sql, pool)).toEqual([]);
  });
});
