import { describe, expect, it } from 'vitest';
import { defineProfile, memoryStorage, type ClientStorage } from '../src';
import { phone, closePhonesAfterEach, resultOf } from './test-phone';
import { servedScenario } from '../../test/served-scenario';

const served = servedScenario();
const { scenario } = served;
closePhonesAfterEach();

const APP = defineProfile({
  code: 'APP',
  checkpoints: ['START_JOB'],
  offline: 'stop',
  modes: ['CONCURRENT', 'NAMED'],
});

/** A phone with a network that can be cut, or can lose replies. */
function field(storage: ClientStorage = memoryStorage()) {
  const network = { isCut: false, losesReplies: false };
  const held = phone({
    url: served.url,
    profile: APP,
    storage,
    listen: false,
    retry: { attempts: 2, firstDelayMs: 5 },
    fetch: async (url, init) => {
      if (network.isCut) throw new TypeError('no network');
      const response = await fetch(url, init);
      if (!network.losesReplies) return response;
      await response.text();
      throw new TypeError('the reply was lost');
    },
  });
  return { network, ...held };
}

const personAt = async (poolId: string) => {
  const [found] = await scenario.sql<{ userName: string | null; isLoggedIn: boolean }[]>`
    select u.user_name as "userName", d.hard_login as "isLoggedIn" from devices d
    left join app_users u on u.customer_id = d.customer_id and u.id = d.app_user_id
    where d.seat_pool_id = ${poolId}`;
  return found?.isLoggedIn ? found.userName : null;
};

describe('a renewal with a lost reply', () => {
  it('L9 L10: a NAMED phone may work offline, also after a restart, until it has registered again', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 1 });
    const person = await pool.appUser();
    const { client, network, state, storage, types } = field();
    const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
    await client.register(about);
    await client.login({ userName: person.userName });
    network.losesReplies = true;
    expect(await client.register(about)).toMatchObject({ outcome: 'unreachable' });
    network.losesReplies = false;
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'failed', mayProceed: true });
    expect(state()).toMatchObject({ registration: 'REREGISTRATION_DUE', session: 'LOGGED_IN' });
    expect(types()).toEqual(['REREGISTRATION_DUE']);
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'PERMITTED' });
    expect(await client.checkpoint('START_JOB')).toMatchObject({ outcome: 'granted', offline: true });
    await client.close();

    const again = field(storage);
    await again.client.open();
    expect(again.client.workPermit()).toMatchObject({ allowed: true, reason: 'PERMITTED' });
    expect(await again.client.register(about)).toMatchObject({ outcome: 'done' });
    expect(again.state()).toMatchObject({ registration: 'REGISTERED', notice: null });
    expect(await again.client.recordActivity('SYNC')).toMatchObject({ outcome: 'done' });
    expect(resultOf(await again.client.checkpoint('START_JOB'))).toBe('NOT_REQUIRED');
    expect(await pool.usage()).toMatchObject({ registeredDevices: 1 });
  });

  it('L10: a CONCURRENT phone has to register again, and its user stays logged in', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const person = await pool.appUser();
    const { client, network, state } = field();
    const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
    await client.register(about);
    await client.login({ userName: person.userName });
    network.losesReplies = true;
    await client.register(about);
    network.losesReplies = false;
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('REREGISTRATION_DUE');
    expect(state()).toMatchObject({ session: 'LOGGED_IN', userName: person.userName });
    await client.register(about);
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('RENEWED');
  });

  it('L16: a removal after an answered renewal is shown as a removal', async () => {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 1 });
    const { client, state } = field();
    const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
    await client.register(about);
    expect(await client.register({ ...about, registrationKey: 'swr_nonsense' })).toMatchObject({
      outcome: 'failed',
    });
    await scenario.sql`update devices set token_hash = sha256('another') where seat_pool_id = ${pool.id}`;
    await client.recordActivity('SYNC');
    expect(state().registration).toBe('REMOVED');
  });
});

describe('a pending logout', () => {
  it('L14: is sent after the registration was renewed', async () => {
    const pool = await scenario.pool({ licensedQuantity: 1 });
    const person = await pool.appUser();
    const { client, network } = field();
    const about = { registrationKey: pool.registrationKey, name: 'Scanner' };
    await client.register(about);
    await client.login({ userName: person.userName });
    network.isCut = true;
    await client.logout();
    network.isCut = false;
    expect(await client.register(about)).toMatchObject({ outcome: 'done' });
    await expect.poll(async () => (await pool.usage()).inUse).toBe(0);
  });
});

describe('a login without network', () => {
  async function offlineLogin() {
    const pool = await scenario.pool({ mode: 'NAMED', licensedQuantity: 1 });
    const [anna, ben] = [await pool.appUser(), await pool.appUser()];
    const { client, network, storage } = field();
    await client.register({ registrationKey: pool.registrationKey, name: 'Scanner' });
    await client.login({ userName: anna.userName });
    network.isCut = true;
    await client.logout();
    expect(await client.login({ userName: ben.userName })).toMatchObject({
      outcome: 'granted',
      offline: true,
    });
    return { pool, anna, ben, client, network, storage };
  }

  it('is sent with the next check-point that reaches the server', async () => {
    const { pool, ben, client, network } = await offlineLogin();
    network.isCut = false;
    expect(resultOf(await client.checkpoint('START_JOB'))).toBe('NOT_REQUIRED');
    expect(await personAt(pool.id)).toBe(ben.userName);
  });

  it('L19: has to be repeated after a restart, and no check is recorded for another user', async () => {
    const { pool, ben, client, storage } = await offlineLogin();
    await client.close();
    const again = field(storage);
    again.network.isCut = true;
    await again.client.open();
    expect(await again.client.checkpoint('START_JOB')).toMatchObject({ outcome: 'granted', offline: true });
    expect(again.state().userName).toBe(ben.userName);
    again.network.isCut = false;
    expect(resultOf(await again.client.checkpoint('START_JOB'))).toBe('LOGGED_OUT');
    expect(again.state()).toMatchObject({ session: 'LOGGED_OUT', userName: null });
    expect(again.types()).toContain('LOGGED_OUT');
    expect(await personAt(pool.id)).toBeNull();
    expect(resultOf(await again.client.login({ userName: ben.userName }))).toBe('NOT_REQUIRED');
    expect(await personAt(pool.id)).toBe(ben.userName);
  });
});
