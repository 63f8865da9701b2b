import { afterAll, describe, expect, it, vi } from 'vitest';
import { lapse } from '../../test/factories';
import { defineProfile, type ClientOptions, type Profile } from '../src';
import { startFaultyProxy, type Fault } from './faulty-proxy';
import { closePhonesAfterAll, phone, resultOf } from './test-phone';
import { servedScenario } from '../../test/served-scenario';

const served = servedScenario();
const { scenario } = served;
closePhonesAfterAll();

const APP = defineProfile({
  code: 'APP',
  checkpoints: ['START_JOB', 'REFRESH'],
  offline: 'stop',
  modes: ['CONCURRENT', 'NAMED'],
});
/** The server executes the request, and no complete reply arrives. */
const AFTER: Fault[] = ['CUT_AFTER', 'CUT_DURING', 'SILENCE_AFTER'];
const BEFORE: Fault[] = ['CUT_BEFORE', 'SILENCE'];

const proxies: Awaited<ReturnType<typeof startFaultyProxy>>[] = [];
afterAll(() => Promise.all(proxies.map((proxy) => proxy.close())));

async function openProxy() {
  const proxy = await startFaultyProxy(() => served.port);
  proxies.push(proxy);
  return proxy;
}

/** Waits until a value is read. `expect.poll` needs the running test, and those of this file run concurrently. */
const eventually = (read: () => unknown, value: unknown) =>
  vi.waitFor(async () => expect(await read()).toBe(value), { timeout: 8_000, interval: 10 });

/** A registered phone behind a proxy. `lose(fault)` applies the fault to both attempts of the next call. */
async function field({
  mode = 'CONCURRENT' as 'CONCURRENT' | 'NAMED',
  ...options
}: { mode?: 'CONCURRENT' | 'NAMED' } & Partial<ClientOptions<Profile>> = {}) {
  const proxy = await openProxy();
  const pool = await scenario.pool({ mode, licensedQuantity: 2 });
  const [person, next] = [await pool.appUser(), await pool.appUser()];
  const held = phone({
    url: proxy.url,
    profile: APP,
    requestTimeoutMs: 1_500,
    ...options,
    retry: { attempts: 2, firstDelayMs: 5, maxDelayMs: 10 },
  });
  const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
  expect(await held.client.register(about)).toMatchObject({ outcome: 'done' });
  if (options.listen !== false) await held.until(() => held.state().link === 'LIVE', 8_000);
  const inUse = async () => (await pool.usage()).inUse;
  const personAt = async () => {
    const [found] = await scenario.sql<{ userName: string }[]>`
      select u.user_name as "userName" from devices d join app_users u on u.customer_id = d.customer_id and u.id = d.app_user_id
      where d.seat_pool_id = ${pool.id} and d.hard_login`;
    return found?.userName ?? null;
  };
  const lose = (fault: Fault) => proxy.next(fault, fault);
  return { proxy, pool, person, next, about, inUse, personAt, lose, ...held };
}

describe.concurrent.each([true, false])('a login with a lost reply, with `listen: %s`', (listen) => {
  it.each(AFTER)('L12: %s: the waiting user is logged in with one seat', async (fault) => {
    const { person, client, state, lose, inUse, types, pool } = await field({ listen });
    lose(fault);
    expect(await client.login({ userName: person.userName.toUpperCase() })).toMatchObject({
      outcome: 'unreachable',
      mayProceed: false,
    });
    await eventually(() => state().session, 'LOGGED_IN');
    expect(state()).toMatchObject({ seat: 'HELD', notice: null });
    expect(types()).toContain('LOGGED_IN');
    expect(client.seatRemainingSeconds()).toBeGreaterThan(0);
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
    expect(await pool.leases()).toHaveLength(1);
    await client.logout();
    expect(await inUse()).toBe(0);
  });

  it.each(BEFORE)('%s: no user is logged in, and the next login succeeds', async (fault) => {
    const { person, client, state, lose, inUse } = await field({ listen });
    lose(fault);
    expect(await client.login({ userName: person.userName })).toMatchObject({ outcome: 'unreachable' });
    expect(state().session).toBe('LOGGED_OUT');
    expect(await inUse()).toBe(0);
    expect(resultOf(await client.login({ userName: person.userName }))).toBe('NEW');
    expect(state()).toMatchObject({ session: 'LOGGED_IN', seat: 'HELD' });
  });

  it('L14: a logout frees the seat at once', async () => {
    const { person, client, state, lose, inUse } = await field({ listen });
    lose('CUT_AFTER');
    await client.login({ userName: person.userName });
    expect(await client.logout()).toMatchObject({ outcome: 'done' });
    expect(await inUse()).toBe(0);
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE' });
  });

  it('L14: the seat is free after a restart of the app', async () => {
    const { proxy, person, client, lose, inUse, storage } = await field({ listen });
    lose('SILENCE_AFTER');
    const login = client.login({ userName: person.userName });
    await eventually(inUse, 1);
    await client.close();
    await login;
    const again = phone({ url: proxy.url, profile: APP, listen, storage });
    proxy.next();
    await again.client.open();
    await eventually(inUse, 0);
    expect(again.state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE' });
  });

  it('L12: the device follows a shift change that the server carried out', async () => {
    const { person, next, client, state, lose, personAt, inUse } = await field({ listen });
    await client.login({ userName: person.userName });
    lose('CUT_AFTER');
    expect(await client.login({ userName: next.userName })).toMatchObject({ outcome: 'unreachable' });
    await eventually(() => state().userName, next.userName);
    expect(await personAt()).toBe(next.userName);
    expect(await inUse()).toBe(1);
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
  });
});

describe.concurrent('a login with a lost reply', () => {
  it('L12: a shift change that the server did not receive keeps the previous user', async () => {
    const { person, next, client, state, lose } = await field();
    await client.login({ userName: person.userName });
    lose('CUT_BEFORE');
    expect(await client.login({ userName: next.userName })).toMatchObject({ outcome: 'unreachable' });
    await eventually(async () => resultOf(await client.checkpoint('START_JOB')), 'RENEWED');
    expect(state().userName).toBe(person.userName);
  });

  it('L19: without a live view, no check is recorded for the wrong user: the user logs in again', async () => {
    const { person, next, client, state, lose, personAt } = await field({
      listen: false,
      WebSocket: undefined,
    });
    await client.login({ userName: person.userName });
    lose('CUT_AFTER');
    await client.login({ userName: next.userName });
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('LOGGED_OUT');
    expect(state().session).toBe('LOGGED_OUT');
    expect(await personAt()).toBeNull();
  });

  it('L14: without a live view, the seat is freed when the user can no longer be waiting', async () => {
    let skewMs = 0;
    const clock = { nowMs: () => performance.now() + skewMs };
    const { person, client, lose, inUse } = await field({ listen: false, WebSocket: undefined, clock });
    lose('CUT_AFTER');
    await client.login({ userName: person.userName });
    expect(await inUse()).toBe(1);
    skewMs = 121_000;
    await client.recordActivity('SYNC');
    await eventually(inUse, 0);
  });

  it('L14: a login that the server carries out too late is logged out', async () => {
    const { person, client, state, inUse, pool } = await field();
    // As if the request had been delayed for minutes: the server logs in a user for whom no client waits.
    const [device] = await scenario.sql<{ customerId: string; deviceId: string; tokenHash: Buffer }[]>`
      select customer_id as "customerId", id as "deviceId", token_hash as "tokenHash" from devices where seat_pool_id = ${pool.id}`;
    if (!device) throw new Error('no device');
    await scenario.sql`select log_in_trusted(${device.customerId}, ${device.deviceId}, ${device.tokenHash}, ${person.userName}, null)`;
    client.isOnlineHint(true);
    await eventually(inUse, 0);
    expect(state().session).toBe('LOGGED_OUT');
  });
});

describe.concurrent('other calls with a lost reply', () => {
  it.each(AFTER)('L18: %s: the device shows a seat that a check regained', async (fault) => {
    const { person, client, state, lose, pool } = await field();
    await client.login({ userName: person.userName });
    const [device] = await scenario.sql<{ customerId: string; deviceId: string }[]>`
      select customer_id as "customerId", id as "deviceId" from devices where seat_pool_id = ${pool.id}`;
    if (!device) throw new Error('no device');
    await lapse(scenario.sql, device);
    client.isOnlineHint(true);
    await eventually(() => state().seat, 'LAPSED');
    lose(fault);
    expect(await client.checkpoint('START_JOB')).toMatchObject({ outcome: 'unreachable', mayProceed: false });
    await eventually(() => state().seat, 'HELD');
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'SEAT_HELD' });
  });

  it.each([...BEFORE, ...AFTER])('L14: %s: a logout eventually frees the seat', async (fault) => {
    const { person, client, state, lose, inUse } = await field({ listen: false });
    await client.login({ userName: person.userName });
    lose(fault);
    expect(await client.logout()).toMatchObject({ outcome: 'unreachable', mayProceed: true });
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE' });
    await eventually(inUse, 0);
  });

  it.each([...BEFORE, ...AFTER])(
    'L20: %s: work may proceed after an activity, and the seat is unchanged',
    async (fault) => {
      const { person, client, state, lose, inUse } = await field({ listen: false });
      await client.login({ userName: person.userName });
      lose(fault);
      expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'unreachable', mayProceed: true });
      expect(state()).toMatchObject({ session: 'LOGGED_IN', seat: 'HELD' });
      expect(await inUse()).toBe(1);
    },
  );

  it.each([...BEFORE, ...AFTER])('L8 L10: %s: a repeated registration takes one licence', async (fault) => {
    const [proxy, pool] = [await openProxy(), await scenario.pool({ mode: 'NAMED', licensedQuantity: 3 })];
    const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
    const options = {
      url: proxy.url,
      profile: APP,
      listen: false,
      requestTimeoutMs: 1_500,
      retry: { attempts: 1 },
    };
    const first = phone(options);
    proxy.next(fault);
    expect(await first.client.register(about)).toMatchObject({ outcome: 'unreachable' });
    await first.client.close();
    const again = phone({ ...options, storage: first.storage });
    expect(await again.client.register(about)).toMatchObject({ outcome: 'done' });
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
    expect(await again.client.recordActivity('SYNC')).toMatchObject({ outcome: 'done' });
  });
});

describe.concurrent('a storage that cannot keep a registration', () => {
  const stored = (write: (text: string) => void) => ({ read: () => null, write });

  it('L8: three starts of the app take no more than one licence', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 3 });
    const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
    const full = stored(() => {
      throw new Error('full');
    });
    for (const storage of [full, full, full]) {
      const { client } = phone({ url: served.url, profile: APP, listen: false, storage });
      expect(await client.register(about)).toMatchObject({ outcome: 'failed', code: 'STORAGE_UNWRITABLE' });
    }
    expect(await pool.usage()).toMatchObject({ inUse: 0, registeredDevices: 0 });

    let text: string | null = null;
    const takesNoToken = {
      read: () => text,
      write(next: string) {
        if (next.includes('swd_')) throw new Error('full');
        text = next;
      },
    };
    for (let start = 1; start <= 3; start++) {
      const { client } = phone({ url: served.url, profile: APP, listen: false, storage: takesNoToken });
      expect(await client.register(about)).toMatchObject({ outcome: 'failed', code: 'STORAGE_UNWRITABLE' });
      await client.close();
    }
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
  });
});
