import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage } from '../src';
import { clientOver, kept } from './client-over';
import { errorAnswer, grantedAnswer, registeredAnswer } from './offline-server';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('two clients over one storage', () => {
  it('one that knows less takes nothing from the other when it is closed', async () => {
    const storage = memoryStorage();
    const [first, second] = [clientOver(storage), clientOver(storage)];
    await second.client.open();
    first.server.follow(registeredAnswer(), grantedAnswer('login', 'NEW'));
    await first.client.register({ registrationKey: 'k', name: 'n' });
    await first.client.login({ userName: 'tom' });
    await second.client.close();
    expect(await storage.read()).toContain('swd_secret');
    await first.client.close();
  });

  it('one whose token was replaced by the other takes nothing away from it', async () => {
    const storage = memoryStorage(await kept());
    const [first, second] = [clientOver(storage), clientOver(storage)];
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

  it('L14: one that lost the storage logs nobody out by itself', async () => {
    const storage = memoryStorage(await kept());
    const [first, second] = [clientOver(storage), clientOver(storage)];
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

  it('L8: both registering is one installation: the second one is sent to the first', async () => {
    const storage = memoryStorage();
    const [first, second] = [clientOver(storage), clientOver(storage)];
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

  it('goes on over a storage that was erased: nobody else has it', async () => {
    const storage = memoryStorage(await kept());
    const { client, server } = clientOver(storage);
    await client.open();
    await storage.write('');
    server.follow(registeredAnswer(36_000));
    expect(await client.register({ registrationKey: 'k', name: 'n' })).toMatchObject({ outcome: 'done' });
    expect(await storage.read()).toContain('"installationId":"i"');
    await client.close();
  });
});
