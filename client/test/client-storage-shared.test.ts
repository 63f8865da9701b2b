import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../src';
import { clientWithStorage, storedNamedLogin } from './client-with-storage';
import { errorAnswer, grantedAnswer, registeredAnswer } from './offline-server';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('two clients on one storage', () => {
  it('closing one does not overwrite what the other has stored', async () => {
    const storage = memoryStorage();
    const [first, second] = [clientWithStorage(storage), clientWithStorage(storage)];
    await second.client.open();
    first.server.follow(registeredAnswer(), grantedAnswer('login', 'NEW'));
    await first.client.register({ registrationKey: 'k', name: 'n' });
    await first.client.login({ userName: 'tom' });
    await second.client.close();
    expect(await storage.read()).toContain('swd_secret');
    await first.client.close();
  });

  it('one with a replaced token does not overwrite what the other has stored', async () => {
    const storage = memoryStorage(await storedNamedLogin());
    const [first, second] = [clientWithStorage(storage), clientWithStorage(storage)];
    await first.client.open();
    await second.client.open();
    first.server.follow(registeredAnswer(36_000));
    await vi.advanceTimersByTimeAsync(1000);
    await first.client.register({ registrationKey: 'k', name: 'n' });
    const before = await storage.read();
    second.server.follow(errorAnswer('UNAUTHENTICATED'));
    await second.client.recordActivity('SYNC');
    expect(second.client.getState().registration).toBe('REMOVED');
    await second.client.close();
    expect(await storage.read()).toBe(before);
    await first.client.close();
  });

  it('L14: one that lost the storage stops retrying its logout', async () => {
    const storage = memoryStorage(await storedNamedLogin());
    const [first, second] = [clientWithStorage(storage), clientWithStorage(storage)];
    await first.client.open();
    await second.client.open();
    await vi.advanceTimersByTimeAsync(1000);
    first.server.follow(grantedAnswer('login', 'NOT_REQUIRED'));
    await first.client.login({ userName: 'ben' });
    const leaving = second.client.logout();
    await vi.advanceTimersByTimeAsync(60_000);
    await leaving;
    const tries = second.server.requests.length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(second.server.requests).toHaveLength(tries);
    await second.client.close();
    expect(await storage.read()).toContain('"userName":"ben"');
    await first.client.close();
  });

  it('L8: the second registration fails with STORAGE_TAKEN and sends nothing', async () => {
    const storage = memoryStorage();
    const [first, second] = [clientWithStorage(storage), clientWithStorage(storage)];
    await first.client.open();
    await second.client.open();
    first.server.follow(registeredAnswer(36_000));
    second.server.follow(registeredAnswer(36_000));
    await first.client.register({ registrationKey: 'k', name: 'n' });
    expect(await second.client.register({ registrationKey: 'k', name: 'n' })).toMatchObject({
      outcome: 'failed',
      code: 'STORAGE_TAKEN',
      mayProceed: false,
    });
    expect(second.server.requests).toEqual([]);
    await first.client.close();
    await second.client.close();
  });

  it('an erased storage does not count as taken', async () => {
    const storage = memoryStorage(await storedNamedLogin());
    const { client, server } = clientWithStorage(storage);
    await client.open();
    await storage.write('');
    server.follow(registeredAnswer(36_000));
    expect(await client.register({ registrationKey: 'k', name: 'n' })).toMatchObject({ outcome: 'done' });
    expect(await storage.read()).toContain('"installationId":"i"');
    await client.close();
  });
});
