import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeatwiseClient, memoryStorage, MIMS, type ClientStorage, type MonotonicClock } from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

const HOUR = 3_600_000;
const CHECK = 'START_SUB_APPLICATION' as const;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

/** Starts the app on a phone without network. Each start has a new monotonic clock. */
async function start(storage: ClientStorage, clock: MonotonicClock = freshClock()) {
  const server = scriptedFetch('BROKEN');
  const client = createSeatwiseClient({
    url: 'https://seats.example.com',
    profile: MIMS,
    storage,
    clock,
    fetch: server.fetch,
    listen: false,
  });
  await client.open();
  return { client, server };
}

function freshClock(): MonotonicClock {
  const startedAt = performance.now();
  return { nowMs: () => performance.now() - startedAt };
}

/** A NAMED phone that must register again in ten hours. */
async function registered(clock?: MonotonicClock) {
  const storage = memoryStorage();
  const { client, server } = await start(storage, clock);
  server.follow(registeredAnswer(36_000), grantedAnswer('login', 'NOT_REQUIRED'), 'BROKEN');
  await client.register({ registrationKey: 'swr_key', name: 'Scanner' });
  await client.login({ userName: 'tom' });
  return { client, server, storage };
}

const offline = { outcome: 'granted', offline: true, grant: 'NOT_REQUIRED', lease: null };

describe('L9: a NAMED phone without network', () => {
  it('works until its re-registration date and no longer', async () => {
    const { client } = await registered();
    const events: string[] = [];
    client.subscribe((event) => event && events.push(event.type));
    await vi.advanceTimersByTimeAsync(10 * HOUR - 10_000);
    expect(await client.checkpoint(CHECK)).toMatchObject(offline);
    expect(client.workPermit()).toEqual({ allowed: true, remainingSeconds: 10, reason: 'PERMITTED' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(client.getState()).toMatchObject({
      registration: 'REREGISTRATION_DUE',
      notice: { message: 'The registration of this device has ended. Please register it again.' },
    });
    expect(events).toEqual(['REREGISTRATION_DUE']);
    const late = client.checkpoint(CHECK);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await late).toMatchObject({ outcome: 'refused', reason: 'REREGISTRATION_DUE' });
    await client.close();
  });

  it('waits at most three seconds for the server', async () => {
    const { client, server } = await registered();
    server.follow('NOTHING');
    const call = client.checkpoint(CHECK);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await call).toMatchObject(offline);
    await client.close();
  });

  it('does not gain time by being switched off and on', async () => {
    const { client, storage } = await registered();
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    await client.close();
    await vi.advanceTimersByTimeAsync(5 * HOUR);
    const again = await start(storage);
    expect(again.client.getState()).toMatchObject({
      session: 'LOGGED_IN',
      userName: 'tom',
      seat: 'NOT_REQUIRED',
    });
    expect(again.client.workPermit()).toMatchObject({ allowed: true, remainingSeconds: 3600 });
    await again.client.close();
    await vi.advanceTimersByTimeAsync(HOUR);
    const last = await start(storage);
    expect(last.client.getState().registration).toBe('REREGISTRATION_DUE');
    expect(last.client.workPermit()).toMatchObject({ allowed: false, reason: 'REREGISTRATION_DUE' });
    await last.client.close();
  });

  it('does not gain time by being killed: the time left is stored once a minute', async () => {
    const { client, storage } = await registered();
    const write = vi.spyOn(storage, 'write');
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    expect(write.mock.calls.length).toBeGreaterThan(230);
    expect(write.mock.calls.length).toBeLessThan(245);
    const killed = String(await storage.read());
    vi.setSystemTime(Date.now() - 30_000);
    const again = await start(memoryStorage(killed));
    expect(again.client.workPermit().remainingSeconds).toBeLessThanOrEqual(6 * 3600 + 60);
    await again.client.close();
    await client.close();
  });

  it('must not work after its clock was set back, until it has reached the server', async () => {
    const { client, storage } = await registered();
    await client.close();
    vi.setSystemTime(Date.now() - 2 * HOUR);
    const { client: again, server } = await start(storage);
    expect(again.workPermit()).toEqual({
      allowed: false,
      remainingSeconds: null,
      reason: 'CLOCK_TURNED_BACK',
    });
    const call = again.checkpoint(CHECK);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(await call).toMatchObject({ outcome: 'unreachable', mayProceed: false });
    server.follow(registeredAnswer(36_000));
    await again.register({ registrationKey: 'swr_key', name: 'Scanner' });
    expect(again.workPermit()).toMatchObject({ allowed: true, remainingSeconds: 36_000 });
    await again.close();
  });

  it('must not work after its clock was set back while the app runs', async () => {
    const { client } = await registered();
    vi.setSystemTime(Date.now() - 100 * HOUR);
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    expect(client.workPermit()).toMatchObject({ allowed: false, reason: 'CLOCK_TURNED_BACK' });
    await client.close();
  });

  it('does not gain time when its monotonic clock stops during sleep and its wall clock is set back', async () => {
    let awakeMs = 0;
    const { client } = await registered({ nowMs: () => awakeMs });
    for (let day = 1; day <= 30; day++) {
      // A day of sleep passes on the wall clock alone, which is then set back by a day and five minutes.
      awakeMs += 60_000;
      vi.setSystemTime(Date.now() - 5 * 60_000);
      client.workPermit();
    }
    expect(client.workPermit()).toMatchObject({ allowed: false, reason: 'CLOCK_TURNED_BACK' });
    await client.close();
  });

  it('trusts a platform clock that survives restarts, however the wall clock is set', async () => {
    const startedAt = performance.now();
    const clock = { nowMs: () => performance.now() - startedAt, bootId: 'boot 1' };
    const { client, storage } = await registered(clock);
    await client.close();
    vi.setSystemTime(new Date('1999-01-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(HOUR);
    const again = await start(storage, clock);
    expect(again.client.workPermit()).toMatchObject({ allowed: true, remainingSeconds: 9 * 3600 });
    await again.client.close();
  });
});
