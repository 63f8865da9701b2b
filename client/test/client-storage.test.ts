import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeatwiseClient, memoryStorage, MIMS, type ClientStorage } from '../src';
import { errorAnswer, grantedAnswer, registeredAnswer, scriptedFetch } from './offline-server';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

/** A client on a phone without network, until its server is told otherwise. */
function clientOver(storage: ClientStorage) {
  const server = scriptedFetch('BROKEN');
  const client = createSeatwiseClient({
    url: 'https://seats.example.com',
    profile: MIMS,
    storage,
    fetch: server.fetch,
    listen: false,
  });
  return { client, server };
}

/** What a NAMED phone keeps on which somebody is at work. */
async function kept(): Promise<string> {
  const storage = memoryStorage();
  const { client, server } = clientOver(storage);
  server.follow(registeredAnswer(36_000), grantedAnswer('login', 'NOT_REQUIRED'), 'BROKEN');
  await client.register({ registrationKey: 'swr_key', name: 'Scanner', installationId: 'i' });
  await client.login({ userName: 'tom' });
  await client.close();
  return String(await storage.read());
}

const changed = async (change: object) =>
  JSON.stringify({ ...(JSON.parse(await kept()) as object), ...change });

describe('the storage', () => {
  it('of something else is a new beginning, and is left alone until there is something to keep', async () => {
    for (const text of ['', 'null', '{', '[]', '{"version":2}', '{"version":1,"view":null}', '7']) {
      const storage = memoryStorage(text);
      const { client } = clientOver(storage);
      await client.open();
      expect(client.getState().registration).toBe('NONE');
      expect(client.workPermit()).toMatchObject({ allowed: false, reason: 'NOT_REGISTERED' });
      await client.close();
      expect(await storage.read()).toBe(text);
    }
  });

  it.each([
    ['a view', { view: null }],
    ['a registration', { view: { registration: 'X', session: 'LOGGED_IN', mode: null, userName: null } }],
    ['a permit', { permit: { leftMs: 'long', wall: 0 } }],
    ['a token', { token: 7 }],
    ['a version', { version: 2 }],
  ])('that is damaged, without %s, still has the installation', async (_, damage) => {
    const { client, server } = clientOver(memoryStorage(await changed(damage)));
    await client.open();
    expect(client.getState()).toMatchObject({ registration: 'NONE', session: 'LOGGED_OUT' });
    server.follow(registeredAnswer(36_000));
    await client.register({ registrationKey: 'swr_key', name: 'Scanner' });
    expect(server.requests[0]?.variables.input).toMatchObject({ installationId: 'i' });
    await client.close();
  });

  it('L10: is not emptied by a client that was closed before it was opened', async () => {
    const storage = memoryStorage(await kept());
    const before = await storage.read();
    await clientOver(storage).client.close();
    expect(await storage.read()).toBe(before);
  });

  it('that cannot be read makes open fail, is not emptied, and is read the next time', async () => {
    const good = memoryStorage(await kept());
    const before = await good.read();
    let isLocked = true;
    const storage: ClientStorage = {
      read: async () => {
        if (isLocked) throw new Error('locked');
        return good.read();
      },
      write: (text) => good.write(text),
    };
    const { client } = clientOver(storage);
    await expect(client.open()).rejects.toThrow('locked');
    await client.close();
    expect(await good.read()).toBe(before);

    const next = clientOver(storage).client;
    await expect(next.open()).rejects.toThrow('locked');
    isLocked = false;
    await next.open();
    expect(next.getState().registration).toBe('REGISTERED');
    await next.close();
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
    const { client, server } = clientOver(storage);
    server.follow(registeredAnswer(), grantedAnswer('login', 'NEW'));
    expect(await client.register({ registrationKey: 'k', name: 'n' })).toMatchObject({ outcome: 'done' });
    isFull = false;
    await client.login({ userName: 'tom' });
    await client.close();
    expect(await good.read()).toContain('swd_secret');
  });

  it('that never says anything keeps nobody waiting for ever', async () => {
    const { client, server } = clientOver({ read: () => null, write: () => new Promise<void>(() => {}) });
    server.follow(registeredAnswer());
    const registering = client.register({ registrationKey: 'k', name: 'n' });
    await vi.advanceTimersByTimeAsync(16_000);
    expect(await registering).toMatchObject({ outcome: 'done' });
    const closing = client.close();
    await vi.advanceTimersByTimeAsync(8_000);
    await closing;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('has the installation before the registration is sent, and keeps it', async () => {
    const storage = memoryStorage();
    const { client, server } = clientOver(storage);
    const call = client.register({ registrationKey: 'k', name: 'n' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await call).toMatchObject({ outcome: 'unreachable', mayProceed: false, attempts: 4 });
    const ids = new Set(server.requests.map(({ variables }) => variables.input?.installationId));
    expect(ids.size).toBe(1);
    expect(JSON.parse(String(await storage.read()))).toMatchObject({ installationId: [...ids][0] });
    await client.close();
  });
});

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
