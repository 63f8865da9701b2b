import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defineProfile } from '../src';
import { startFaultyProxy, type Fault, type FaultyProxy } from './faulty-proxy';
import { phone, closePhonesAfterEach, resultOf } from './test-phone';
import { servedScenario } from '../../test/served-scenario';

const served = servedScenario();
const { scenario } = served;
closePhonesAfterEach();

const APP = defineProfile({
  code: 'APP',
  checkpoints: ['START_JOB', 'REFRESH'],
  offline: 'stop',
  modes: ['CONCURRENT', 'NAMED'],
});
/** Short, because tests wait for it; long enough for a busy machine. */
const PATIENCE_MS = 1_000;
const FAULTS: Fault[] = ['CUT_BEFORE', 'CUT_AFTER', 'CUT_DURING', 'SILENCE', 'SILENCE_AFTER', 'TWICE'];

let proxy: FaultyProxy;
beforeAll(async () => {
  proxy = await startFaultyProxy(() => served.port);
  // Warm up: the server's first replies are slower.
  const pool = await scenario.pool();
  const { userName } = await pool.appUser();
  const { client } = phone({ url: served.url, profile: APP, listen: false, requestTimeoutMs: 8_000 });
  await client.register({ registrationKey: pool.registrationKey, name: 'first' });
  for (let times = 0; times < 2; times++) {
    expect(resultOf(await client.login({ userName }))).not.toBe('unreachable');
    await client.checkpoint('START_JOB');
    await client.recordActivity('SYNC');
    await client.logout();
  }
});
beforeEach(() => proxy.next());
afterAll(() => proxy.close());

/** A pool with an app user, and a phone registered through the proxy. */
async function field(settings: Parameters<typeof scenario.pool>[0] = {}) {
  const pool = await scenario.pool(settings);
  const person = await pool.appUser();
  const held = phone({ url: proxy.url, profile: APP, listen: false, requestTimeoutMs: PATIENCE_MS });
  expect(
    await held.client.register({ registrationKey: pool.registrationKey, name: 'Scanner' }),
  ).toMatchObject({
    outcome: 'done',
  });
  proxy.next();
  return { pool, person, ...held };
}

describe.each(FAULTS)('%s', (fault) => {
  it('L12: a login takes exactly one seat', async () => {
    const { pool, person, client, state } = await field({ licensedQuantity: 5 });
    proxy.next(fault, fault);
    const outcome = await client.login({ userName: person.userName });
    expect(outcome).toMatchObject({ outcome: 'granted', lease: { grantNumber: 1 } });
    expect(state()).toMatchObject({ session: 'LOGGED_IN', seat: 'HELD', userName: person.userName });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(await pool.leases()).toHaveLength(1);
    expect(proxy.counted.received).toBeGreaterThanOrEqual(fault === 'TWICE' ? 1 : 3);
  });

  it('L18: a check renews the one lease', async () => {
    const { pool, person, client, state } = await field({ licensedQuantity: 5 });
    await client.login({ userName: person.userName });
    proxy.next(fault);
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
    expect(state().seat).toBe('HELD');
    expect(await pool.leases()).toHaveLength(1);
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
  });

  it('L20: an activity is recorded and grants nothing', async () => {
    const { pool, client } = await field();
    proxy.next(fault);
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'done', lease: null });
    expect(await pool.leases()).toEqual([]);
  });

  it('L14: a logout frees the seat', async () => {
    const { pool, person, client, state } = await field();
    await client.login({ userName: person.userName });
    proxy.next(fault);
    expect(await client.logout()).toMatchObject({ outcome: 'done' });
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE' });
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
    expect(await pool.leases()).toMatchObject([{ endReason: 'LOGOUT' }]);
  });

  it('L8 L10: a registration makes one device, holds one licence, and its token works', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 3 });
    const { client, state } = phone({
      url: proxy.url,
      profile: APP,
      listen: false,
      requestTimeoutMs: PATIENCE_MS,
    });
    proxy.next(fault);
    const outcome = await client.register({ registrationKey: pool.registrationKey, name: 'Scanner' });
    expect(outcome).toMatchObject({ outcome: 'done' });
    expect(state()).toMatchObject({ registration: 'REGISTERED', mode: 'NAMED', seat: 'NOT_REQUIRED' });
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
    // Delivered twice, the second request has replaced the token of the first.
    if (fault === 'TWICE') return;
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'done' });
  });

  it('L25: a refused login is one denial for each delivered request and is not retried', async () => {
    const { pool, person, client, state } = await field();
    const other = await pool.device();
    await other.logsIn();
    proxy.next(fault);
    expect(await client.login({ userName: person.userName })).toMatchObject({
      outcome: 'refused',
      reason: 'NO_LICENSE_AVAILABLE',
      message: 'No available licenses, please contact IT',
    });
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE' });
    expect(state().notice?.message).toBe('No available licenses, please contact IT');
    const delivered = proxy.counted.delivered;
    expect(delivered).toBeGreaterThanOrEqual(fault === 'CUT_BEFORE' || fault === 'SILENCE' ? 1 : 2);
    await expect.poll(async () => (await pool.denials()).length).toBe(delivered);
  });
});

describe('connection refused', () => {
  it('stops work at a check-point with `offline: stop`, and changes nothing', async () => {
    const { pool, person, client, state } = await field();
    await client.login({ userName: person.userName });
    await proxy.refuse();
    const before = state();
    expect(await client.checkpoint('START_JOB')).toEqual({
      outcome: 'unreachable',
      mayProceed: false,
      attempts: 4,
    });
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'unreachable', mayProceed: true });
    expect(state()).toBe(before);
    await proxy.accept();
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
    expect(await pool.leases()).toHaveLength(1);
  });

  it('L14: logs out on the device at once, and on the server when the network is back', async () => {
    const { pool, person, client, state } = await field();
    await client.login({ userName: person.userName });
    await proxy.refuse();
    const leaving = client.logout();
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE', userName: null });
    expect(await leaving).toMatchObject({ outcome: 'unreachable', mayProceed: true });
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('LOGGED_OUT');
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    await proxy.accept();
    client.isOnlineHint(true);
    await expect.poll(async () => (await pool.usage()).inUse).toBe(0);
  });

  it('L14: does not log out a user who has logged in meanwhile', async () => {
    const { pool, person, client, state } = await field();
    const next = await pool.appUser();
    await client.login({ userName: person.userName });
    await proxy.refuse();
    await client.logout();
    await proxy.accept();
    // The previous user still holds the seat on the server: the next one takes it over in place (L12).
    expect(resultOf(await client.login({ userName: next.userName }))).not.toBe('NO_LICENSE_AVAILABLE');
    client.isOnlineHint(true);
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
    expect(state()).toMatchObject({ userName: next.userName, seat: 'HELD' });
  });

  it('sends a pending logout after a restart of the app', async () => {
    const { pool, person, client, storage } = await field();
    await client.login({ userName: person.userName });
    await proxy.refuse();
    await client.logout();
    await client.close();
    await proxy.accept();
    const again = phone({ url: proxy.url, profile: APP, listen: false, storage });
    await again.client.open();
    expect(again.state()).toMatchObject({ registration: 'REGISTERED', session: 'LOGGED_OUT' });
    await expect.poll(async () => (await pool.usage()).inUse).toBe(0);
  });
});

describe('concurrent calls', () => {
  it('L12: concurrent logins and checks are sent one after another and hold one seat', async () => {
    const { pool, person, client, state } = await field({ licensedQuantity: 5 });
    const outcomes = await Promise.all([
      client.login({ userName: person.userName }),
      client.checkpoint('START_JOB'),
      client.login({ userName: person.userName }),
      client.checkpoint('REFRESH'),
    ]);
    expect(outcomes.map(resultOf)).toEqual(['NEW', 'RENEWED', 'RENEWED', 'RENEWED']);
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
    expect(state().seat).toBe('HELD');
  });

  it('L14: a logout overtakes queued calls, and a late reply does not restore the seat', async () => {
    const { pool, person, client, state } = await field();
    const seats = new Set<string>();
    const login = client.login({ userName: person.userName });
    const check = client.checkpoint('START_JOB');
    await new Promise((resolve) => setTimeout(resolve, 1));
    const leaving = client.logout();
    client.subscribe(() => seats.add(state().seat));
    expect(resultOf(await check)).toBe('LOGGED_OUT');
    expect(resultOf(await login)).toBe('LOGGED_OUT');
    expect(await leaving).toMatchObject({ outcome: 'done' });
    expect(seats.has('HELD')).toBe(false);
    expect(await pool.usage()).toMatchObject({ inUse: 0 });
  });

  it('L20: a synchronisation is not queued behind a check', async () => {
    const { person, client } = await field();
    await client.login({ userName: person.userName });
    proxy.next('SILENCE', 'SILENCE', 'SILENCE', 'SILENCE');
    let isChecked = false;
    const check = client.checkpoint('START_JOB').then(() => (isChecked = true));
    await expect.poll(() => proxy.counted.received).toBe(1);
    proxy.next();
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'done' });
    expect(isChecked).toBe(false);
    await check;
  });
});
