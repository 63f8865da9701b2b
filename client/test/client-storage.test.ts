import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryStorage, SeatwiseStorageError, type ClientStorage } from '../src';
import { clientWithStorage, storedNamedLogin } from './client-with-storage';
import { errorAnswer, grantedAnswer, registeredAnswer } from './offline-server';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

type Client = ReturnType<typeof clientWithStorage>['client'];
const register = (client: Client) => client.register({ registrationKey: 'k', name: 'n' });
const logIn = (client: Client) => client.login({ userName: 'tom' });

const fails = (): never => {
  throw new Error('full');
};

/** A storage that fails at its n-th read; `open` makes the first. */
const throwsAtRead =
  (nth: number, otherwise: () => Promise<string> = fails) =>
  (good: ClientStorage): Partial<ClientStorage> => {
    let readings = 0;
    return { read: () => (++readings >= nth ? otherwise() : good.read()) };
  };

const changed = async (change: object) =>
  JSON.stringify({ ...(JSON.parse(await storedNamedLogin()) as object), ...change });

describe('a storage', () => {
  it.each([null, ''])('with %j counts as empty', async (text) => {
    const { client } = clientWithStorage(memoryStorage(text));
    await client.open();
    expect(client.getState().registration).toBe('NONE');
    expect(client.workPermit()).toMatchObject({ allowed: false, reason: 'NOT_REGISTERED' });
    await client.close();
  });

  it.each([' ', 'null', '{', '[]', '{"version":2}', '{"version":1,"view":null}', '7', 'swd_secret'])(
    'with %j is corrupt: no call is sent, nothing is overwritten, and the outcome says what to do',
    async (text) => {
      const storage = memoryStorage(text);
      const { client, server } = clientWithStorage(storage);
      await expect(client.open()).rejects.toMatchObject({ code: 'STORAGE_CORRUPT', installationId: null });
      for (const call of [register, logIn]) {
        expect(await call(client)).toMatchObject({
          outcome: 'failed',
          mayProceed: false,
          code: 'STORAGE_CORRUPT',
          message: expect.stringContaining('contact IT') as string,
        });
      }
      expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'failed', mayProceed: true });
      await client.close();
      expect(server.requests).toEqual([]);
      expect(await storage.read()).toBe(text);
    },
  );

  it('with a text that was cut off still yields the installation id', async () => {
    const text = await storedNamedLogin();
    const storage = memoryStorage(text.slice(0, text.indexOf('"view"') + 20));
    const { client, server } = clientWithStorage(storage);
    const error: unknown = await client.open().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SeatwiseStorageError);
    const { installationId } = error as SeatwiseStorageError;
    await storage.write('');
    server.follow(registeredAnswer(36_000));
    const again = { registrationKey: 'k', name: 'n', installationId: installationId ?? undefined };
    expect(await client.register(again)).toMatchObject({ outcome: 'done' });
    expect(server.requests[0]?.variables.input).toMatchObject({ installationId: 'i' });
    await client.close();
  });

  it.each([
    ['a view', { view: null }],
    ['a registration', { view: { registration: 'X', session: 'LOGGED_IN', mode: null, userName: null } }],
    ['a permit', { permit: { leftMs: 'long', wall: 0 } }],
    ['a token', { token: 7 }],
    ['a version', { version: 2 }],
  ])('damaged in %s still yields the installation id', async (_, damage) => {
    const { client, server } = clientWithStorage(memoryStorage(await changed(damage)));
    await client.open();
    expect(client.getState()).toMatchObject({ registration: 'NONE', session: 'LOGGED_OUT' });
    server.follow(registeredAnswer(36_000));
    await client.register({ registrationKey: 'swr_key', name: 'Scanner' });
    expect(server.requests[0]?.variables.input).toMatchObject({ installationId: 'i' });
    await client.close();
  });

  it('L10: is not overwritten by a client that is closed before it is opened', async () => {
    const storage = memoryStorage(await storedNamedLogin());
    const before = await storage.read();
    await clientWithStorage(storage).client.close();
    expect(await storage.read()).toBe(before);
  });

  it('that cannot be read makes open() reject, is not overwritten, and is read by the next open()', async () => {
    const good = memoryStorage(await storedNamedLogin());
    const before = await good.read();
    let isLocked = true;
    const storage: ClientStorage = {
      read: async () => {
        if (isLocked) throw new Error('locked');
        return good.read();
      },
      write: (text) => good.write(text),
    };
    const { client } = clientWithStorage(storage);
    await expect(client.open()).rejects.toThrow('locked');
    await client.close();
    expect(await good.read()).toBe(before);

    const next = clientWithStorage(storage).client;
    await expect(next.open()).rejects.toThrow('locked');
    isLocked = false;
    await next.open();
    expect(next.getState().registration).toBe('REGISTERED');
    await next.close();
  });

  it('that does not respond makes open() reject, and is read by the next open()', async () => {
    const good = memoryStorage(await storedNamedLogin());
    let isStuck = true;
    const storage: ClientStorage = {
      read: () => (isStuck ? new Promise<string>(() => {}) : good.read()),
      write: (text) => good.write(text),
    };
    const { client, server } = clientWithStorage(storage);
    const outcome = register(client);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await outcome).toMatchObject({ outcome: 'failed', code: 'STORAGE_UNREADABLE' });
    isStuck = false;
    await client.open();
    expect(client.getState().registration).toBe('REGISTERED');
    expect(server.requests).toEqual([]);
    await client.close();
  });

  it.each<[string, (good: ClientStorage) => Partial<ClientStorage>]>([
    ['throws on write', () => ({ write: fails })],
    ['rejects on write', () => ({ write: async () => fails() })],
    ['never finishes a write', () => ({ write: () => new Promise<void>(() => {}) })],
    ['drops what is written', () => ({ write: () => {} })],
    ['keeps half of the text', (good) => ({ write: (text) => good.write(text.slice(0, 60)) })],
    ['throws when it is read before the write', throwsAtRead(2)],
    ['throws when it is read back', throwsAtRead(3)],
    ['never answers when it is read back', throwsAtRead(3, () => new Promise<string>(() => {}))],
  ])('that %s: no call is sent, and register fails with STORAGE_UNWRITABLE', async (_, broken) => {
    const good = memoryStorage();
    const { client, server } = clientWithStorage({ ...good, ...broken(good) });
    server.follow(registeredAnswer());
    const registering = register(client);
    await vi.advanceTimersByTimeAsync(9_000);
    const outcome = await registering;
    expect(outcome).toMatchObject({ outcome: 'failed', mayProceed: false, code: 'STORAGE_UNWRITABLE' });
    expect(server.requests).toEqual([]);
    expect(client.getState()).toMatchObject({ registration: 'NONE' });
    const closing = client.close();
    await vi.advanceTimersByTimeAsync(9_000);
    await closing;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that works again is written to automatically, and the state shows it', async () => {
    const good = memoryStorage();
    let isFull = true;
    const storage: ClientStorage = {
      read: () => good.read(),
      write: (text) => (isFull ? fails() : good.write(text)),
    };
    const { client, server } = clientWithStorage(storage);
    server.follow(registeredAnswer(), grantedAnswer('login', 'NEW'));
    const first = await register(client);
    expect(first).toMatchObject({ code: 'STORAGE_UNWRITABLE' });
    expect(client.getState().storage).toBe('FAILING');
    isFull = false;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(client.getState().storage).toBe('OK');
    const { installationId } = JSON.parse(String(await good.read())) as { installationId: string };
    expect(await register(client)).toMatchObject({ outcome: 'done' });
    expect(server.requests[0]?.variables.input).toMatchObject({ installationId });
    isFull = true;
    await client.login({ userName: 'tom' });
    expect(await good.read()).not.toContain('"LOGGED_IN"');
    await vi.advanceTimersByTimeAsync(100);
    expect(client.getState()).toMatchObject({ storage: 'FAILING', session: 'LOGGED_IN' });
    isFull = false;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await good.read()).toContain('"LOGGED_IN"');
    await client.close();
  });

  it('L10: that stores the installation id but not the token: the device works until the app ends, then registers again', async () => {
    const good = memoryStorage(await storedNamedLogin());
    const storage: ClientStorage = {
      read: () => good.read(),
      write: (text) => (text.includes('swd_second') ? fails() : good.write(text)),
    };
    const { client, server } = clientWithStorage(storage);
    await client.open();
    server.follow(registeredAnswer(36_000, 'swd_second'), errorAnswer('UNAUTHENTICATED'));
    expect(await register(client)).toMatchObject({ outcome: 'failed', code: 'STORAGE_UNWRITABLE' });
    expect(client.getState()).toMatchObject({ registration: 'REGISTERED', storage: 'FAILING' });
    expect(client.workPermit()).toMatchObject({ allowed: true });
    await client.close();

    const again = clientWithStorage(good);
    await again.client.open();
    again.server.follow(errorAnswer('UNAUTHENTICATED'));
    await again.client.recordActivity('SYNC');
    expect(again.server.requests[0]?.headers.get('authorization')).toBe('Bearer swd_secret');
    expect(again.client.getState().registration).toBe('REREGISTRATION_DUE');
    expect(again.client.workPermit()).toMatchObject({ allowed: true });
    again.server.follow(registeredAnswer(36_000, 'swd_third'));
    expect(await register(again.client)).toMatchObject({ outcome: 'done' });
    const ids = [server, again.server].flatMap(({ requests }) =>
      requests.flatMap(({ variables }) => variables.input?.installationId ?? []),
    );
    expect(new Set(ids)).toEqual(new Set(['i']));
    await again.client.close();
  });

  it('contains the installation id before the registration is sent', async () => {
    const storage = memoryStorage();
    const { client, server } = clientWithStorage(storage);
    const call = client.register({ registrationKey: 'k', name: 'n' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await call).toMatchObject({ outcome: 'unreachable', mayProceed: false, attempts: 4 });
    const ids = new Set(server.requests.map(({ variables }) => variables.input?.installationId));
    expect(ids.size).toBe(1);
    expect(JSON.parse(String(await storage.read()))).toMatchObject({ installationId: [...ids][0] });
    await client.close();
  });
});
