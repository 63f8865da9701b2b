import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSeatwiseClient, MIMS, webStorage } from '@/client/src';
import { clientKey, logOutAndForget, sendPendingLogouts } from './pending-logouts';

const kept = new Map<string, string>();
let isOnline = true;
let asked: string[] = [];

const answers: Record<string, object> = {
  RegisterDevice: {
    registerDevice: {
      __typename: 'DeviceRegistered',
      device: { id: 'd', name: 'n', state: 'LOGGED_OUT', hardLogin: false },
      deviceToken: 'swd_secret',
      reregisterBy: null,
      reregisterInSeconds: null,
      serverTime: 'now',
    },
  },
  Logout: { logout: { changed: true, serverTime: 'now' } },
};

beforeEach(() => {
  kept.clear();
  [isOnline, asked] = [true, []];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('location', { origin: 'https://seats.example.com' });
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (!isOnline) throw new TypeError('no network');
    const { operationName } = JSON.parse(String(init.body)) as { operationName: string };
    asked.push(operationName);
    return Response.json({ data: answers[operationName] });
  });
});
afterEach(() => vi.unstubAllGlobals());

async function registeredPhone() {
  const client = createSeatwiseClient({
    url: location.origin,
    profile: MIMS,
    storage: webStorage(localStorage, clientKey('1')),
    listen: false,
    retry: { attempts: 1 },
  });
  await client.register({ registrationKey: 'k', name: 'n' });
  return client;
}

it('a phone that is taken away is logged out, and nothing of it stays', async () => {
  await logOutAndForget('1', await registeredPhone());
  expect(asked).toEqual(['RegisterDevice', 'Logout']);
  expect([...kept]).toEqual([]);
});

it('L14: a phone that is taken away without network is logged out as soon as there is one', async () => {
  const client = await registeredPhone();
  isOnline = false;
  await logOutAndForget('1', client);
  expect(kept.get(clientKey('1'))).toContain('swd_secret');
  isOnline = true;
  await sendPendingLogouts();
  expect(asked).toContain('Logout');
  expect([...kept]).toEqual([]);
});
