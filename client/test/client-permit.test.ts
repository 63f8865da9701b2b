import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createSeatwiseClient,
  memoryStorage,
  MIMS,
  POA,
  type ClientStorage,
  type MonotonicClock,
} from '../src';
import { grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

const HOUR = 3_600_000;
const CHECK = 'START_SUB_APPLICATION' as const;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

/** A process of the app on a phone without network; each has a monotonic clock that begins anew. */
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

/** A NAMED phone with ten hours until it must register again. */
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
  it('works until its date and not a moment longer', async () => {
    const { client } = await registered();
    const told: string[] = [];
    client.subscribe((event) => event && told.push(event.type));
    await vi.advanceTimersByTimeAsync(10 * HOUR - 10_000);
    expect(await client.checkpoint(CHECK)).toMatchObject(offline);
    expect(client.workPermit()).toEqual({ allowed: true, remainingSeconds: 10, reason: 'PERMITTED' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(client.getState()).toMatchObject({
      registration: 'REREGISTRATION_DUE',
      notice: { message: 'The registration of this device has ended. Please register it again.' },
    });
    expect(told).toEqual(['REREGISTRATION_DUE']);
    const late = client.checkpoint(CHECK);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await late).toMatchObject({ outcome: 'refused', reason: 'REREGISTRATION_DUE' });
    await client.close();
  });

  it('waits three seconds for the server at most', async () => {
    const { client, server } = await registered();
    server.follow('NOTHING');
    const call = client.checkpoint(CHECK);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await call).toMatchObject(offline);
    await client.close();
  });

  it('gains nothing by switching off and on', async () => {
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

  it('gains nothing by being killed: what is left is written once a minute', async () => {
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

  it('is suspended by a clock that was turned back, until the server has been asked', async () => {
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

  it('gains nothing by turning the clock while it runs', async () => {
    const { client } = await registered();
    vi.setSystemTime(Date.now() - 100 * HOUR);
    await vi.advanceTimersByTimeAsync(4 * HOUR);
    expect(client.workPermit().remainingSeconds).toBe(6 * 3600);
    await client.close();
  });

  it('believes a clock of the platform that survives restarts, however the other one is turned', async () => {
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

describe('the storage', () => {
  it('of something else is a new beginning', async () => {
    for (const text of ['', 'null', '{', '[]', '{"version":2}', '7']) {
      const { client } = await start(memoryStorage(text));
      expect(client.getState().registration).toBe('NONE');
      expect(client.workPermit()).toMatchObject({ allowed: false, reason: 'NOT_REGISTERED' });
      await client.close();
    }
  });

  it('that cannot be read makes open fail, and the next one try again', async () => {
    const good = memoryStorage();
    let isLocked = true;
    const storage: ClientStorage = {
      read: async () => {
        if (isLocked) throw new Error('locked');
        return good.read();
      },
      write: (text) => good.write(text),
    };
    const client = createSeatwiseClient({ url: 'x', profile: POA, storage, listen: false });
    await expect(client.open()).rejects.toThrow('locked');
    isLocked = false;
    await client.open();
    expect(client.getState().registration).toBe('NONE');
    await client.close();
  });

  it('that cannot be written to is tried again with the next change, and harms nothing', async () => {
    const good = memoryStorage();
    let isFull = true;
    const storage: ClientStorage = {
      read: () => good.read(),
      write(text) {
        if (isFull) throw new Error('full');
        return good.write(text);
      },
    };
    const { client, server } = await start(storage);
    server.follow(registeredAnswer(), grantedAnswer('login', 'NEW'));
    expect(await client.register({ registrationKey: 'k', name: 'n' })).toMatchObject({ outcome: 'done' });
    isFull = false;
    await client.login({ userName: 'tom' });
    await client.close();
    expect(await good.read()).toContain('swd_secret');
  });

  it('has the installation before the registration is sent, and keeps it', async () => {
    const storage = memoryStorage();
    const { client, server } = await start(storage);
    const call = client.register({ registrationKey: 'k', name: 'n' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await call).toMatchObject({ outcome: 'unreachable', mayProceed: false, attempts: 4 });
    const ids = new Set(server.requests.map(({ variables }) => variables.input?.installationId));
    expect(ids.size).toBe(1);
    expect(JSON.parse(String(await storage.read()))).toMatchObject({ installationId: [...ids][0] });
    await client.close();
  });
});
