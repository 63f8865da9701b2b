import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loggedInMfsClient, loggedInClient, timed } from './logged-in-client';
import { grantedAnswer, refusedAnswer, type Script } from './offline-server';

const GATEWAY: Script = { status: 503, text: '<html>down</html>' };

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') });
});
afterEach(() => vi.useRealTimers());

describe('a pending logout', () => {
  it('L14: is retried automatically, less and less often, until it succeeds', async () => {
    const { client, server } = await loggedInClient();
    server.follow(GATEWAY);
    expect((await timed(client.logout())).outcome).toMatchObject({ outcome: 'unreachable' });
    server.requests.length = 0;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(server.requests.length).toBeGreaterThan(10);
    expect(server.requests.length).toBeLessThan(20);
    server.follow({ body: { data: { logout: { changed: true, serverTime: 'now' } } } });
    server.requests.length = 0;
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(server.operations()).toEqual(['Logout']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not sent by a closed client', async () => {
    const { client, server } = await loggedInClient();
    server.follow(GATEWAY);
    await timed(client.logout());
    await client.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the work permit of an app that may work offline', () => {
  it.each(['NO_LICENSE_AVAILABLE', 'POOL_SUSPENDED'])(
    'is denied after a refusal by the server: %s',
    async (reason) => {
      const { client, server } = await loggedInMfsClient();
      await vi.advanceTimersByTimeAsync(1_800_000);
      expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'OFFLINE_WORK' });
      server.follow(refusedAnswer('checkLicense', reason));
      await client.checkpoint('TRAVEL');
      expect(client.workPermit().allowed).toBe(false);
      server.follow(grantedAnswer('checkLicense', 'REGAINED'));
      await client.checkpoint('TRAVEL');
      expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'SEAT_HELD' });
      await client.close();
    },
  );

  it('is granted again after the next check-point was passed offline', async () => {
    const { client, server } = await loggedInMfsClient();
    server.follow(refusedAnswer('checkLicense', 'NO_LICENSE_AVAILABLE'));
    await client.checkpoint('TRAVEL');
    server.follow('BROKEN');
    expect((await timed(client.checkpoint('TRAVEL'))).outcome).toMatchObject({ mayProceed: true });
    expect(client.workPermit()).toMatchObject({ allowed: true, reason: 'OFFLINE_WORK' });
    await client.close();
  });
});
