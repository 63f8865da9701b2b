import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { removeDevice } from '../../licensing';
import { MFS, MIMS, POD, type Profile } from '../src';
import { startFaultyProxy, type FaultyProxy } from './faulty-proxy';
import { phone, closePhonesAfterEach, resultOf } from './test-phone';
import { servedScenario } from '../../test/served-scenario';

const served = servedScenario();
const { scenario } = served;
closePhonesAfterEach();

let proxy: FaultyProxy;
beforeAll(async () => {
  proxy = await startFaultyProxy(() => served.port);
});
beforeEach(() => proxy.accept());
afterAll(() => proxy.close());

async function registered<const P extends Profile>(
  profile: P,
  { listen = false, ...settings }: { listen?: boolean } & Parameters<typeof scenario.pool>[0] = {},
) {
  const app = await scenario.application({
    checkpoints: [...profile.checkpoints],
    supportsConcurrent: (profile.modes as readonly string[]).includes('CONCURRENT'),
  });
  const pool = await scenario.pool({ app, ...settings });
  const person = await pool.appUser();
  const held = phone<P>({ url: proxy.url, profile, listen, requestTimeoutMs: 4_000 });
  const base = held.client as { register: (typeof held.client)['register'] };
  await base.register({ registrationKey: pool.registrationKey, name: 'Scanner' });
  return { pool, person, ...held };
}

describe('MFS', () => {
  it('L17: checks at login and at each of its check-points', async () => {
    const { person, client } = await registered(MFS);
    expect(resultOf(await client.login(person))).toBe('NEW');
    for (const action of MFS.checkpoints) expect(resultOf(await client.checkpoint(action))).toBe('RENEWED');
  });

  it('works offline; synchronising needs no seat; the next action is checked', async () => {
    const { pool, person, client, state } = await registered(MFS);
    await client.login(person);
    await proxy.refuse();
    expect(await client.checkpoint('ARRIVE')).toMatchObject({ outcome: 'unreachable', mayProceed: true });
    expect(state().checkPending).toBe(true);
    expect(client.workPermit()).toMatchObject({ allowed: true });

    // Meanwhile the seat lapses and is taken by another device.
    await scenario.sql`update seats set last_call_at = clock_timestamp() - lapses_after - interval '1 second' where seat_pool_id = ${pool.id}`;
    await (await pool.device()).logsIn();
    await proxy.accept();
    proxy.next();
    client.isOnlineHint(true);
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'done', lease: null });
    expect(await pool.denials()).toEqual([]);
    expect(state()).toMatchObject({ checkPending: true, seat: 'LAPSED', session: 'LOGGED_IN' });
    expect(proxy.counted.received).toBe(1);

    expect(await client.checkpoint('START_JOB')).toMatchObject({
      outcome: 'refused',
      message: 'No available licenses, please contact IT',
    });
    expect(state()).toMatchObject({ checkPending: false, session: 'LOGGED_IN', seat: 'LAPSED' });
    expect(await pool.denials()).toHaveLength(1);
  });

  it('does not allow a login without network', async () => {
    const { person, client, state } = await registered(MFS);
    await proxy.refuse();
    expect(await client.login(person)).toMatchObject({ outcome: 'unreachable', mayProceed: false });
    expect(state().session).toBe('LOGGED_OUT');
    expect(resultOf(await client.checkpoint('ARRIVE'))).toBe('LOGGED_OUT');
  });
});

describe('MIMS', () => {
  it('CONCURRENT: stops without network', async () => {
    const { person, client, state } = await registered(MIMS);
    await client.login(person);
    await proxy.refuse();
    expect(await client.checkpoint('START_SUB_APPLICATION')).toMatchObject({
      outcome: 'unreachable',
      mayProceed: false,
    });
    expect(state().checkPending).toBe(false);
  });

  it('L9: NAMED: works offline until its re-registration date', async () => {
    const { person, client, state } = await registered(MIMS, { mode: 'NAMED', reregistrationDelayHours: 2 });
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'PERMITTED' });
    expect(client.workPermit().remainingSeconds).toBeLessThanOrEqual(7200);
    expect(client.workPermit().remainingSeconds).toBeGreaterThan(7100);
    await proxy.refuse();
    const offline = { outcome: 'granted', grant: 'NOT_REQUIRED', offline: true, mayProceed: true };
    expect(await client.login(person)).toMatchObject(offline);
    expect(await client.checkpoint('START_SUB_APPLICATION')).toMatchObject(offline);
    expect(state()).toMatchObject({ session: 'LOGGED_IN', seat: 'NOT_REQUIRED', userName: person.userName });
  });

  it('NAMED: sends an offline login to the server with the next check', async () => {
    const { pool, person, client, state } = await registered(MIMS, { mode: 'NAMED' });
    await proxy.refuse();
    await client.login(person);
    await proxy.accept();
    expect(await client.checkpoint('START_SUB_APPLICATION')).toMatchObject({
      grant: 'NOT_REQUIRED',
      offline: false,
    });
    expect(await client.checkpoint('START_SUB_APPLICATION')).toMatchObject({
      grant: 'NOT_REQUIRED',
      offline: false,
    });
    expect(state().session).toBe('LOGGED_IN');

    await client.logout();
    await proxy.refuse();
    await client.login({ userName: 'unknown user' });
    expect(state().session).toBe('LOGGED_IN');
    await proxy.accept();
    expect(resultOf(await client.checkpoint('START_SUB_APPLICATION'))).toBe('INVALID_CREDENTIALS');
    expect(state()).toMatchObject({ session: 'LOGGED_OUT', notice: { reason: 'INVALID_CREDENTIALS' } });
    expect(await pool.denials()).toEqual([]);
  });

  it('L9: the device follows when the server ends its registration', async () => {
    const { pool, person, client, state, types } = await registered(MIMS, { mode: 'NAMED' });
    await client.login(person);
    await scenario.sql`update seats set last_call_at = clock_timestamp() - lapses_after - interval '1 second' where seat_pool_id = ${pool.id}`;
    expect(resultOf(await client.checkpoint('START_SUB_APPLICATION'))).toBe('REREGISTRATION_DUE');
    expect(state().registration).toBe('REREGISTRATION_DUE');
    expect(types()).toEqual(['REREGISTRATION_DUE']);
    expect(client.workPermit()).toMatchObject({ allowed: false, reason: 'REREGISTRATION_DUE' });
    await proxy.refuse();
    expect(resultOf(await client.checkpoint('START_SUB_APPLICATION'))).toBe('REREGISTRATION_DUE');
    await proxy.accept();
    await client.register({ registrationKey: pool.registrationKey, name: 'Scanner' });
    expect(state()).toMatchObject({ registration: 'REGISTERED', session: 'LOGGED_IN' });
    expect(client.workPermit()).toMatchObject({ allowed: true });
  });

  it('learns its re-registration date when the pool becomes NAMED, also without a live view', async () => {
    const { pool, person, client, state, until } = await registered(MIMS);
    await client.login(person);
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'SEAT_HELD' });
    await pool.update({ mode: 'NAMED', reregistrationDelayHours: 3 });
    expect(resultOf(await client.checkpoint('START_SUB_APPLICATION'))).toBe('NOT_REQUIRED');
    await until(() => client.workPermit().allowed);
    expect(client.workPermit().remainingSeconds).toBeGreaterThan(3 * 3600 - 60);
    expect(state()).toMatchObject({ mode: 'NAMED', seat: 'NOT_REQUIRED', link: 'OFF' });
  });
});

describe('POD', () => {
  it('L5 L8: registers and needs neither login nor check', async () => {
    const { pool, client, state, until } = await registered(POD, { mode: 'NAMED', listen: true });
    expect(client).not.toHaveProperty('login');
    expect(client).not.toHaveProperty('checkpoint');
    expect(state()).toMatchObject({ registration: 'REGISTERED', mode: 'NAMED', seat: 'NOT_REQUIRED' });
    expect(client.workPermit()).toMatchObject({ allowed: true });
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'done' });
    await until(() => state().link === 'LIVE');
    const late = phone({ url: proxy.url, profile: POD });
    expect(await late.client.register({ registrationKey: pool.registrationKey, name: 'late' })).toMatchObject(
      {
        outcome: 'refused',
        message: 'No available licenses, please contact IT',
      },
    );
    expect(late.client.workPermit()).toMatchObject({ allowed: false, reason: 'NOT_REGISTERED' });
  });

  it('L9: must not work after it was deleted', async () => {
    const { pool, client, state, until } = await registered(POD, { mode: 'NAMED', listen: true });
    await until(() => state().link === 'LIVE');
    await removeDevice({ ctx: pool.admin, input: { deviceId: state().device?.id ?? '' } });
    await until(() => state().registration === 'REMOVED');
    expect(client.workPermit()).toEqual({ allowed: false, remainingSeconds: null, reason: 'REMOVED' });
  });
});
