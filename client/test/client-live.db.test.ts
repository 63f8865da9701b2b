import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { forceLogout, removeDevice, updateAppUser } from '../../licensing';
import { lapse } from '../../test/factories';
import { defineProfile } from '../src';
import { startFaultyProxy, type FaultyProxy } from './faulty-proxy';
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

let proxy: FaultyProxy;
beforeAll(async () => {
  proxy = await startFaultyProxy(() => served.port);
});
afterAll(() => proxy.close());

/** A logged-in phone with a live view, unless `listen` is false. */
async function loggedInClient({
  listen = true,
  ...settings
}: { listen?: boolean } & Parameters<typeof scenario.pool>[0] = {}) {
  const pool = await scenario.pool(settings);
  const person = await pool.appUser();
  const held = phone({ url: proxy.url, profile: APP, listen, requestTimeoutMs: 4_000 });
  await held.client.register({ registrationKey: pool.registrationKey, name: 'Scanner' });
  expect(await held.client.login({ userName: person.userName })).toMatchObject({ outcome: 'granted' });
  if (listen) await held.until(() => held.state().link === 'LIVE');
  const deviceId = held.state().device?.id ?? '';
  const key = async () => {
    const [device] = await scenario.sql<{ customerId: string; deviceId: string }[]>`
      select customer_id as "customerId", id as "deviceId" from devices where customer_id = ${pool.customerId} and name = 'Scanner'`;
    if (!device) throw new Error('no device');
    return device;
  };
  return { pool, person, deviceId, key, ...held };
}

describe('with the live view', () => {
  it('L15: shows a force logout, with who did it, within a second', async () => {
    const { pool, deviceId, state, events, until } = await loggedInClient();
    const startedAt = performance.now();
    await forceLogout({ ctx: pool.admin, input: { deviceId, reason: 'end of shift' } });
    const forcedAt = performance.now();
    await until(() => state().session === 'LOGGED_OUT');
    expect(performance.now() - forcedAt).toBeLessThan(1000);
    expect(startedAt).toBeLessThan(forcedAt);
    expect(state()).toMatchObject({ seat: 'NONE', userName: null, notice: { reason: 'FORCED_LOGOUT' } });
    expect(events).toContainEqual({
      type: 'LOGGED_OUT',
      reason: 'FORCED_LOGOUT',
      message: expect.stringContaining('end of shift') as string,
      byName: expect.any(String) as string,
      note: 'end of shift',
    });
  });

  it('L15: after a force logout, a check is refused and a login is held off', async () => {
    const { pool, person, deviceId, state, client, until } = await loggedInClient();
    await forceLogout({ ctx: pool.admin, input: { deviceId } });
    await until(() => state().session === 'LOGGED_OUT');
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('FORCED_LOGOUT');
    expect(await client.login({ userName: person.userName })).toMatchObject({
      reason: 'HELD_OFF',
      retryAfterSeconds: expect.any(Number) as number,
    });
    expect(state().session).toBe('LOGGED_OUT');
  });

  it('L16: a removed device deletes its token and keeps its installation id', async () => {
    const { pool, deviceId, state, client, storage, types, until } = await loggedInClient();
    const before = JSON.parse((await storage.read()) ?? '{}') as { installationId: string; token: string };
    expect(before.token).toMatch(/^swd_/);
    await removeDevice({ ctx: pool.admin, input: { deviceId } });
    await until(() => state().registration === 'REMOVED');
    expect(types()).toContain('DEVICE_REMOVED');
    await until(() => state().link === 'OFF');
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('DEVICE_NOT_REGISTERED');
    expect(await client.recordActivity('SYNC')).toMatchObject({ reason: 'DEVICE_NOT_REGISTERED' });
    await client.close();
    expect(JSON.parse((await storage.read()) ?? '{}')).toMatchObject({
      token: null,
      installationId: before.installationId,
    });
  });

  it('L29: shows that its seat lapsed, and that a check regained it', async () => {
    const { pool, key, state, client, types, until } = await loggedInClient({ licensedQuantity: 2 });
    await lapse(scenario.sql, await key());
    // A login of another device makes the server read the pool.
    await (await pool.device()).logsIn();
    await until(() => state().seat === 'LAPSED');
    expect(client.seatRemainingSeconds()).toBeNull();
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('REGAINED');
    await until(() => state().seat === 'HELD');
    expect(types().filter((type) => type.startsWith('SEAT'))).toEqual(['SEAT_LAPSED', 'SEAT_REGAINED']);
  });

  it('reconnects after its socket was cut and shows what happened meanwhile', async () => {
    const { pool, deviceId, state, client, types, until } = await loggedInClient();
    expect(proxy.streams).toBe(1);
    await proxy.refuse();
    await until(() => state().link === 'OFFLINE');
    await forceLogout({ ctx: pool.admin, input: { deviceId } });
    expect(state().session).toBe('LOGGED_IN');
    await proxy.accept();
    client.isOnlineHint(true);
    await until(() => state().session === 'LOGGED_OUT');
    expect(types()).toEqual(['LINK_LIVE', 'LINK_LOST', 'LINK_LIVE', 'LOGGED_OUT']);
  });

  it('L10: registering again does not count as a removal, and the live view uses the new token', async () => {
    const { pool, state, client, types, until, person } = await loggedInClient();
    await client.register({ registrationKey: pool.registrationKey, name: 'New name' });
    await until(() => state().link === 'LIVE');
    expect(types()).not.toContain('DEVICE_REMOVED');
    expect(state()).toMatchObject({
      registration: 'REGISTERED',
      device: { name: 'New name' },
      session: 'LOGGED_IN',
      userName: person.userName,
    });
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
    expect(await pool.usage()).toMatchObject({ inUse: 1, registeredDevices: 1 });
  });

  it('shows the user and the seat again after a restart of the app', async () => {
    const { person, state, client, storage } = await loggedInClient();
    const before = client.seatRemainingSeconds() ?? 0;
    await client.close();
    expect(state().link).toBe('OFF');
    const again = phone({ url: proxy.url, profile: APP, storage });
    await again.client.open();
    expect(again.state()).toMatchObject({ session: 'LOGGED_IN', userName: person.userName });
    await again.until(() => again.state().seat === 'HELD');
    expect(again.client.seatRemainingSeconds()).toBeLessThanOrEqual(before);
    expect(again.types()).not.toContain('SEAT_REGAINED');
  });

  it('L33: shows that its pool was suspended, and that the suspension was lifted', async () => {
    const { pool, state, until } = await loggedInClient();
    await pool.update({ suspended: true });
    await until(() => state().notice?.reason === 'POOL_SUSPENDED');
    await pool.update({ suspended: false });
    await until(() => state().notice === null);
    expect(state()).toMatchObject({ session: 'LOGGED_IN', seat: 'HELD' });
  });
});

describe("the phone's wall clock", () => {
  afterEach(() => vi.useRealTimers());

  it.each([-9, 5])('%i hours wrong, does not affect a seat', async (hours) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
    const { state, client, events } = await loggedInClient({ inactivityTimeoutSeconds: 600 });
    const left = () => client.seatRemainingSeconds() ?? 0;
    expect(left()).toBeGreaterThan(590);
    expect(left()).toBeLessThanOrEqual(600);
    vi.setSystemTime(Date.now() - 2 * hours * 3_600_000);
    expect(left()).toBeGreaterThan(590);
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
    expect(left()).toBeLessThanOrEqual(600);
    expect(state().seat).toBe('HELD');
    expect(events.map(({ type }) => type)).toEqual(['LINK_LIVE']);
  });
});

describe('without the live view', () => {
  it.each([
    ['forced out', 'FORCED_LOGOUT'],
    ['removed', 'DEVICE_NOT_REGISTERED'],
    ['its user disabled', 'FORCED_LOGOUT'],
  ])('L19: the next check shows it: %s', async (what, reason) => {
    const { pool, person, deviceId, state, client, types } = await loggedInClient({ listen: false });
    const ctx = pool.admin;
    if (what === 'forced out') await forceLogout({ ctx, input: { deviceId } });
    if (what === 'removed') await removeDevice({ ctx, input: { deviceId } });
    if (what === 'its user disabled')
      await updateAppUser({ ctx, input: { appUserId: person.opaqueId, disabled: true } });
    expect(state()).toMatchObject({ session: 'LOGGED_IN', link: 'OFF' });
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe(reason);
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', seat: 'NONE', notice: { reason } });
    expect(types()).toEqual([what === 'removed' ? 'DEVICE_REMOVED' : 'LOGGED_OUT']);
  });

  it('L12: a shift change takes the seat over in place', async () => {
    const { pool, state, client } = await loggedInClient({ listen: false });
    const next = await pool.appUser();
    expect(await client.login({ userName: next.userName })).toMatchObject({ outcome: 'granted' });
    expect(state()).toMatchObject({ userName: next.userName, seat: 'HELD' });
    expect(await pool.usage()).toMatchObject({ inUse: 1 });
  });

  it('reports misuse without revealing its token', async () => {
    const { client, state } = await loggedInClient({ listen: false });
    const before = state();
    const outcome = await client.recordActivity('not an activity');
    expect(outcome).toMatchObject({ outcome: 'failed', code: 'BAD_USER_INPUT', mayProceed: true });
    expect(JSON.stringify(outcome)).not.toContain('swd_');
    expect(state()).toBe(before);
    const stranger = phone({ url: proxy.url, profile: APP });
    expect(await stranger.client.register({ registrationKey: 'swr_nonsense', name: 'x' })).toMatchObject({
      outcome: 'failed',
      code: 'BAD_USER_INPUT',
    });
    expect(stranger.state().registration).toBe('NONE');
  });
});
