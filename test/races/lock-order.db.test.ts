import { expect, describe, it } from 'vitest';
import { testDatabase } from '../database';
import {
  checkLicense,
  forceLogout,
  logIn,
  logOut,
  recordActivity,
  register,
  renewLeases,
} from '../engine-client';
import { untilBlockedBy } from '../interleaving';
import { changePool, raceSettings, setUp } from './set-up';

const db = testDatabase({ settings: { ...raceSettings, lock_timeout: '1s' } });

type Stage = Awaited<ReturnType<typeof setUp>>;
const calls: [string, (stage: Stage) => Promise<unknown>][] = [
  ['a registration without the present token', ({ pool, a, two }) => register(two, pool, a)],
  ['a forced logout with a hold-off', ({ a, two }) => forceLogout(two, a)],
  ['a removal', ({ a, two }) => two`select remove_device(${a.customerId}, ${a.deviceId}, 'portal:1', null)`],
  [
    'the release of a licence',
    ({ a, two }) => two`select release_license(${a.customerId}, ${a.deviceId}, 'portal:1', null)`,
  ],
  ['a logout', ({ a, two }) => logOut(two, a)],
  ['a check that renews', ({ a, two }) => checkLicense(two, a)],
  ['a batch of renewals', ({ a, two }) => renewLeases(two, [a])],
  ['an activity', ({ a, two }) => recordActivity(two, a)],
];

/*
 * Disabling a person locks the app user and then the person's devices. A call that holds a device and waits for the app
 * user would deadlock with it. PostgreSQL locks the app user by itself where a transaction updates a device twice,
 * because it checks the foreign key of a row that the same transaction has written.
 */
describe.each(['CONCURRENT', 'NAMED'] as const)(
  'in a %s pool, while an app user is being disabled',
  (mode) => {
    it.each(calls)('L16: %s does not wait for the app user', async (_name, call) => {
      const stage = await setUp(db, { mode, licensedQuantity: 3, forceLogoutHoldOffSeconds: 60 });
      const { pool, a, one } = stage;
      if (mode === 'NAMED') expect(await register(db.sql, pool, a)).toMatchObject({ outcome: 'GRANTED' });
      expect(await logIn(db.sql, a)).toMatchObject({ outcome: 'GRANTED' });
      await one.unsafe('begin');
      await one`select from app_users where id = ${a.appUserId} for update`;
      await expect(call(stage)).resolves.toBeDefined();
      await one.unsafe('commit');
    });
  },
);

/*
 * Lowering the quantity moves seats to other numbers. Two transactions that lock the seats of a pool in the order of
 * their numbers could therefore lock them in opposite orders, unless only one of them does so at a time.
 */
describe('while the pool is locked', () => {
  const ofWholePool: [string, (stage: Stage) => Promise<unknown>][] = [
    ['a change of the quantity', ({ pool, two }) => changePool(two, pool, { licensed_quantity: 5 })],
    [
      'a change of the time-out',
      ({ pool, two }) => changePool(two, pool, { inactivity_timeout_seconds: 60 }),
    ],
    [
      'the counting of lapses',
      ({ pool, two }) => two`select note_lapses(${pool.customerId}, ${pool.seatPoolId})`,
    ],
    [
      'a correction after the clock was set back',
      ({ pool, two }) => two`select unpin_seats(${pool.customerId}, ${pool.seatPoolId})`,
    ],
    [
      'a login in a pool that is over',
      async ({ pool, a, two }) => {
        await two`
          update seats set standing = 'SURPLUS' where customer_id = ${pool.customerId} and seat_pool_id = ${pool.seatPoolId}`;
        await logIn(two, a);
      },
    ],
  ];

  it.each(ofWholePool)('L13, L29: %s holds no seat while it waits', async (_name, call) => {
    const stage = await setUp(db, { licensedQuantity: 3, inactivityTimeoutSeconds: 30 });
    const { pool, a, b, one, three } = stage;
    for (const device of [a, b]) expect(await logIn(db.sql, device)).toMatchObject({ outcome: 'GRANTED' });
    await db.sql`
      update seats set last_call_at = wall_clock() - interval '1 hour', lease_started_at = wall_clock() - interval '1 hour'
      where seat_pool_id = ${pool.seatPoolId} and lease_id is not null`;
    await one.unsafe('begin');
    await one`select from seat_pools where id = ${pool.seatPoolId} for no key update`;
    // A query is sent only when it is awaited.
    const called = Promise.resolve(stage).then(call);
    await untilBlockedBy(db.sql, one);
    await three.unsafe('begin');
    expect(
      await three`select from seats where seat_pool_id = ${pool.seatPoolId} for no key update nowait`,
    ).toHaveLength(3);
    await three.unsafe('rollback');
    await one.unsafe('commit');
    await expect(called).resolves.not.toThrow();
  });
});
