import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeatwiseClient, memoryStorage, MIMS } from '../src';
import { backoffMs, DEFAULT_RETRY } from '../src/retry';
import { atMfsWork, atWork, timed } from './at-work';
import {
  aLease,
  errorAnswer,
  grantedAnswer,
  refusedAnswer,
  registeredAnswer,
  type Script,
} from './offline-server';

const CHECK = 'START_SUB_APPLICATION' as const;
const GATEWAY: Script = { status: 503, text: '<html>down</html>' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('without an answer', () => {
  it('30 s of nothing: gives up each try after 8 s, and after four of them', async () => {
    const { client, server } = await atWork();
    server.follow('NOTHING');
    const { outcome, ms } = await timed(client.checkpoint(CHECK));
    expect(outcome).toEqual({ outcome: 'unreachable', mayProceed: false, attempts: 4 });
    expect(ms).toBeGreaterThan(4 * 8000 + 0.9 * (300 + 600 + 1200));
    expect(ms).toBeLessThan(4 * 8000 + 300 + 600 + 1200 + 100);
  });

  it('an app that may go on without network is not kept waiting for longer than one try', async () => {
    const { client, server } = await atMfsWork();
    server.follow('NOTHING');
    const { outcome, ms } = await timed(client.checkpoint('ARRIVE'));
    expect(outcome).toEqual({ outcome: 'unreachable', mayProceed: true, attempts: 1 });
    expect(ms).toBeLessThan(8100);
  });

  it('asks again at once when the platform says that the network is back', async () => {
    const { client, server } = await atWork({ retry: { firstDelayMs: 60_000, maxDelayMs: 60_000 } });
    server.follow('BROKEN', grantedAnswer('checkLicense', 'RENEWED'));
    const call = timed(client.checkpoint(CHECK));
    await vi.advanceTimersByTimeAsync(1000);
    client.isOnlineHint(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.requests).toHaveLength(1);
    client.isOnlineHint(true);
    expect(await call).toMatchObject({ outcome: { outcome: 'granted' } });
  });

  it('a closed client asks nothing more', async () => {
    const { client, server } = await atWork();
    server.follow('NOTHING');
    const call = client.checkpoint(CHECK);
    await vi.advanceTimersByTimeAsync(10);
    await client.close();
    expect(await call).toMatchObject({ outcome: 'unreachable', attempts: 1 });
    expect(vi.getTimerCount()).toBe(0);
    expect(await client.recordActivity('SYNC')).toMatchObject({ outcome: 'unreachable' });
    expect(server.requests).toHaveLength(1);
  });
});

describe('what is tried again', () => {
  it.each<[string, Script]>([
    ['a broken connection', 'BROKEN'],
    ['502', { status: 502, text: '' }],
    ['503', GATEWAY],
    ['504', { status: 504, text: '{}' }],
    ['UNAVAILABLE', errorAnswer('UNAVAILABLE', 1)],
    ['a reply that was cut off', { text: '{"data":{"checkLic' }],
    ["a hotspot's page", { text: '<html>Please sign in</html>' }],
    ...[403, 404, 500, 511, 521].map((status): [string, Script] => [
      `a page with status ${status}`,
      { status, text: '<html>Please sign in</html>' },
    ]),
    ['no GraphQL', { body: { hello: 1 } }],
    ['no answer to what was asked', { body: { data: { logout: {} } } }],
  ])('%s', async (_, fault) => {
    const { client, server } = await atWork();
    server.follow(fault, fault, grantedAnswer('checkLicense', 'RENEWED'));
    expect((await timed(client.checkpoint(CHECK))).outcome).toMatchObject({ outcome: 'granted' });
    expect(server.operations()).toEqual(['CheckLicense', 'CheckLicense', 'CheckLicense']);
  });

  it.each<[string, Script, object]>([
    ['a refusal', refusedAnswer('checkLicense', 'NO_LICENSE_AVAILABLE'), { outcome: 'refused' }],
    [
      'a reason this version does not know',
      refusedAnswer('checkLicense', 'NEW_REASON'),
      { reason: 'NEW_REASON' },
    ],
    ['BAD_USER_INPUT', errorAnswer('BAD_USER_INPUT'), { outcome: 'failed', code: 'BAD_USER_INPUT' }],
    ['RATE_LIMITED', errorAnswer('RATE_LIMITED', 7, 429), { code: 'RATE_LIMITED', retryAfterSeconds: 7 }],
    ['429 of a proxy', { status: 429, text: '', headers: { 'retry-after': '9' } }, { retryAfterSeconds: 9 }],
    ['INTERNAL_SERVER_ERROR', errorAnswer('INTERNAL_SERVER_ERROR', undefined, 500), { outcome: 'failed' }],
    [
      'a type of a later server',
      { body: { data: { checkLicense: { __typename: 'X' } } } },
      { code: 'BAD_RESPONSE' },
    ],
  ])('not %s', async (_, answer, expected) => {
    const { client, server } = await atWork();
    server.follow(answer);
    expect((await timed(client.checkpoint(CHECK))).outcome).toMatchObject({ mayProceed: false, ...expected });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Script]>([
    ['an error of the server', errorAnswer('INTERNAL_SERVER_ERROR')],
    ['misuse', errorAnswer('BAD_USER_INPUT')],
    ['too many calls', errorAnswer('RATE_LIMITED', 7, 429)],
    ["a hotspot's page", { status: 511, text: '<html>Please sign in</html>' }],
  ])('L20: no work waits for an activity that met with %s', async (_, answer) => {
    const { client, server } = await atWork();
    server.follow(answer);
    expect((await timed(client.recordActivity('SYNC'))).outcome).toMatchObject({ mayProceed: true });
  });

  it('waits longer each time, never longer than the most, and never all at one moment', () => {
    const waits = (random: number) =>
      [1, 2, 3, 4, 5, 6].map((failures) => backoffMs(DEFAULT_RETRY, failures, () => random));
    expect(waits(1)).toEqual([300, 600, 1200, 2400, 4800, 5000]);
    expect(waits(0.5)).toEqual([150, 300, 600, 1200, 2400, 2500]);
    expect(waits(0)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a request', () => {
  it('carries the token, never a cookie, and nothing of the password is kept', async () => {
    const storage = memoryStorage();
    const { client, server } = await atWork({ storage });
    server.follow(grantedAnswer('checkLicense', 'RENEWED'));
    await client.checkpoint(CHECK);
    expect(server.requests[0]?.headers.get('authorization')).toBe('Bearer swd_secret');
    expect(server.requests[0]?.variables).toEqual({ input: { action: CHECK } });
    await client.close();
    const kept = String(await storage.read());
    expect(kept).toContain('swd_secret');
    expect(kept).not.toContain('"secret"');
  });
});

describe('registering again', () => {
  const about = { registrationKey: 'swr_key', name: 'Scanner' };
  const answer = (state: string, hardLogin: boolean, deviceToken: string): Script => ({
    body: {
      data: {
        registerDevice: {
          __typename: 'DeviceRegistered',
          device: { id: 'd1', name: 'Scanner', state, hardLogin },
          deviceToken,
          reregisterBy: null,
          reregisterInSeconds: null,
          serverTime: '2026-01-01T00:00:00.000Z',
        },
      },
    },
  });
  const tokens = (requests: { headers: Headers }[]) =>
    requests.map(({ headers }) => headers.get('authorization'));

  it('L10: presents the present token, and the person stays logged in', async () => {
    const { client, server } = await atWork();
    server.follow(answer('HOLDING_SEAT', true, 'swd_second'), answer('HOLDING_SEAT', true, 'swd_third'));
    for (let n = 0; n < 2; n++) expect(await client.register(about)).toMatchObject({ outcome: 'done' });
    expect(tokens(server.requests)).toEqual(['Bearer swd_secret', 'Bearer swd_second']);
    expect(client.getState()).toMatchObject({ session: 'LOGGED_IN', userName: 'tom', seat: 'HELD' });
  });

  it('L10: tells the app when the server ended the login', async () => {
    const { client, server } = await atWork();
    const events: unknown[] = [];
    client.subscribe((event) => events.push(event));
    server.follow(answer('LOGGED_OUT', false, 'swd_second'));
    expect(await client.register(about)).toMatchObject({ outcome: 'done' });
    expect(client.getState()).toMatchObject({
      session: 'LOGGED_OUT',
      userName: null,
      seat: 'NONE',
      notice: { reason: 'LOGGED_OUT' },
    });
    expect(events).toContainEqual(expect.objectContaining({ type: 'LOGGED_OUT', reason: 'LOGGED_OUT' }));
  });

  it('goes without a token where the server knows none of its kind', async () => {
    const { client, server } = await atWork();
    server.follow(errorAnswer('UNAUTHENTICATED'), answer('LOGGED_OUT', false, 'swd_second'));
    expect(await client.register(about)).toMatchObject({ outcome: 'done' });
    expect(tokens(server.requests)).toEqual(['Bearer swd_secret', null]);
  });
});

describe("the phone's clock", () => {
  it('hours wrong, and turned while a seat is held, changes nothing', async () => {
    vi.setSystemTime(new Date('2031-07-01T00:00:00Z'));
    const { client } = await atWork();
    expect(client.seatRemainingSeconds()).toBe(1800);
    vi.setSystemTime(new Date('1999-01-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(client.seatRemainingSeconds()).toBe(1200);
    vi.setSystemTime(new Date('2040-01-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect([client.seatRemainingSeconds(), client.getState().seat]).toEqual([600, 'HELD']);
  });

  it('warns once two minutes before the seat ends, then tells that it lapsed', async () => {
    const { client } = await atWork();
    const told: unknown[] = [];
    client.subscribe((event) => event && told.push([event.type, Math.round(performance.now() / 1000)]));
    const loggedInAt = Math.round(performance.now() / 1000);
    await vi.advanceTimersByTimeAsync(1_801_000);
    expect(told).toEqual([
      ['SEAT_ENDS_SOON', loggedInAt + 1680],
      ['SEAT_LAPSED', loggedInAt + 1800],
    ]);
    expect(client.seatRemainingSeconds()).toBeNull();
  });

  it('counts a lease from when it was asked for, not from when the answer came', async () => {
    const { client, server } = await atWork();
    const slow: typeof fetch = async (url, init) => {
      await new Promise((resolve) => setTimeout(resolve, 5000));
      return server.fetch(url, init);
    };
    const other = createSeatwiseClient({
      url: 'https://seats.example.com',
      profile: MIMS,
      storage: memoryStorage(),
      listen: false,
      fetch: slow,
    });
    server.follow(registeredAnswer(), grantedAnswer('login', 'NEW', aLease(100)));
    await timed(other.register({ registrationKey: 'k', name: 'n' }));
    await timed(other.login({ userName: 'tom' }));
    expect(other.seatRemainingSeconds()).toBe(95);
    await client.close();
    await other.close();
  });
});
