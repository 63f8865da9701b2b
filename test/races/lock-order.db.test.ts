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
import { raceSettings, setUp } from './set-up';

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
