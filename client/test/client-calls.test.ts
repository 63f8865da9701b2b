import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSeatwiseClient, memoryStorage, MIMS } from '../src';
import { backoffMs, DEFAULT_RETRY } from '../src/retry';
import { loggedInMfsClient, loggedInClient, timed } from './logged-in-client';
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

describe('without a reply', () => {
  it('gives up each try after 8 s, and the call after four tries', async () => {
    const { client, server } = await loggedInClient();
    server.follow('NOTHING');
    const { outcome, ms } = await timed(client.checkpoint(CHECK));
    expect(outcome).toEqual({ outcome: 'unreachable', mayProceed: false, attempts: 4 });
    expect(ms).toBeGreaterThan(4 * 8000 + 0.9 * (300 + 600 + 1200));
    expect(ms).toBeLessThan(4 * 8000 + 300 + 600 + 1200 + 100);
  });

  it('an app that may work offline waits for one try at most', async () => {
    const { client, server } = await loggedInMfsClient();
    server.follow('NOTHING');
    const { outcome, ms } = await timed(client.checkpoint('ARRIVE'));
    expect(outcome).toEqual({ outcome: 'unreachable', mayProceed: true, attempts: 1 });
    expect(ms).toBeLessThan(8100);
  });

  it('retries at once when the platform reports that the network is back', async () => {
    const { client, server } = await loggedInClient({ retry: { firstDelayMs: 60_000, maxDelayMs: 60_000 } });
    server.follow('BROKEN', grantedAnswer('checkLicense', 'RENEWED'));
    const call = timed(client.checkpoint(CHECK));
    await vi.advanceTimersByTimeAsync(1000);
    client.isOnlineHint(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(server.requests).toHaveLength(1);
    client.isOnlineHint(true);
    expect(await call).toMatchObject({ outcome: { outcome: 'granted' } });
  });

  it('a closed client sends nothing more', async () => {
    const { client, server } = await loggedInClient();
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

describe('retries', () => {
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
    ['a reply that is not GraphQL', { body: { hello: 1 } }],
    ['data without the requested field', { body: { data: { logout: {} } } }],
  ])('are made after %s', async (_, fault) => {
    const { client, server } = await loggedInClient();
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
  ])('are not made after %s', async (_, answer, expected) => {
    const { client, server } = await loggedInClient();
    server.follow(answer);
    expect((await timed(client.checkpoint(CHECK))).outcome).toMatchObject({ mayProceed: false, ...expected });
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, Script]>([
    ['a server error', errorAnswer('INTERNAL_SERVER_ERROR')],
    ['BAD_USER_INPUT', errorAnswer('BAD_USER_INPUT')],
    ['too many calls', errorAnswer('RATE_LIMITED', 7, 429)],
    ["a hotspot's page", { status: 511, text: '<html>Please sign in</html>' }],
  ])('L20: work may proceed after an activity that failed with %s', async (_, answer) => {
    const { client, server } = await loggedInClient();
    server.follow(answer);
    expect((await timed(client.recordActivity('SYNC'))).outcome).toMatchObject({ mayProceed: true });
  });

  it('are delayed longer each time, up to a limit, with random jitter', () => {
    const waits = (random: number) =>
      [1, 2, 3, 4, 5, 6].map((failures) => backoffMs(DEFAULT_RETRY, failures, () => random));
    expect(waits(1)).toEqual([300, 600, 1200, 2400, 4800, 5000]);
    expect(waits(0.5)).toEqual([150, 300, 600, 1200, 2400, 2500]);
    expect(waits(0)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('a request', () => {
  it('carries the token; the password is not stored', async () => {
    const storage = memoryStorage();
    const { client, server } = await loggedInClient({ storage });
    server.follow(grantedAnswer('checkLicense', 'RENEWED'));
    await client.checkpoint(CHECK);
    expect(server.requests[0]?.headers.get('authorization')).toBe('Bearer swd_secret');
    expect(server.requests[0]?.variables).toEqual({ input: { action: CHECK } });
    await client.close();
    const stored = String(await storage.read());
    expect(stored).toContain('swd_secret');
    expect(stored).not.toContain('"secret"');
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

  it('L10: sends the current token, and the user stays logged in', async () => {
    const { client, server } = await loggedInClient();
    server.follow(answer('HOLDING_SEAT', true, 'swd_second'), answer('HOLDING_SEAT', true, 'swd_third'));
    for (let n = 0; n < 2; n++) expect(await client.register(about)).toMatchObject({ outcome: 'done' });
    expect(tokens(server.requests)).toEqual(['Bearer swd_secret', 'Bearer swd_second']);
    expect(client.getState()).toMatchObject({ session: 'LOGGED_IN', userName: 'tom', seat: 'HELD' });
  });

  it('L10: reports that the server ended the login', async () => {
    const { client, server } = await loggedInClient();
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

  it('is sent without a token after the server has rejected the token', async () => {
    const { client, server } = await loggedInClient();
    server.follow(errorAnswer('UNAUTHENTICATED'), answer('LOGGED_OUT', false, 'swd_second'));
    expect(await client.register(about)).toMatchObject({ outcome: 'done' });
    expect(tokens(server.requests)).toEqual(['Bearer swd_secret', null]);
  });
});

describe("the phone's clock", () => {
  it('does not affect a seat when it is hours wrong or set while the seat is held', async () => {
    vi.setSystemTime(new Date('2031-07-01T00:00:00Z'));
    const { client } = await loggedInClient();
    expect(client.seatRemainingSeconds()).toBe(1800);
    vi.setSystemTime(new Date('1999-01-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(client.seatRemainingSeconds()).toBe(1200);
    vi.setSystemTime(new Date('2040-01-01T00:00:00Z'));
    await vi.advanceTimersByTimeAsync(600_000);
    expect([client.seatRemainingSeconds(), client.getState().seat]).toEqual([600, 'HELD']);
  });

  it('raises SEAT_ENDS_SOON two minutes before the end, then SEAT_LAPSED', async () => {
    const { client } = await loggedInClient();
    const events: unknown[] = [];
    client.subscribe((event) => event && events.push([event.type, Math.round(performance.now() / 1000)]));
    const loggedInAt = Math.round(performance.now() / 1000);
    await vi.advanceTimersByTimeAsync(1_801_000);
    expect(events).toEqual([
      ['SEAT_ENDS_SOON', loggedInAt + 1680],
      ['SEAT_LAPSED', loggedInAt + 1800],
    ]);
    expect(client.seatRemainingSeconds()).toBeNull();
  });

  it('counts a lease from the sending of the request, not from the reply', async () => {
    const { client, server } = await loggedInClient();
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
